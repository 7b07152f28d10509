/** The pack that this browser's editor put something into last, by id. */

export function lastPack(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    // Some browsers forbid storage altogether.
    return undefined;
  }
}

export function keepLastPack(id: string): void {
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // See above.
  }
}

const KEY = 'dateline.last-pack';
