/** What was typed and the server does not have yet, kept in this browser: a reload in that moment loses nothing. */
import type { ItemValue } from '../../../editors/edit/types.ts';

type Unsent = { readonly from: ItemValue; readonly to: ItemValue };

const keyOf = (name: string) => `dateline.unsent.${name}`;

export function kept(name: string): Unsent | undefined {
  try {
    const text = localStorage.getItem(keyOf(name));
    return text === null ? undefined : (JSON.parse(text) as Unsent);
  } catch {
    return undefined;
  }
}

export function keep(name: string, unsent: Unsent): void {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(unsent));
  } catch {
    // A browser that keeps nothing sends it a moment later all the same.
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(keyOf(name));
  } catch {
    // See above.
  }
}
