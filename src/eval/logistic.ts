/** Logistic models, full batch with Adam (Kingma & Ba 2015): small sets, the same result every run. */

export type Options = {
  /** Strength of the pull towards zero, per example. */
  readonly ridge: number;
  readonly steps?: number;
  readonly rate?: number;
};

/** Minimises a loss from its gradient, keeping weights where `least` allows. `gradient` adds to `into`. */
function minimise(
  size: number,
  gradient: (weights: Float64Array, into: Float64Array) => void,
  { ridge, steps = 200, rate = 0.1 }: Options,
  isFree: (at: number) => boolean,
): Float64Array {
  const weights = new Float64Array(size);
  const [mean, square, slope] = [weights.slice(), weights.slice(), weights.slice()];
  for (let step = 1; step <= steps; step += 1) {
    gradient(weights, slope.fill(0));
    // Ever smaller steps settle instead of circling.
    const now = rate * (1 - (step - 1) / steps);
    for (let at = 0; at < size; at += 1) {
      const own = slope[at]! + (isFree(at) ? 0 : ridge * weights[at]!);
      mean[at] = 0.9 * mean[at]! + 0.1 * own;
      square[at] = 0.999 * square[at]! + 0.001 * own * own;
      const [m, s] = [mean[at]! / (1 - 0.9 ** step), square[at]! / (1 - 0.999 ** step)];
      const next = weights[at]! - (now * m) / (Math.sqrt(s) + 1e-8);
      weights[at] = isFree(at) ? next : Math.max(0, next);
    }
  }
  return weights;
}

export type Choice = {
  /** One row of features a candidate. */
  readonly rows: readonly Float32Array[];
  /** Which candidates are right; where none is, the outside option is. */
  readonly right: readonly boolean[];
  /** How much the example counts. */
  readonly weight: number;
};

/** Weights of zero or more, and the outside option's score, under which what is right has the most probability. */
export function fitChoices(
  choices: readonly Choice[],
  size: number,
  options: Options,
): { readonly weights: Float64Array; readonly outside: number } {
  const total = choices.reduce((sum, { weight }) => sum + weight, 0) || 1;
  // One long row: most of the time is spent walking it, thousands of times.
  const count = choices.reduce((sum, { rows }) => sum + rows.length, 0);
  const matrix = new Float32Array(count * size);
  choices
    .flatMap(({ rows }) => rows)
    .forEach((row, at) => {
      matrix.set(row, at * size);
    });
  const scores = new Float64Array(Math.max(1, ...choices.map(({ rows }) => rows.length)));
  const all = minimise(
    size + 1,
    (weights, into) => {
      const outside = weights[size]!;
      let first = 0;
      for (const { rows, right, weight } of choices) {
        let most = outside;
        for (let row = 0; row < rows.length; row += 1) {
          let score = 0;
          const from = (first + row) * size;
          for (let at = 0; at < size; at += 1) score += matrix[from + at]! * weights[at]!;
          scores[row] = score;
          if (score > most) most = score;
        }
        const none = Math.exp(outside - most);
        let [sum, good] = [none, 0];
        for (let row = 0; row < rows.length; row += 1) {
          const exp = Math.exp(scores[row]! - most);
          scores[row] = exp;
          sum += exp;
          if (right[row]) good += exp;
        }
        const scale = weight / total;
        for (let row = 0; row < rows.length; row += 1) {
          const by = (scores[row]! / sum - (right[row] ? scores[row]! / good : 0)) * scale;
          const from = (first + row) * size;
          if (Math.abs(by) > NEGLIGIBLE * scale)
            for (let at = 0; at < size; at += 1) into[at]! += by * matrix[from + at]!;
        }
        into[size]! += (none / sum - (good === 0 ? 1 : 0)) * scale;
        first += rows.length;
      }
    },
    options,
    (at) => at === size,
  );
  return { weights: all.slice(0, size), outside: all[size]! };
}

/** A candidate of so little probability moves no weight. */
const NEGLIGIBLE = 1e-4;

export type Example = {
  readonly row: Float32Array;
  readonly right: boolean;
  readonly weight: number;
};

/** Weights of zero or more, and a bias. */
export function fitLogistic(
  examples: readonly Example[],
  size: number,
  options: Options,
): { readonly weights: Float64Array; readonly bias: number } {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const all = minimise(
    size + 1,
    (weights, into) => {
      for (const { row, right, weight } of examples) {
        const sure = 1 / (1 + Math.exp(-(dot(row, weights) + weights[size]!)));
        const by = ((sure - (right ? 1 : 0)) * weight) / total;
        for (let feature = 0; feature < size; feature += 1) into[feature]! += by * row[feature]!;
        into[size]! += by;
      }
    },
    options,
    (at) => at === size,
  );
  return { weights: all.slice(0, size), bias: all[size]! };
}

function dot(row: Float32Array, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) sum += row[at]! * weights[at]!;
  return sum;
}
