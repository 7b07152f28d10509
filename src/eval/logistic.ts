/** Logistic regression, full batch with Adam (Kingma & Ba 2015): small sets, the same result every run. */

export type Options = {
  /** Strength of the pull towards zero, per example. */
  readonly ridge: number;
  readonly steps?: number;
  readonly rate?: number;
};

/** Minimises a loss from its gradient. `gradient` adds to `into`. @returns the weights */
function minimise(
  size: number,
  gradient: (weights: Float64Array, into: Float64Array) => void,
  { ridge, steps = 1500, rate = 0.03 }: Options,
  free: (at: number) => boolean,
): Float64Array {
  const weights = new Float64Array(size);
  const [mean, square, slope] = [weights.slice(), weights.slice(), weights.slice()];
  for (let step = 1; step <= steps; step += 1) {
    gradient(weights, slope.fill(0));
    // Ever smaller steps settle instead of circling.
    const now = rate * (1 - (step - 1) / steps);
    for (let at = 0; at < size; at += 1) {
      const own = slope[at]! + (free(at) ? 0 : ridge * weights[at]!);
      mean[at] = 0.9 * mean[at]! + 0.1 * own;
      square[at] = 0.999 * square[at]! + 0.001 * own * own;
      const [m, s] = [mean[at]! / (1 - 0.9 ** step), square[at]! / (1 - 0.999 ** step)];
      weights[at]! -= (now * m) / (Math.sqrt(s) + 1e-8);
    }
  }
  return weights;
}

export type Choice = {
  /** One row of features a candidate. */
  readonly rows: readonly Float64Array[];
  /** Which candidates are right. */
  readonly right: readonly boolean[];
  /** How much the example counts. */
  readonly weight: number;
};

/** Weights under which the right candidates have the most probability (softmax over the candidates). */
export function fitChoices(
  choices: readonly Choice[],
  size: number,
  options: Options,
): Float64Array {
  const total = choices.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return minimise(
    size,
    (weights, into) => {
      for (const { rows, right, weight } of choices) {
        const scores = rows.map((row) => dot(row, weights));
        const most = Math.max(...scores);
        const exps = scores.map((score) => Math.exp(score - most));
        const all = exps.reduce((sum, exp) => sum + exp, 0);
        const good = exps.reduce((sum, exp, at) => sum + (right[at] ? exp : 0), 0);
        rows.forEach((row, at) => {
          const pull = exps[at]! / all - (right[at] ? exps[at]! / good : 0);
          const by = (pull * weight) / total;
          for (let feature = 0; feature < size; feature += 1) into[feature]! += by * row[feature]!;
        });
      }
    },
    options,
    () => false,
  );
}

export type Example = {
  readonly row: Float64Array;
  readonly right: boolean;
  readonly weight: number;
  /** Sets share their weights, but each has a bias of its own: how often answers are right differs. */
  readonly set: number;
};

export function fitLogistic(
  examples: readonly Example[],
  size: number,
  sets: number,
  options: Options,
): { readonly weights: Float64Array; readonly biases: Float64Array } {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const all = minimise(
    size + sets,
    (weights, into) => {
      for (const { row, right, weight, set } of examples) {
        const sure = 1 / (1 + Math.exp(-(dot(row, weights) + weights[size + set]!)));
        const by = ((sure - (right ? 1 : 0)) * weight) / total;
        for (let feature = 0; feature < size; feature += 1) into[feature]! += by * row[feature]!;
        into[size + set]! += by;
      }
    },
    options,
    (at) => at >= size,
  );
  return { weights: all.slice(0, size), biases: all.slice(size) };
}

export function dot(row: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) sum += row[at]! * weights[at]!;
  return sum;
}
