/** In what a statement differs from a fact, by their alignment: only where exactly one thing does. */
import { dateWords } from '../../i18n/date-words.ts';
import { inLocale, joinNames, namesOf } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { analyse, fold } from '../../language/index.ts';
import { RELATIONS, sensesIn, sensesOf } from '../../lexicon/index.ts';
import {
  type AlignedWord,
  isDated,
  type StatementAlignment,
  type StatementReading,
} from '../alignment/index.ts';
import { type Comparison, type Difference, isLocative } from '../claims/index.ts';
import type { Corpus } from '../types.ts';
import type { Name } from '../understanding/names.ts';

/**
 * @param comparison the same pair by the fact's own fields, which know more of figures
 * @returns undefined where nothing differs, or more than one thing
 */
export function mismatchOf(
  reading: StatementReading,
  alignment: StatementAlignment,
  fact: Fact,
  { differences }: Comparison,
  corpus: Corpus,
): Difference | undefined {
  const known = differences.filter(({ aspect }) => aspect === 'figure' || aspect === 'status');
  const found = [
    ...(known.some(({ aspect }) => aspect === 'figure') ? [] : figures(reading, alignment, fact)),
    ...dates(reading, alignment, fact),
    ...names(reading, alignment, fact, corpus),
    ...(known.some(({ aspect }) => aspect === 'status') ? [] : polarity(reading, alignment, fact)),
    ...known,
  ];
  return found.length === 1 ? found[0] : undefined;
}

function figures(
  { statement }: StatementReading,
  { amounts }: StatementAlignment,
  fact: Fact,
): Difference[] {
  if (givesRange(amounts)) return [];
  return amounts.flatMap(({ amount, verdict, own }): Difference[] => {
    // With the right number beside it, it is about a part of it, or corrects itself.
    if (verdict !== 'differs' || amounts.some((one) => one.verdict === 'agrees' && one.own === own))
      return [];
    const words = statement.words.slice(amount.at, amount.end).map(({ typed }) => typed);
    const figure = fact.figures.find(({ value }) => value === own);
    return [
      {
        aspect: 'figure',
        asserted: words.join(' '),
        approved: figure ? inLocale(figure.words, statement.shown).text : String(own),
        words,
      },
    ];
  });
}

/** "38–39", "от 30 до 40": two numbers with one word between at most, and neither is said alone. */
const givesRange = (amounts: StatementAlignment['amounts']) =>
  amounts.some(({ amount }, at) => {
    const next = amounts[at + 1];
    return next !== undefined && next.amount.at - amount.end <= 1;
  });

function dates(
  { statement }: StatementReading,
  alignment: StatementAlignment,
  fact: Fact,
): Difference[] {
  return alignment.dates.flatMap(({ when, verdict, words }): Difference[] => {
    if (verdict !== 'other' || !isDated(fact)) return [];
    return [
      {
        aspect: 'date',
        asserted: dateWords(when.text, statement.shown),
        approved: dateWords(fact.when, statement.shown),
        words,
      },
    ];
  });
}

/** A name that the fact has not, where the fact has one of its kind that the statement has not. */
function names(
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
      : insteadOf(missing, alignment, fact, statement, corpus);
    // One of several places is not where the whole of it happened, but no other place either; nor is one of the fact's own.
    const among =
      (name.entity?.type === 'actor' && fact.actors.includes(name.entity.id)) ||
      fold(approved ?? '').includes(
        place ? fold(name.typed).slice(0, SHORTEST_BEGINNING) : fold(name.typed),
      );
    if (among || !approved || missing.length === 0 || !isAnchored(name, alignment, reading, place))
      return [NOTHING, NOTHING];
    const words = statement.words.slice(name.from, name.to).map(({ typed }) => typed);
    return [{ aspect: place ? 'place' : 'actor', asserted: name.typed, approved, words }];
  });
}

const SHORTEST_BEGINNING = 5;

/** The one of the fact's actors, as its text names it, who stands nearest to what happens in statement and fact. */
function insteadOf(
  missing: readonly string[],
  { words }: StatementAlignment,
  fact: Fact,
  { locale, shown }: StatementReading['statement'],
  corpus: Corpus,
): string | undefined {
  const [only, ...more] = missing;
  if (only === undefined) return undefined;
  if (more.length === 0) return factsNameOf(only, fact, shown, corpus);
  const { text, lang } = inLocale(fact.text, locale);
  const own = analyse(text, lang);
  const senses = sensesIn(own, lang);
  const happens = words.flatMap(({ token }) =>
    token.senses.some(({ concept, main }) => main && concept.class === 'event') ? [token] : [],
  );
  const places = own.flatMap(({ stem }, at) =>
    happens.some(
      (token) =>
        token.stem === stem ||
        senses.some(
          ({ value, from, to }) =>
            at >= from &&
            at < to &&
            value.main &&
            token.senses.some(({ concept, main }) => main && concept === value.concept),
        ),
    )
      ? [at]
      : [],
  );
  const near = corpus.index.linker
    .mentions(own, () => true)
    .filter(({ entity: { type, id } }) => type === 'actor' && missing.includes(id))
    .map(({ entity: { id }, from, to }) => ({
      id,
      far: Math.min(...places.map((at) => (at < from ? from - at : at - to + 1))),
    }))
    .sort((a, b) => a.far - b.far)[0];
  return near && Number.isFinite(near.far) ? factsNameOf(near.id, fact, shown, corpus) : undefined;
}

/** The name by which a fact's text speaks of somebody: the Kremlin, and not Russia. */
export function factsNameOf(
  actor: string,
  fact: Fact,
  shown: Locale,
  { index, knowledge }: Corpus,
): string | undefined {
  const one = knowledge.actors.get(actor);
  if (!one) return undefined;
  const name = inLocale(one.name, shown).text;
  const text = fact.text[shown];
  if (text === undefined) return name;
  const words = analyse(text, shown);
  const mention = index.linker
    .mentions(words, () => true)
    .find(({ entity: { type, id } }) => type === 'actor' && id === actor);
  const said = words
    .slice(mention?.from ?? 0, mention?.to ?? 0)
    .find(({ stop }) => !stop)
    ?.folded.slice(0, SHORTEST_BEGINNING);
  const spelt = [name, ...(one.aliases[shown] ?? [])].find(
    (spelling) => said && fold(spelling).replace(/^the /, '').startsWith(said),
  );
  return spelt?.replace(/['’ʼ]\p{L}+$/u, '') ?? name;
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
  words.filter(({ match }) => match >= KNOWN).length > 1;

const keyOf = ({ entity }: Name) => entity && `${entity.type}:${entity.id}`;

function isPlace(name: Name, statement: StatementReading['statement']): boolean {
  const { entity, places, kind } = name;
  const locative = isLocative({ ...name, entity, keys: new Set(), country: undefined }, statement);
  if (entity) return entity.type === 'place' || (locative && places.length > 0);
  return kind === 'place' || (kind === 'unknown' && locative);
}

const isNamed = (id: string, { names: all }: StatementReading['statement']) =>
  all.some(({ entity }) => entity?.id === id);

/** The one denies what the other asserts, or says what cannot be beside it. */
function polarity(
  { statement, negations }: StatementReading,
  alignment: StatementAlignment,
  fact: Fact,
): Difference[] {
  const text = inLocale(fact.text, statement.shown).text;
  const denies =
    alignment.polarity === 'unlike' &&
    alignment.sameLanguage &&
    negations.length === 1 &&
    PLAIN_DENIAL.test(negations[0]!.typed) &&
    alignment.words.every(
      ({ token, match }) => match >= KNOWN || negations[0]!.typed.split(' ').includes(token.typed),
    );
  if (alignment.polarity === 'opposite' || denies) {
    const typed = negations[0]?.typed ?? statement.text;
    return [
      { aspect: 'status', asserted: typed, approved: text, words: typed.split(' '), denies: true },
    ];
  }
  const opposed = alignment.words.filter((word) => word.opposed !== undefined);
  const [word] = opposed;
  if (alignment.polarity === 'unlike' || !word || opposed.length !== 1) return [];
  if (!isOpposite(word) && !sharesValue(alignment)) return [];
  const { typed } = word.token;
  return [{ aspect: 'status', asserted: typed, approved: text, words: [typed], denies: true }];
}

/** Words that deny and say nothing besides: "refused" may be other words for "turned down". */
const PLAIN_DENIAL =
  /\b(not|never|false|untrue)\b|n['’]t\b|(?<!\p{L})(не|никогда|неправда)(?!\p{L})|m[aeəıi](d|y|m|z)/iu;

/** From this on the fact has a word. */
const KNOWN = 0.45;

/** What is told instead of another thing may have happened as well, unless a date or number shows that the same is meant. */
const isOpposite = ({ token, opposed }: AlignedWord) =>
  RELATIONS.opposite.some(
    (pair) =>
      pair.includes(opposed!) && token.senses.some(({ concept }) => pair.includes(concept.id)),
  );

const sharesValue = ({ dates, amounts }: StatementAlignment) =>
  dates.some(({ verdict }) => verdict === 'within') ||
  amounts.some(({ verdict }) => verdict === 'agrees');
