/** Whether an approved fact says what a sentence says: all of it, of the same people, at the same time. */

import { inLocale } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { analyse, fold, stem, terms } from '../../language/index.ts';
import {
  alike,
  type Comparison,
  type EntityLink,
  factProfile,
  negationsIn,
  nounsOf,
  PEOPLE,
  type Statement,
  unitClassOf,
} from '../claims/index.ts';
import type { Corpus } from '../types.ts';
import { entitiesAlign } from './entity-alignment.ts';
import { sameModality, sameTense, sameVoice } from './modality.ts';

/** Share of the fact's own words that the sentence must have: a scrap of it may say something else. */
const LEAST_OF_FACT = 0.5;
/** From this weight on a match is the very word or an editors' synonym. */
const SAME_WORD = 0.9;
/** Letters that a word and a name must share for the one to come from the other: "Azerbaijani". */
const SHARED_STEM = 6;

export type Support =
  /** With the names, dates and numbers that agree, as typed. */
  | { readonly says: 'same'; readonly agreed: readonly string[] }
  /** It is the fact's statement, but for a negation in one of them. */
  | { readonly says: 'denies' }
  | { readonly says: 'other' };

const OTHER: Support = { says: 'other' };

export function supportOf(
  statement: Statement,
  named: readonly EntityLink[],
  fact: Fact,
  comparison: Comparison,
  corpus: Corpus,
): Support {
  if (isVerbatim(statement, fact)) return { says: 'same', agreed: [] };
  const { differences, left, statedDates, agreed } = comparison;
  if (differences.length > 0 || left.length > 0 || !statedDates) return OTHER;
  if (!entitiesAlign(statement, named, fact, corpus)) return OTHER;
  if (!sameModality(statement, fact) || !sameVoice(statement, fact)) return OTHER;
  if (!sameTense(statement, fact)) return OTHER;
  const own = vocabulary(fact, statement.locale, corpus);
  const denied = negationsIn(statement.text, statement.locale);
  const uncovered = statement.tokens.filter(
    (token) => !covered(token, statement, own, named, comparison),
  );
  if (uncovered.length > 0 && !(denied.length > 0 && onlyDenying(uncovered, denied))) return OTHER;
  if (!coversFact(statement, fact, named, corpus)) return OTHER;
  const negations =
    factProfile(fact, statement.locale, corpus).negations ?? negationsIn(fact.text.en, 'en');
  if (denied.length === negations.length) {
    const alikeNegations = denied.every(({ stem: one, typed }, at) => {
      const other = negations[at]!;
      return one === undefined || other.stem === undefined
        ? fold(typed) === fold(other.typed)
        : alike(one, other.stem);
    });
    if (!alikeNegations || uncovered.length > 0) return OTHER;
    const dates = statement.dates.flatMap(({ words }) => words);
    const same = statement.words
      .filter(({ folded, typed }) => agreed.includes(typed) || dates.includes(folded))
      .map(({ typed }) => typed);
    return { says: 'same', agreed: [...new Set([...named.map(({ typed }) => typed), ...same])] };
  }
  return denied.length === 1 && negations.length === 0 ? { says: 'denies' } : OTHER;
}

const plainly = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const verbatim = new WeakMap<Fact, ReadonlySet<string>>();

/** A whole sentence of an approved text, word for word. */
function isVerbatim({ text }: Statement, fact: Fact): boolean {
  let own = verbatim.get(fact);
  if (!own) {
    own = new Set(
      Object.entries(fact.text).flatMap(([locale, whole]) => {
        if (whole === undefined) return [];
        const sentences = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(whole);
        return [whole, ...[...sentences].map(({ segment }) => segment)].map(plainly);
      }),
    );
    verbatim.set(fact, own);
  }
  return own.has(plainly(text));
}

type Vocabulary = {
  readonly terms: ReadonlySet<number>;
  readonly stems: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  readonly names: readonly string[];
};

/** The words of the fact's texts, figures and names, and of the title of what it is part of. No example questions: they assert nothing. */
function vocabulary(fact: Fact, locale: Locale, corpus: Corpus): Vocabulary {
  const { knowledge, index } = corpus;
  const texts = index.entriesOf(fact.id).filter(({ kind }) => kind === 'text');
  const incident = fact.incident ? knowledge.incidents.get(fact.incident) : undefined;
  const title = incident && inLocale(incident.title, locale);
  const { text, lang } = inLocale(fact.text, locale);
  const english = analyse(fact.text.en, 'en');
  return {
    terms: new Set(texts.flatMap((entry) => [...entry.terms])),
    stems: new Set([
      ...fact.figures.flatMap((figure) => [...nounsOf(figure, locale)]),
      ...(title ? terms(title.text, title.lang) : []),
      ...terms(text, lang),
    ]),
    classes: new Set(
      [...english, ...analyse(text, lang)].flatMap((word) => unitClassOf(word) ?? []),
    ),
    names: [...factProfile(fact, locale, corpus).inText, ...fact.places].flatMap((id) =>
      Object.values((knowledge.actors.get(id) ?? knowledge.places.get(id))?.name ?? {}).flatMap(
        (name) => (name ? fold(name).split(/\s+/) : []),
      ),
    ),
  };
}

function covered(
  token: Statement['tokens'][number],
  statement: Statement,
  own: Vocabulary,
  named: readonly EntityLink[],
  { agreed }: Comparison,
): boolean {
  const { typed, folded, matches } = token;
  const found = unitClassOf(token);
  return (
    own.stems.has(token.stem) ||
    matches.some(({ term, weight }) => weight >= SAME_WORD && own.terms.has(term)) ||
    agreed.includes(typed) ||
    PEOPLE.test(folded) ||
    (found !== undefined && own.classes.has(found)) ||
    statement.dates.some(({ words }) =>
      words.some(
        (word) =>
          folded === word ||
          (/^\d{4}$/.test(word) && folded.startsWith(word)) ||
          stem(word, statement.locale) === token.stem,
      ),
    ) ||
    named.some(({ from, to }) =>
      statement.words.slice(from, to).some((word) => word.typed === typed),
    ) ||
    own.names.some(
      (name) =>
        name.length >= SHARED_STEM &&
        folded.startsWith(name.slice(0, Math.max(SHARED_STEM, name.length - 2))),
    )
  );
}

/** A word that only negates ("false", "inkar") is no further matter. */
function onlyDenying(
  uncovered: Statement['tokens'],
  denied: readonly { readonly typed: string }[],
): boolean {
  return uncovered.every(({ typed }) => denied.some((one) => one.typed.split(' ').includes(typed)));
}

/** Whether the sentence has enough of what the fact says, dates left aside. */
function coversFact(
  statement: Statement,
  fact: Fact,
  named: readonly EntityLink[],
  corpus: Corpus,
): boolean {
  const { text, lang } = inLocale(fact.text, statement.locale);
  const all = analyse(text, lang);
  const words = all.filter(({ stop, folded }) => !stop && !/^\d/.test(folded));
  const mentions = corpus.index.linker.mentions(all, () => true);
  const shared = new Set(named.flatMap(({ entity }) => entity?.id ?? []));
  const inShared = new Set(
    mentions
      .filter(({ entity }) => shared.has(entity.id))
      .flatMap(({ from, to }) => all.slice(from, to).map((word) => word.stem)),
  );
  const stems = new Set(statement.tokens.map((token) => token.stem));
  const classes = new Set(statement.words.flatMap((word) => unitClassOf(word) ?? []));
  const had = words.filter((word) => {
    const found = unitClassOf(word);
    return (
      stems.has(word.stem) || inShared.has(word.stem) || (found !== undefined && classes.has(found))
    );
  });
  return had.length >= LEAST_OF_FACT * words.length;
}
