/** The whole numbers from one (inclusive) to another (exclusive). */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);
