/** Whether a text is still the words of its source: a fact is said in the newsroom's own. */
import { LOCALES, type Locale, type Localised } from '../model/schema.ts';
import { fold } from './words.ts';

/** Words in a row by which copying is told; names and dates alone seldom make so many. */
const RUN = 3;
/** Share of such runs that also stand in the passage from which a text counts as copied. */
const MOST = 0.7;

/** @returns whether nearly all of the text stands in the passage, word after word */
export function isVerbatim(text: string, passage: string): boolean {
  const said = words(text);
  const source = words(passage);
  if (said.length === 0) return false;
  // A shorter text has too few runs for a share of them to say anything.
  if (said.length < RUN + 2) return ` ${source.join(' ')} `.includes(` ${said.join(' ')} `);
  const there = new Set(runs(source));
  const own = runs(said);
  return own.filter((run) => there.has(run)).length >= MOST * own.length;
}

type Evidenced = {
  readonly text: Localised;
  readonly evidence: readonly { readonly source: string; readonly passage: string }[];
};

/** The first text that is still the words of one of its passages; undefined where each is said anew. */
export function verbatimText({
  text,
  evidence,
}: Evidenced): { readonly locale: Locale; readonly source: string } | undefined {
  for (const locale of LOCALES) {
    const said = text[locale];
    const copied = said && evidence.find(({ passage }) => isVerbatim(said, passage));
    if (copied) return { locale, source: copied.source };
  }
  return undefined;
}

const words = (text: string): readonly string[] => fold(text).split(' ').filter(Boolean);

function runs(all: readonly string[]): readonly string[] {
  return all.slice(0, 1 - RUN).map((_, at) => all.slice(at, at + RUN).join(' '));
}
