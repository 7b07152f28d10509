/** The pause before what failed is tried again, in milliseconds: it doubles each time, up to hours. */
const doubling = (firstMs: number, longestMs: number) => (failures: number) =>
  Math.min(firstMs * 2 ** failures, longestMs);

/** For one copy, or whoever is to be told. @param failures so many before this one */
export const retryAfter = doubling(60_000, 6 * 3_600_000);

/** For what is posted to a whole channel. @param failures so many before this one */
export const postAgainAfter = doubling(300_000, 7_200_000);
