/** Cosines of one vector to a great many: exact where they are few, else exact for those that may matter. */

/** The vectors of every fact's texts; the rows of one fact stand together. */
export type Matrix = {
  readonly rows: Int8Array;
  /** The numbers in a row: a vector's, filled up with zeros to a multiple of four. */
  readonly width: number;
  /** Whose each row is. */
  readonly owner: Int32Array;
  /** The length of each row, and of its beginning. */
  readonly lengths: Float32Array;
  readonly beginnings: Float32Array;
  readonly facts: number;
};

/** Up to so many rows all are compared to the end. */
const FEW = 10_000;
/** The numbers of a vector that are looked at first: their cosine is the whole one's, give or take a tenth. */
const BEGINNING = 128;
/** Share of the rows that are then compared to the end. */
const CLOSE = 0.1;
const BINS = 512;

/** @param texts for each fact the vectors of its texts */
export function matrixOf(texts: readonly (readonly Int8Array[])[]): Matrix {
  const count = texts.reduce((sum, own) => sum + own.length, 0);
  const width = Math.ceil((texts.find((own) => own.length > 0)?.[0]?.length ?? 0) / 4) * 4;
  const rows = new Int8Array(count * width);
  const owner = new Int32Array(count);
  const lengths = new Float32Array(count);
  const beginnings = new Float32Array(count);
  let row = 0;
  texts.forEach((own, fact) => {
    for (const vector of own) {
      rows.set(vector, row * width);
      owner[row] = fact;
      lengths[row] = Math.hypot(...vector) || 1;
      beginnings[row] = Math.hypot(...vector.subarray(0, BEGINNING)) || 1;
      row += 1;
    }
  });
  return { rows, width, owner, lengths, beginnings, facts: texts.length };
}

export type Cosines = {
  /** Of each fact's closest text; -1 for a fact without texts. */
  readonly closest: Float32Array;
  /** The mean of its three closest, or of as many as it has. */
  readonly top3Mean: Float32Array;
};

/**
 * @param vector of the same form as the rows: whole numbers multiply at more than twice the speed
 * @param few see `FEW`; above it, rows that are far at their beginning keep the cosine of that
 */
export function cosineSearch(vector: Int8Array, matrix: Matrix, few = FEW): Cosines {
  const { rows, width, lengths, owner } = matrix;
  const query = new Int32Array(width);
  if (owner.length > 0) query.set(vector);
  const length = Math.hypot(...query) || 1;
  const exact = (row: number) => dot(query, rows, row * width, width) / (length * lengths[row]!);
  if (owner.length <= few || width <= BEGINNING) return gather(matrix, exact);
  const rough = roughly(query, matrix);
  const least = cut(rough, CLOSE);
  return gather(matrix, (row) => (rough[row]! >= least ? exact(row) : rough[row]!));
}

function roughly(query: Int32Array, { rows, width, beginnings, owner }: Matrix): Float32Array {
  const length = Math.hypot(...query.subarray(0, BEGINNING)) || 1;
  const rough = new Float32Array(owner.length);
  for (let row = 0; row < rough.length; row += 1)
    rough[row] = dot(query, rows, row * width, BEGINNING) / (length * beginnings[row]!);
  return rough;
}

/** From which cosine on about a share of them lies: counted in bins, which is quicker than sorting. */
function cut(cosines: Float32Array, share: number): number {
  const counts = new Int32Array(BINS);
  const binOf = (cosine: number) =>
    Math.max(0, Math.min(BINS - 1, Math.floor(((cosine + 1) / 2) * BINS)));
  for (const cosine of cosines) counts[binOf(cosine)]! += 1;
  let left = cosines.length * share;
  let bin = BINS;
  while (bin > 0 && left > 0) {
    bin -= 1;
    left -= counts[bin]!;
  }
  return (bin / BINS) * 2 - 1;
}

function gather({ owner, facts }: Matrix, cosineOf: (row: number) => number): Cosines {
  const closest = new Float32Array(facts).fill(-1);
  const top3Mean = new Float32Array(facts).fill(-1);
  let [first, second, third, have] = [-1, -1, -1, 0];
  for (let row = 0; row < owner.length; row += 1) {
    const cosine = cosineOf(row);
    if (cosine > first) [first, second, third] = [cosine, first, second];
    else if (cosine > second) [second, third] = [cosine, second];
    else if (cosine > third) third = cosine;
    have += 1;
    const fact = owner[row]!;
    if (owner[row + 1] === fact) continue;
    closest[fact] = first;
    top3Mean[fact] =
      have > 2 ? (first + second + third) / 3 : have === 2 ? (first + second) / 2 : first;
    [first, second, third, have] = [-1, -1, -1, 0];
  }
  return { closest, top3Mean };
}

/** Four sums that do not wait for one another; none can outgrow 31 bits (4096 × 127 × 127 is 66 million). */
function dot(query: Int32Array, rows: Int8Array, from: number, count: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at < count; at += 4) {
    a = (a + Math.imul(query[at]!, rows[from + at]!)) | 0;
    b = (b + Math.imul(query[at + 1]!, rows[from + at + 1]!)) | 0;
    c = (c + Math.imul(query[at + 2]!, rows[from + at + 2]!)) | 0;
    d = (d + Math.imul(query[at + 3]!, rows[from + at + 3]!)) | 0;
  }
  return a + b + c + d;
}
