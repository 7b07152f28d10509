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
): readonly Part[] {
  const room = Math.max(1, highest - fixed);
  const total = heights.reduce((sum, height) => sum + height, 0);
  // Entries stay whole, so that the fewest pictures by height alone may not be enough.
  for (let count = Math.max(1, Math.ceil(total / room)); ; count += 1) {
    const parts = share(heights, room, total / count);
    if (parts.length <= count) return parts;
  }
}

type Part = { readonly from: number; readonly to: number };

function share(heights: readonly number[], room: number, fair: number): Part[] {
  const parts: Part[] = [];
  let from = 0;
  let used = 0;
  let before = 0;
  heights.forEach((height, at) => {
    // An entry belongs to the picture in whose fair share its middle lies, if there is room.
    if (at > from && (used + height > room || before + height / 2 > fair * (parts.length + 1))) {
      parts.push({ from, to: at });
      from = at;
      used = 0;
    }
    used += height;
    before += height;
  });
  return [...parts, { from, to: heights.length }];
}
