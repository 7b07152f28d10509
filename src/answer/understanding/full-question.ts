/** A question that leaves out whom or what it is about → the same with what was talked about before in its place. */
import { entityTitle } from '../../knowledge/model/entity-ref.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import type { Word } from '../../language/index.ts';
import { plain } from '../../text/plain.ts';
import type { Name } from './names.ts';
import type { Query } from './parse-question.ts';
import { exchangeAsked } from './question-parts.ts';

/** Words beside a name that only turn to it: "and of Norway?", "а Норвегии?", "bəs Norveç?", "peki ya Norveç?". */
const TURNS =
  /^(and|but|so|also|what|how|about|of|in|for|the|with|from|by|to|a|i|nu|no|chto|kak|naschet|pro|u|v|vo|na|o|ob|s|so|dlya|bes|ve|ya|da|peki)$/;

/**
 * "And of Norway?" after "Who is the king of Sweden?" → "Who is the king of Norway?"
 * @param before the question before
 * @returns undefined where it says more, or where it is not plain for whom the name stands in
 */
export function askedOfAnother(query: Query, before: Query, knowledge: Knowledge) {
  const name = turnedTo(query);
  if (!name) return undefined;
  const kind = kindOf(name, knowledge);
  const alike = before.names.filter((one) => {
    const own = kindOf(one, knowledge);
    // "In the crash", "and in Yekaterinburg?": what happened may be told by where it did.
    const isScene = (some: string) => some === 'place' || some === 'incident';
    return own === kind || own === 'any' || kind === 'any' || (isScene(own) && isScene(kind));
  });
  const [other] = alike;
  if (!other || alike.length > 1 || isSame(name, other)) return undefined;
  return replaced(before, other, name.typed);
}

/** The one name in a question that does nothing but turn to it. */
export function turnedTo({ names, words }: Query): Name | undefined {
  const [name] = names;
  if (!name || names.length > 1) return undefined;
  const beside = words.filter((_, at) => at < name.from || at >= name.to);
  return beside.length > 0 && beside.every(({ folded }) => TURNS.test(folded)) ? name : undefined;
}

function kindOf({ entity, kind }: Name, { actors }: Knowledge) {
  if (entity?.type === 'actor') {
    const actor = actors.get(entity.id)?.kind;
    return actor === 'state' ? 'place' : actor === 'person' ? 'person' : 'organisation';
  }
  if (entity) return entity.type;
  return kind === 'unknown' || kind === 'entity' ? 'any' : kind;
}

const isSame = (a: Name, b: Name) =>
  a.entity !== undefined && a.entity.type === b.entity?.type && a.entity.id === b.entity.id;

/** Pronouns for one person, folded; Russian and Turkic ones may stand for a thing. */
const ONE: Readonly<Record<Locale, RegExp>> = {
  en: /^(he|she|him|her|his|hers)$/,
  ru: /^(on|ona|ego|ee|eyo|nego|nee|neyo|emu|ey|nemu|ney|im|nim|nem|nyom)$/,
  az: /^(o|onu|ona|onun|ondan|onunla)$/,
  tr: /^(o|onu|ona|onun|ondan|onunla)$/,
};
const ONES = /^(his|hers)$/;
/** "O zaman", "o qədər": no pronoun. */
const THEN = /^(zaman|vaxt|gun|il|yil|ay|gece|kadar|qeder|yuzden|halda|halde|biri|an)$/;

/** Where a pronoun stands that may mean one person, among the words. */
export function pronounIn({ words, locale }: Pick<Query, 'words' | 'locale'>): number | undefined {
  const at = words.findIndex(
    ({ folded }, place) =>
      ONE[locale].test(folded) && !(folded === 'o' && THEN.test(words[place + 1]?.folded ?? '')),
  );
  return at < 0 ? undefined : at;
}

/** A word for what one person is, without anybody named: "when did become president", as Turkish and Azerbaijani may put it. */
export const hasOffice = ({ tokens, type }: Query): boolean =>
  type !== 'who' &&
  tokens.some(({ senses }) => senses.some(({ concept }) => concept.class === 'role'));

/** The question with a person's name in place of the pronoun, or before it where there is none. */
export function saidOfPerson(query: Query, id: string, knowledge: Knowledge): string | undefined {
  const name = entityTitle({ type: 'actor', id }, knowledge, query.locale);
  if (!name) return undefined;
  const at = pronounIn(query);
  if (at === undefined) return `${name} ${query.text}`;
  const own = ONES.test(query.words[at]!.folded) ? `${name}'s` : name;
  return replaced(query, { from: at, to: at + 1 }, own);
}

/** Pronouns for a thing or for several, folded. */
const THING: Readonly<Record<Locale, RegExp>> = {
  en: /^(it|that|this|there)$/,
  ru: /^(on|ona|eto|ego|ee|eyo|tam)$/,
  az: /^(o|onu|bu|bunu|orada)$/,
  tr: /^(o|onu|bu|bunu|orada)$/,
};
/** Those that point at what was talked about, wherever they stand. */
const POINTS: Readonly<Record<Locale, RegExp>> = {
  en: /^(it|its|they|them|their)$/,
  ru: /^(oni|ikh|imi|nikh)$/,
  az: /^(bunu|bunun|onlar\w*)$/,
  tr: /^(bunu|bunun|onlar\w*)$/,
};
/** "Is it true that" points at nothing. */
const CLAUSE = /^(true|known|clear|possible|certain|right|correct)$/;

export const pointsAtTalk = ({ words, locale }: Query): boolean =>
  words.some(
    ({ folded }, at) => POINTS[locale].test(folded) && !CLAUSE.test(words[at + 1]?.folded ?? ''),
  );

/** The question with its matter named: as the question before did, or as the editors call it. */
export function saidOfMatter(
  query: Query,
  { incident }: Fact,
  before: Query | undefined,
  { incidents }: Knowledge,
): string[] {
  const found = incident === undefined ? undefined : incidents.get(incident);
  if (!found) return [];
  const asked = before?.mentions.find(({ entity }) => entity.id === found.id)?.typed;
  const [alias] = [
    ...(found.aliases[query.locale] ?? []),
    ...(found.title[query.locale] ? [found.title[query.locale]!] : []),
  ];
  const at = query.words.findIndex(({ folded }) => THING[query.locale].test(folded));
  return [...new Set([asked, alias].flatMap((name) => name ?? []))].map((name) =>
    at < 0 ? `${bare(query)} ${name}` : replaced(query, { from: at, to: at + 1 }, name),
  );
}

const bare = ({ text }: Query) => text.replace(/[\s?!.]+$/u, '');

/** "Who died in the fire?" and "how many?" → "how many died in the fire?" */
export const askedInstead = (query: Query, before: Query): string | undefined =>
  exchangeAsked(before.text, before.locale, query.text, query.locale);

/** @param span of words */
function replaced(
  { text, words }: Pick<Query, 'text' | 'words'>,
  { from, to }: { readonly from: number; readonly to: number },
  by: string,
): string {
  const read = plain(text);
  const end = (word: Word) => word.from + word.typed.length;
  return `${read.slice(0, words[from]!.from)}${by}${read.slice(end(words[to - 1]!))}`;
}
