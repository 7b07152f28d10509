/** "1 error", "2 errors": English, for whoever runs Dateline. */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;
