/** Which items of the knowledge an edit touches, and the words that stand in these. Pure. */
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import { plain } from '../text/plain.ts';

const SECTIONS = ['packs', 'sources', 'actors', 'places', 'topics', 'incidents', 'facts'] as const;

export type Differences = {
  /** Facts that are new, gone or other, by id. */
  readonly facts: ReadonlySet<string>;
  /** The beginnings of the words in all that differs, before and after. */
  readonly words: ReadonlySet<string>;
};

export function differences(before: Knowledge, after: Knowledge): Differences {
  const facts = new Set<string>();
  const words = new Set<string>();
  for (const section of SECTIONS) {
    const [old, now]: readonly ReadonlyMap<string, object>[] = [before[section], after[section]];
    for (const id of new Set([...old!.keys(), ...now!.keys()])) {
      const [one, other] = [old!.get(id), now!.get(id)];
      if (one === other || JSON.stringify(one) === JSON.stringify(other)) continue;
      if (section === 'facts') facts.add(id);
      for (const item of [one, other]) addWords(item, words);
    }
  }
  return { facts, words };
}

/** The likeliest to change first, and of these what readers asked most. */
export function likeliestFirst<Q extends { readonly question: string; readonly times: number }>(
  questions: readonly Q[],
  different: Differences,
): Q[] {
  return questions
    .map((one) => ({ one, likely: touched(one.question, different) }))
    .sort((a, b) => b.likely - a.likely || b.one.times - a.one.times)
    .map(({ one }) => one);
}

/** How many words of a question begin as one in what differs, less where it has many others. */
function touched(question: string, { words }: Differences): number {
  const own = new Set(beginnings(question));
  let count = 0;
  for (const word of own) if (words.has(word)) count += 1;
  return count / Math.sqrt(own.size || 1);
}

function addWords(value: unknown, words: Set<string>): void {
  if (typeof value === 'string') for (const word of beginnings(value)) words.add(word);
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) addWords(part, words);
}

/** Endings differ from form to form; four letters tell most words apart. */
const BEGINNING = 4;

const beginnings = (text: string): string[] =>
  (
    plain(text)
      .toLowerCase()
      .match(/[\p{L}\p{M}]{3,}|\d+/gu) ?? []
  ).map((word) => word.slice(0, BEGINNING));
