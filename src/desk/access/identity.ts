/** Who a provider says somebody is, as far as it is needed to know them again. */
import { plain } from '../../text/plain.ts';
import { truncate } from '../../text/truncate.ts';
import { lowerCase } from './lists.ts';

export type Identity = {
  /** As `Editor.id`. */
  readonly person: string;
  /** As the lists name them. */
  readonly id: string;
  /** Only one that the provider has verified, in lower case. */
  readonly email: string | undefined;
  readonly name: string;
  /** Whether there was an address that the provider has not verified. */
  readonly unverified: boolean;
};

const MOST_CHARACTERS = 80;

/** @param claims what the provider says; anything of it may be missing or of another kind */
export function identityOf(
  kind: 'slack' | 'discord' | 'openid',
  id: string,
  claims: {
    readonly email?: unknown;
    readonly verified?: unknown;
    readonly names: readonly unknown[];
  },
): Identity {
  const { email, verified } = claims;
  const address = typeof email === 'string' && email !== '' ? email : undefined;
  // Some issuers write the word instead of the value.
  const isVerified = address !== undefined && (verified === true || verified === 'true');
  const name = claims.names.find((one) => typeof one === 'string' && one.trim() !== '');
  return {
    person: `${kind}:${id}`,
    id,
    email: isVerified ? lowerCase(address) : undefined,
    name: truncate(
      plain(String(name ?? id))
        .replace(/\p{C}+/gu, ' ')
        .trim(),
      MOST_CHARACTERS,
    ),
    unverified: address !== undefined && !isVerified,
  };
}
