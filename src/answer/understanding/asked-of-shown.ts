/** "Is this true?", "source?": a message that asks of another one, which it points at, and says nothing else. */
import { LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import { foldedWords } from '../../language/index.ts';
import { withoutLinks } from '../../text/without-links.ts';
import { ASKED_OF_SHOWN, type AskedOfShownKind, BESIDE_ASKED } from './asked-of-shown-phrases.ts';
import { sentencesOf } from './sentences.ts';
import { smallTalkIn } from './small-talk.ts';

export type AskedOfShown = {
  readonly kind: AskedOfShownKind;
  /** The languages in which one asks so. */
  readonly locales: readonly Locale[];
  /** Whether the same words are small talk where nothing is pointed at: "really?". */
  readonly talk: boolean;
};

/** No such message has more sentences: "Wow. Is this true? Source?" */
const MOST_SENTENCES = 4;
const LONGEST = 200;

type Phrase = { readonly kind: AskedOfShownKind; readonly locales: Locale[] };

/** By folded words; a phrase that is written alike in several languages has them all. */
function collect(which: 'plain' | 'marked'): ReadonlyMap<string, Phrase> {
  const found = new Map<string, Phrase>();
  for (const kind of ['truth', 'source'] as const)
    for (const locale of LOCALES)
      for (const typed of ASKED_OF_SHOWN[kind][which][locale].split(',')) {
        const phrase = plain(typed);
        const known = found.get(phrase) ?? { kind, locales: [] };
        if (known.kind === kind && !known.locales.includes(locale)) known.locales.push(locale);
        found.set(phrase, known);
      }
  return found;
}

const PLAIN = collect('plain');
const MARKED = collect('marked');
const BESIDE = BESIDE_ASKED.split(',').map(plain);

/** @returns undefined for whatever says more than that */
export function askedOfShown(message: string): AskedOfShown | undefined {
  if (message.length > LONGEST) return undefined;
  const text = withoutLinks(message);
  const sentences = sentencesOf(text);
  if (sentences.length === 0 || sentences.length > MOST_SENTENCES) return undefined;
  const asked = sentences.map((sentence) => ({ sentence, found: phraseIn(sentence) }));
  const found = asked.flatMap((one) => one.found ?? []);
  const [first] = found;
  const isAlone = asked.every((one) => one.found ?? smallTalkIn(one.sentence));
  if (!first || !isAlone) return undefined;
  const cyrillic = /\p{Script=Cyrillic}/u.test(text);
  const shared = LOCALES.filter((locale) => found.every(({ locales }) => locales.includes(locale)));
  return {
    kind: found.some(({ kind }) => kind === 'truth') ? 'truth' : 'source',
    locales: cyrillic ? ['ru'] : shared.length > 0 ? shared : first.locales,
    talk: smallTalkIn(text) !== undefined,
  };
}

/** "Правда?!": a question mark among the signs at the end marks it. */
const MARKED_AS_ASKED = /[?？؟][!.…"'”’»)\s]*$/u;

function phraseIn(sentence: string): Phrase | undefined {
  const isMarked = MARKED_AS_ASKED.test(sentence);
  const find = (words: string, most: number): Phrase | undefined =>
    PLAIN.get(words) ??
    (isMarked ? MARKED.get(words) : undefined) ??
    (most > 0 ? shorter(words) : []).reduce<Phrase | undefined>(
      (found, rest) => found ?? find(rest, most - 1),
      undefined,
    );
  return find(plain(sentence), MOST_BESIDE);
}
/** "So guys, source please": so many at the most are taken off. */
const MOST_BESIDE = 3;

/** Without one address or politeness at either end. */
const shorter = (words: string): string[] =>
  BESIDE.flatMap((beside) => [
    ...(words.startsWith(`${beside} `) ? [words.slice(beside.length + 1)] : []),
    ...(words.endsWith(` ${beside}`) ? [words.slice(0, -beside.length - 1)] : []),
  ]);

function plain(text: string): string {
  return foldedWords(text.replace(/['’ʼ‘`´]/g, ''));
}
