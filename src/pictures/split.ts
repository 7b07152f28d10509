/** Divides a timeline's entries among pictures of much the same height. */

/**
 * @param heights of the entries, in pixels
 * @param fixed what every picture needs besides: head, foot and margins
 * @param highest what a picture should not exceed; an entry higher than that still gets a picture, whole
 * @returns for each picture the first entry and the one after its last
 */
export function splitEntries(
  heights: readonly number[],
  fixed: number,
  highest: number,
): { readonly from: number; readonly to: number }[] {
  const room = Math.max(1, highest - fixed);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const fair = total / Math.max(1, Math.ceil(total / room));
  const pages: { from: number; to: number }[] = [];
  let from = 0;
  let used = 0;
  let before = 0;
  heights.forEach((height, at) => {
    // An entry belongs to the picture in whose fair share its middle lies, if there is room.
    if (at > from && (used + height > room || before + height / 2 > fair * (pages.length + 1))) {
      pages.push({ from, to: at });
      from = at;
      used = 0;
    }
    used += height;
    before += height;
  });
  return [...pages, { from, to: heights.length }];
}
