/** Installations sealed anew with the first key, so that the others can be thrown away. */
import type { Keyring } from './keyring.ts';
import type { InstallationRepository } from './repository.ts';

/** What a sealed installation belongs to. */
export const ownerOf = (id: string): string => `slack_installation ${id}`;

export type Resealed = {
  readonly resealed: number;
  /** Sealed with the first key before. */
  readonly current: number;
  /** What no key opens, by id. */
  readonly unreadable: readonly string[];
};

/** Reseals all that is not sealed with the first key; what is changed meanwhile is sealed with it anyway. */
export async function resealAll(kept: InstallationRepository, keyring: Keyring): Promise<Resealed> {
  let resealed = 0;
  let current = 0;
  const unreadable: string[] = [];
  for (const row of await kept.installations()) {
    const { id, sealed } = row;
    try {
      const secret = keyring.open(sealed, ownerOf(id));
      if (keyring.isCurrent(sealed)) current += 1;
      else if (await kept.resealInstallation(row, keyring.seal(secret, ownerOf(id)))) resealed += 1;
      else current += 1;
    } catch {
      unreadable.push(id);
    }
  }
  return { resealed, current, unreadable };
}
