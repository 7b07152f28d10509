/** What speaks against a fact that sounds like the answer: it is about somebody else, another time, or the reverse. */

import { mustWhen, overlap, parseWhen } from '../../knowledge/model/edtf-date.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import { outwards } from '../../knowledge/model/outwards.ts';
import type { Fact } from '../../knowledge/model/schema.ts';
import { fold, numbersIn } from '../../language/index.ts';
import type { Entry } from '../../search/index.ts';
import { countsPeople, doneByAnother, hasOtherOrigin } from '../alignment/index.ts';
import {
  compareClaim,
  type EntityLink,
  entityLinksIn,
  factProfile,
  isLocative,
  negationsIn,
  rootOf,
  type Statement,
  toStatement,
} from '../claims/index.ts';
import type { Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import type { QuestionType } from '../understanding/question-type.ts';
import { doerIn, hasOtherDoer, isSaidBy, isSwapped, speakersIn } from './doers.ts';
import { DOUBTS, type Doubt } from './doubts.ts';
import type { DoubtsOf } from './features.ts';
import { rateMissing } from './rate.ts';
import { dateMatches } from './slot-match.ts';
import { offSubject } from './subject.ts';

/** Every fact has a date and a place, so what happened then or there must be what is asked about. */
const ANYTHING_HAS: ReadonlySet<QuestionType> = new Set(['when', 'where', 'how-many']);
/** Asked why, a denial may be what the fact explains. */
const COUNTS: ReadonlySet<QuestionType> = new Set(['when', 'where', 'how-many', 'who']);
/** Share of what is asked, names left out, that the fact must cover then. */
const SAID = 0.5;
/** Weight of a word, of the most that a word can have, that may not be missing where a date is asked for. */
const LEFT_OUT = 0.3;
/** Of "25 December 2024 or later" only the beginning is known. */
const SINCE = /\b(since|s kakikh|s kakogo|s kotorogo|ne vaxtdan|ne zamandan|hacandan)\b/;
const NOW =
  /\b(now|currently|nowadays|today|at present|seychas|segodnya|indi|hazirda|bu gun|simdi|su an|bugun)\b/;

/** @param now what relative dates count from (UTC) */
export function createDoubts(query: Query, corpus: Corpus, now: Date): DoubtsOf {
  const isOff = offSubject(query, corpus.knowledge);
  const lacksRate = rateMissing(query);
  // What a question leaves out, and fills in from the conversation before, it does not say.
  if (query.conversation?.elliptic)
    return ({ fact }, { nameAlignments, value }) => {
      const doubts: Doubt[] = [];
      if (isOff(fact)) doubts.push('off-subject');
      if (nameAlignments.includes('other')) doubts.push('unknown-entity');
      if (value < 0 || lacksRate(fact)) doubts.push('other-value');
      return doubts;
    };
  const statement = toStatement(query, now);
  const named = entityLinksIn(statement, corpus);
  const doer = doerIn(
    statement,
    named.filter(({ entity }) => entity?.type !== 'place'),
  );
  const asked = fold(query.text);
  const today = NOW.test(asked) ? parseWhen(now.toISOString().slice(0, 10)) : undefined;
  const affirms = !negationsIn(query.text, query.locale).some(({ main }) => main);
  const denies = COUNTS.has(query.type) && !affirms;
  // Policemen are no passengers, however many died.
  const ofPeople = countsPeople(query);
  const speakers = speakersIn(query, corpus);
  const byAnother = doneByAnother(query, corpus);
  // "Why did they not intervene?" does not ask why they did.
  const isDenied = (entry: Entry) => affirms && entry.kind === 'question' && entryDenies(entry);
  const since = SINCE.test(asked);
  const isOpenDate = ({ when }: Fact) => query.type === 'when' && when.endsWith('..') && !since;
  const isElsewhere = (fact: Fact) =>
    dateMatches(query, fact, corpus.knowledge) < 0 ||
    (today !== undefined && fact.status !== 'unknown' && !overlap(today, mustWhen(fact.when))) ||
    compareClaim(statement, named, fact, corpus).differences.some(
      ({ aspect }) => aspect === 'place',
    ) ||
    named.some(
      (one) =>
        isLocative(one, statement) &&
        ((isCity(one, corpus) && !hasPlace(one, fact, corpus)) ||
          (isSeat(one, corpus) && isThere(one, fact, corpus) && !hasWord(one, fact, statement))),
    );
  return ({ fact, features, closest }, { nameAlignments, value, notLater, slot, direction }) => {
    const profile = factProfile(fact, query.locale, corpus);
    const is: Record<Doubt, boolean> = {
      'off-subject': isOff(fact),
      'unknown-entity': nameAlignments.includes('other'),
      'other-value':
        value < 0 ||
        lacksRate(fact) ||
        isOpenDate(fact) ||
        (slot < 0 &&
          // Whoever says a thing is somebody, too.
          ((query.type === 'who' && fact.status === 'confirmed') ||
            query.type === 'where' ||
            ofPeople)),
      later: notLater === 0,
      'other-time-or-place':
        isElsewhere(fact) ||
        direction < 0 ||
        hasOtherOrigin(query.words, query.locale, fact, corpus),
      'other-doer':
        (doer !== undefined && hasOtherDoer(doer, statement, closest, corpus)) ||
        (speakers !== undefined && !isSaidBy(speakers, fact)) ||
        (byAnother?.(fact) ?? false),
      'role-swap': doer !== undefined && isSwapped(doer, fact, corpus),
      negation: (denies && profile.negations?.length === 0) || isDenied(closest),
      'unit-mismatch':
        features.countedMatch < 0 ||
        (query.type === 'how-many' &&
          !UNCLEAR.test(query.text) &&
          fact.status !== 'unknown' &&
          !hasNumber(fact)),
      unsupported:
        (ANYTHING_HAS.has(query.type) && features.askedCoverage < SAID) ||
        (query.type === 'when' && (1 - features.heaviestMatched > LEFT_OUT || isOpenDate(fact))),
    };
    return DOUBTS.filter((doubt) => is[doubt]);
  };
}

/** Typed without marks, Azerbaijani "necə" (how) and "neçə" (how many) are one word. */
const UNCLEAR = /\bnece\b/i;
const NUMBER =
  /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|half|several|no|none|nobody)\b/i;

/** However alike it sounds, a fact without a number does not say how many. */
function hasNumber({ figures, text }: Fact): boolean {
  if (figures.length > 0) return true;
  const { text: common, lang } = inLocale(text, 'en');
  return NUMBER.test(common) || (lang !== 'en' && numbersIn(common, lang).length > 0);
}

/** A place inside another: "Moscow" says more than "Russia". */
function isCity({ entity }: EntityLink, { knowledge }: Corpus): boolean {
  return entity?.type === 'place' && knowledge.places.get(entity.id)?.in !== undefined;
}

/** "In Moscow", of a state that is called by the city of its government: the city is meant, not the state. */
function isSeat({ entity, typed }: EntityLink, { knowledge }: Corpus): boolean {
  const actor = entity?.type === 'actor' ? knowledge.actors.get(entity.id) : undefined;
  if (actor?.kind !== 'state') return false;
  const word = beginning(typed);
  return !Object.values(actor.name).some((name) => name && fold(name).startsWith(word));
}

/** Whether the fact is of a place in that state, and so of one that need not be its capital. */
function isThere({ country }: EntityLink, fact: Fact, { knowledge }: Corpus): boolean {
  return fact.places.some((id) => rootOf({ type: 'place', id }, knowledge) === country);
}

function hasWord({ typed }: EntityLink, fact: Fact, { locale }: Statement): boolean {
  const word = beginning(typed);
  return [fact.text[locale] ?? '', inLocale(fact.text, 'en').text].some((text) =>
    fold(text).includes(word),
  );
}

/** What survives a name's endings. */
const beginning = (typed: string) => fold(typed).slice(0, 4);

function hasPlace({ entity }: EntityLink, fact: Fact, { knowledge }: Corpus): boolean {
  const incident = fact.incident === undefined ? undefined : knowledge.incidents.get(fact.incident);
  return [...fact.places, ...(incident?.places ?? [])].some(
    (id) => entity && outwards(id, (at) => knowledge.places.get(at)?.in).includes(entity.id),
  );
}

const denialByEntry = new WeakMap<Entry, boolean>();

function entryDenies(entry: Entry): boolean {
  const found =
    denialByEntry.get(entry) ?? negationsIn(entry.text, entry.locale).some(({ main }) => main);
  denialByEntry.set(entry, found);
  return found;
}
