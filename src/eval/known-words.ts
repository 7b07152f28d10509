/**
 * How many of the words that people ask with the lexicon knows: `node src/eval/known-words.ts [--missed] [locale]`.
 * Read over labelled questions that nobody wrote the lexicon for; the packs held out stay unread.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { LOCALES, type Locale } from '../knowledge/model/schema.ts';
import { analyse, type Word } from '../language/index.ts';
import { knownNamesIn, sensesIn } from '../lexicon/index.ts';
import { HELD_OUT } from './stories.ts';

const FOLDERS = ['questions', 'pack-questions'].map(
  (name) => new URL(`../../tests/eval/${name}/`, import.meta.url),
);

export type KnownWords = {
  /** Content words: neither stop words nor numbers in figures. */
  readonly words: number;
  readonly known: number;
  /** Words with a capital inside a sentence that are in no list of names: people, firms, small places. */
  readonly unknownNames: number;
  /** All others, each as often as it was asked. */
  readonly missed: readonly string[];
};

/** @returns counts over all questions of a language */
export function countKnownWords(questions: readonly string[], locale: Locale): KnownWords {
  let [words, known, unknownNames] = [0, 0, 0];
  const missed: string[] = [];
  for (const question of questions) {
    const all = analyse(question, locale);
    const covered = new Set(
      [...sensesIn(all, locale), ...knownNamesIn(all, locale)].flatMap(({ from, to }) =>
        Array.from({ length: to - from }, (_, at) => from + at),
      ),
    );
    all.forEach((word, at) => {
      if (word.stop || /\d/.test(word.folded)) return;
      words += 1;
      if (covered.has(at)) known += 1;
      else if (at > 0 && isCapital(word)) unknownNames += 1;
      else missed.push(word.typed);
    });
  }
  return { words, known, unknownNames, missed };
}

const isCapital = ({ typed }: Word) => /^\p{Lu}/u.test(typed);

/** Every question in the labelled sets, by language; their forms differ, their questions are the values of these keys. */
function readQuestions(): Record<Locale, string[]> {
  const questions: Record<Locale, string[]> = { en: [], ru: [], az: [], tr: [] };
  for (const folder of FOLDERS)
    for (const name of readdirSync(folder)) {
      if (!name.endsWith('.json') || HELD_OUT.has(name.replace(/\.json$/, ''))) continue;
      collect(JSON.parse(readFileSync(new URL(name, folder), 'utf8')), questions);
    }
  return questions;
}

function collect(value: unknown, into: Record<Locale, string[]>): void {
  if (Array.isArray(value)) for (const one of value) collect(one, into);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const { question, locale } = value as { question?: string; locale?: Locale };
  if (typeof question === 'string' && locale) into[locale]?.push(question);
  for (const [key, one] of Object.entries(value))
    if (LOCALES.includes(key as Locale) && Array.isArray(one))
      into[key as Locale].push(...one.filter((each) => typeof each === 'string'));
    else collect(one, into);
}

function report(args: readonly string[]): void {
  const questions = readQuestions();
  for (const locale of LOCALES) {
    if (args.some((arg) => LOCALES.includes(arg as Locale)) && !args.includes(locale)) continue;
    const { words, known, unknownNames, missed } = countKnownWords(questions[locale], locale);
    const share = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`;
    console.log(
      `${locale}: ${questions[locale].length} questions, ${words} content words, ${share(known, words)} known;`,
      `${share(known, words - unknownNames)} but for ${unknownNames} unknown names`,
    );
    if (args.includes('--missed')) console.log(byCount(missed).join(' '));
  }
}

function byCount(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words)
    counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([word, count]) => (count > 1 ? `${word}:${count}` : word));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) report(process.argv.slice(2));
