/** Whether a sentence is about the same people and places as a fact, each in the same part. */
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { analyse, fold, terms, type Word } from '../../language/index.ts';
import {
  type EntityLink,
  entitiesInText,
  factProfile,
  isLocative,
  type Statement,
} from '../claims/index.ts';
import type { Corpus } from '../types.ts';

/** Letters that a word and a name must share for the one to come from the other: "Azerbaijani". */
const SHARED_STEM = 6;
const SHORTEST_BEGINNING = 3;

/** Every name fits, and where there are several, the words stand in the order of the fact's text. */
export function entitiesAlign(
  statement: Statement,
  named: readonly EntityLink[],
  fact: Fact,
  corpus: Corpus,
): boolean {
  return (
    namesFit(statement, named, fact, corpus) &&
    (namesAmong(statement, named, corpus) < 2 || inOrder(statement, fact))
  );
}

/** Every name is the fact's own, not one above or below it, in the same order and with the same first. */
function namesFit(
  statement: Statement,
  named: readonly EntityLink[],
  fact: Fact,
  corpus: Corpus,
): boolean {
  const { knowledge } = corpus;
  const profile = factProfile(fact, statement.locale, corpus);
  const ids = named.map((one) => {
    const { entity, typed } = one;
    const actor = entity?.type === 'actor' ? knowledge.actors.get(entity.id) : undefined;
    const where = (actor === undefined || actor.kind === 'state') && isLocative(one, statement);
    // Who does something must stand in the text itself; where it happened may stand beside it.
    if (entity && !where && profile.inText.includes(entity.id)) return entity.id;
    if (
      entity?.type === 'place' &&
      fact.places.includes(entity.id) &&
      (!where || fact.places.length === 1)
    )
      return entity.id;
    // Of several places, as of a route, none is where the whole of it happened.
    if (where && fact.places.length > 1) return undefined;
    return fact.places.find((id) => liesIn(id, typed, statement.locale, corpus));
  });
  if (ids.some((id) => id === undefined)) return false;
  const incidents = statement.mentions.filter(
    ({ entity, exact }) => exact && entity.type === 'incident',
  );
  if (incidents.some(({ entity }) => entity.id !== fact.incident)) return false;
  const { text, lang } = inLocale(fact.text, statement.locale);
  const inText = entitiesInText(text, lang, corpus);
  if (
    !follows(
      ids,
      inText.map(({ entity }) => entity.id),
      fact,
    )
  )
    return false;
  if (lang === 'en' && !named.every((one, at) => sameWay(one, ids[at]!, statement, text, inText)))
    return false;
  // Who does it: the first person or state of the text must be the first of the sentence.
  const isDoer = (id: string) => ['person', 'state'].includes(knowledge.actors.get(id)?.kind ?? '');
  const first = inText.find(({ entity, possessive }) => !possessive && isDoer(entity.id))?.entity
    .id;
  const own = ids.find((id) => id !== undefined && isDoer(id));
  return first === undefined ? own === undefined || ids[0] === own : first === own;
}

/** Each name stands in the text, as often and in the same order; a place may stand beside it. */
function follows(
  ids: readonly (string | undefined)[],
  inText: readonly string[],
  { places }: Fact,
): boolean {
  let from = 0;
  return ids.every((id) => {
    const at = inText.indexOf(id!, from);
    if (at < 0) return places.includes(id!) && !inText.includes(id!);
    from = at + 1;
    return true;
  });
}

const WAY = /^(to|from|against|by|toward|towards|for|without)$/;

/** "Bought from Russia" is not "sold to Russia". */
function sameWay(
  { from }: EntityLink,
  id: string,
  { words }: Statement,
  text: string,
  inText: readonly { readonly entity: { readonly id: string }; readonly from: number }[],
): boolean {
  const own = before(words, from);
  if (!WAY.test(own)) return true;
  const all = analyse(text, 'en');
  return inText.some((one) => one.entity.id === id && before(all, one.from) === own);
}

function before(words: readonly Word[], at: number): string {
  const [last = '', earlier = ''] = [words[at - 1]?.folded, words[at - 2]?.folded];
  return last === 'the' ? earlier : last;
}

/** Whether a place is called so, or lies in one that is. */
function liesIn(id: string, typed: string, locale: Locale, { knowledge }: Corpus): boolean {
  const wanted = terms(typed, locale).join(' ');
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const place = knowledge.places.get(at);
    const names = [place?.name[locale], place?.name.en, ...(place?.aliases[locale] ?? [])];
    if (names.some((name) => name !== undefined && terms(name, locale).join(' ') === wanted))
      return true;
    at = place?.in;
  }
  return false;
}

const stateStems = new WeakMap<Knowledge, readonly string[]>();

/** How the names of states begin, folded. */
function statesOf(knowledge: Knowledge): readonly string[] {
  let stems = stateStems.get(knowledge);
  if (!stems) {
    const names = [...knowledge.actors.values()]
      .filter(({ kind }) => kind === 'state')
      .flatMap(({ name }) => Object.values(name));
    stems = names.flatMap((name) => (name ? [fold(name).slice(0, SHORTEST_BEGINNING)] : []));
    stateStems.set(knowledge, stems);
  }
  return stems;
}

/** How many names there are, peoples and adjectives of states too: "Azerbaijani police". */
function namesAmong(
  { words }: Statement,
  named: readonly EntityLink[],
  { knowledge }: Corpus,
): number {
  const inNames = new Set(named.flatMap(({ from, to }) => [...words.keys()].slice(from, to)));
  const stems = statesOf(knowledge);
  const peoples = words.filter(
    ({ stop, folded }, at) =>
      !stop && !inNames.has(at) && stems.some((beginning) => folded.startsWith(beginning)),
  );
  return named.length + peoples.length;
}

/**
 * Words stand in the order of the text, dates and numbers aside, as far as two names or more are among them:
 * "Azerbaijani police … Russians" is not "Russian police … Azerbaijanis".
 */
function inOrder(statement: Statement, fact: Fact): boolean {
  const { text, lang } = inLocale(fact.text, statement.locale);
  const own = analyse(text, lang);
  const beginnings = (folded: string) =>
    folded.slice(0, Math.max(SHORTEST_BEGINNING, Math.min(SHARED_STEM, folded.length - 2)));
  const places = statement.words
    .filter(({ stop, folded }) => !stop && !/^\d/.test(folded))
    .flatMap(({ stem: one, folded }) => {
      const at = own.flatMap((word, place) =>
        word.stem === one ||
        (folded.length > SHORTEST_BEGINNING && word.folded.startsWith(beginnings(folded)))
          ? [place]
          : [],
      );
      return at.length === 1 ? at : [];
    });
  const dates = new Set(statement.dates.flatMap(({ words }) => words));
  const undated = places.filter((place) => !dates.has(own[place]!.folded));
  return undated.every((place, at) => at === 0 || place >= undated[at - 1]!);
}
