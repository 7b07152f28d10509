/** A name that a statement has and a fact has not: in whose place, and whether anything shows that the same is meant. */
import { joinNames, namesOf } from '../../knowledge/model/localised.ts';
import type { Fact } from '../../knowledge/model/schema.ts';
import { fold } from '../../language/index.ts';
import { sensesOf } from '../../lexicon/index.ts';
import type { StatementAlignment, StatementReading } from '../alignment/index.ts';
import { type Difference, isLocative, typedWords } from '../claims/index.ts';
import type { Corpus } from '../types.ts';
import type { Name } from '../understanding/names.ts';
import { namedInstead, SHORTEST_BEGINNING } from './named-instead.ts';
import { MATCHED, sharesValue } from './verdict-features.ts';

/** A name that the fact has not, where the fact has one of its kind that the statement has not. */
export function nameMismatches(
  reading: StatementReading,
  alignment: StatementAlignment,
  fact: Fact,
  corpus: Corpus,
): Difference[] {
  const { statement } = reading;
  const { knowledge } = corpus;
  return alignment.names.flatMap(({ name, same }): Difference[] => {
    if (same) return [];
    if (isSpeaker(name, statement)) return [NOTHING, NOTHING];
    const place = isPlace(name, statement);
    const others = place ? fact.places : fact.actors;
    const missing = others.filter((id) => !isNamed(id, statement));
    const approved = place
      ? joinNames(namesOf(fact.places, knowledge.places, statement.shown), statement.shown)
      : namedInstead(missing, alignment, fact, statement, corpus);
    // One of several places is not where the whole of it happened, but no other place either; nor is one of the fact's own.
    const among =
      (name.entity?.type === 'actor' && fact.actors.includes(name.entity.id)) ||
      fold(approved ?? '').includes(
        place ? fold(name.typed).slice(0, SHORTEST_BEGINNING) : fold(name.typed),
      );
    if (among || !approved || missing.length === 0 || !isAnchored(name, alignment, reading, place))
      return [NOTHING, NOTHING];
    const words = typedWords(statement, name.from, name.to);
    return [{ aspect: place ? 'place' : 'actor', asserted: name.typed, approved, words }];
  });
}

/** Who only tells it: that Boeing says a thing is gainsaid by nobody else's saying or doing it. */
function isSpeaker({ from, to }: Name, { words, locale }: StatementReading['statement']): boolean {
  const before = words
    .slice(Math.max(0, from - 2), from)
    .map(({ folded }) => folded)
    .join(' ');
  return (
    ACCORDING.test(before) ||
    /^g[oe]re$/.test(words[to]?.folded ?? '') ||
    words
      .slice(to, to + FAR_TO_SAY)
      .some((word) => sensesOf(word, locale).some(({ concept }) => SAYS.has(concept.id)))
  );
}

const ACCORDING = /(according to|po (slovam|dannym|informatsii|versii|soobshcheniyu))$/;
const FAR_TO_SAY = 2;
const SAYS: ReadonlySet<string> = new Set(
  'say tell speak state claim report announce confirm deny believe think quote write'.split(' '),
);

/** Two of it make a name that differs in nothing that could be told. */
const NOTHING: Difference = { aspect: 'actor', asserted: '', approved: '', words: [] };

/**
 * That one did a thing, or it happened at one place, says nothing of another, unless something else shows that the very
 * same is meant: its date, its number, "by" before the other doer, or for a place another name.
 */
function isAnchored(
  name: Name,
  alignment: StatementAlignment,
  { clauses, negations }: StatementReading,
  place: boolean,
): boolean {
  if (negations.length > 0) return false;
  return (
    (sharesValue(alignment) && (place || tellsMore(alignment))) ||
    (place
      ? alignment.names.some((one) => one.same && one.name.entity?.type !== 'incident')
      : clauses.some(({ doer, passive }) => passive && doer === keyOf(name)))
  );
}

/** A number alone does not show that who carried so many is who the fact says did. */
const tellsMore = ({ names, words, dates }: StatementAlignment) =>
  dates.length > 0 ||
  names.some(({ same }) => same) ||
  words.filter(({ match }) => match >= MATCHED).length > 1;

const keyOf = ({ entity }: Name) => entity && `${entity.type}:${entity.id}`;

function isPlace(name: Name, statement: StatementReading['statement']): boolean {
  const { entity, places, kind } = name;
  const locative = isLocative(name, statement);
  if (entity) return entity.type === 'place' || (locative && places.length > 0);
  return kind === 'place' || (kind === 'unknown' && locative);
}

const isNamed = (id: string, { names: all }: StatementReading['statement']) =>
  all.some(({ entity }) => entity?.id === id);
