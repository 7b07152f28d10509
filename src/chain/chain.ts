/**
 * A chain of records: each has the hash of what it says and of the record before it, so that none can be altered,
 * taken out or put in without a trace. docs/operate.md tells others how to check it.
 */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What a record says, by field: the names belong to it as much as the values. */
export type Content = Readonly<Record<string, string | number | null>>;

/** Where a record stands in its chain. */
export type Link = {
  /** 1 for the first, then one more each time. */
  readonly number: number;
  /** The hash of the record before it; of the first `BEGINNING`. */
  readonly previous: string;
  /** 64 hexadecimal digits. */
  readonly hash: string;
};

const BEGINNING = '';

/** SHA-256 of a text as UTF-8: 64 hexadecimal digits. */
export const sha256 = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * Chains a record to the one before it.
 * The hash is the SHA-256 of the canonical JSON (RFC 8785) of its content with `number` and `previous`.
 * @param before undefined for the first
 */
export function chained(content: Content, before: Omit<Link, 'previous'> | undefined): Link {
  const number = (before?.number ?? 0) + 1;
  const previous = before?.hash ?? BEGINNING;
  return { number, previous, hash: hashOf(content, { number, previous }) };
}

const hashOf = (content: Content, { number, previous }: Omit<Link, 'hash'>): string =>
  sha256(canonicalize({ ...content, number, previous }) ?? '');

/** A record that is to be checked, with the name that people know it by. */
export type Chained = Link & { readonly id: string; readonly content: Content };

export type ChainProblem =
  /** It does not say any more what it said when it was chained. */
  | { readonly kind: 'altered'; readonly number: number; readonly id: string }
  /** Between two records, or at the end, some are gone: from number to number. */
  | { readonly kind: 'missing'; readonly from: number; readonly to: number };

/**
 * Checks a chain record by record.
 * @param last the last of those that were let go in time, where the chain does not begin with the first
 * @returns what is to be told each record in the order of the numbers; it gives back what is wrong so far as that one shows it
 */
export function createChainCheck(
  last?: Omit<Link, 'previous'>,
): (link: Chained) => readonly ChainProblem[] {
  let before: { readonly link: Chained; readonly whole: boolean } | undefined = last && {
    link: { ...last, previous: '', id: `${last.number}`, content: {} },
    whole: true,
  };
  return (link) => {
    const whole = hashOf(link.content, link) === link.hash;
    const found = standing(link, whole);
    before = { link, whole };
    return found;
  };

  function standing(link: Chained, whole: boolean): readonly ChainProblem[] {
    const own = whole ? [] : [altered(link)];
    const expected = (before?.link.number ?? 0) + 1;
    if (link.number > expected)
      return [{ kind: 'missing', from: expected, to: link.number - 1 }, ...own];
    if (!whole || link.previous === (before?.link.hash ?? BEGINNING)) return own;
    if (!before) return [altered(link)];
    // It is whole, so it tells the truth of the one before it, whose own hash was made anew.
    return before.whole ? [altered(before.link)] : [];
  }
}

const altered = ({ number, id }: Chained): ChainProblem => ({ kind: 'altered', number, id });
