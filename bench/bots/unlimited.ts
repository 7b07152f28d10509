/** More requests a second than either bot reaches: Discord's own limit of 50 would hide what they can do. */
export const UNLIMITED = 100_000;
