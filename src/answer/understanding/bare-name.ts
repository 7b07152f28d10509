/** A message that is nothing but the name of something known: whoever types "sputnik" wants to see what there is on it. */
import { type Lists, LOCALES, type Locale, type Localised } from '../../knowledge/model/schema.ts';
import { analyse, fold, foldedWords, type Word } from '../../language/index.ts';
import type { BareName, Corpus } from '../types.ts';
import { entityCalled } from './entity-names.ts';
import type { Query } from './parse-question.ts';
import { resolveEntity } from './resolve-entity.ts';

/** Words beside a name that ask nothing of it, folded. */
const ARTICLE =
  /^(the|an|about|on|regarding|pro|o|ob|obo|naschet|haqqinda|haqda|barede|hakkinda|ilgili|ile)$/;
/** Words that ask who somebody is, folded. */
const WHO_IS =
  /^(who|whos|is|was|are|were|kto|takoy|takaya|takie|eto|kim|kimdir|kimdi|kimdirler|kimdiler|olub|idi)$/;
/** Words that ask where a place is, folded. */
const WHERE_IS =
  /^(where|wheres|is|located|lies|lie|situated|gde|nakhoditsya|raspolozhen|raspolozhena|raspolozheno|harada|haradadir|yerlesir|nerede|nerededir|bulunur|bulunuyor)$/;
/** A name has no more telling words when it is typed in part. */
const MOST_WORDS = 3;

export function bareName(query: Query, corpus: Corpus): BareName | undefined {
  return (
    calledSo(query, corpus) ??
    onlyMention(query, ARTICLE) ??
    partOfTitle(query, corpus) ??
    misspelt(query, corpus)
  );
}

/** A whole title, dates and small words and all. */
function calledSo({ text }: Query, { knowledge }: Corpus): BareName | undefined {
  const entity = entityCalled(foldedWords(text), knowledge);
  return entity && { entity, typed: text, exact: true };
}

/** "Sputnk", "корабах": no fact has the words, and they are no others. */
function misspelt({ text, tokens, mentions, type, locale }: Query, corpus: Corpus) {
  if (type !== 'none' || tokens.length === 0 || tokens.length > MOST_WORDS) return undefined;
  if (mentions.some(({ exact }) => exact) || tokens.some(({ senses }) => senses.length > 0))
    return undefined;
  const { found } = resolveEntity(text, ['actor', 'place', 'incident', 'topic'], corpus, locale);
  return found && { entity: found, typed: text, exact: false };
}

/** Somebody or some place of which a question asks nothing but who or where it is. */
export function identityAsked(query: Query, { knowledge }: Corpus): BareName | undefined {
  const [beside, type] =
    query.type === 'who'
      ? ([WHO_IS, 'actor'] as const)
      : query.type === 'where'
        ? ([WHERE_IS, 'place'] as const)
        : [];
  const named = beside && onlyMention(query, beside);
  if (!named?.exact || named.entity.type === type) return named?.exact ? named : undefined;
  // "Where is Baku?" means the city, whatever else is called so.
  const place =
    type === 'place' && [...knowledge.places.values()].find((one) => isCalled(one, named));
  return place ? { ...named, entity: { type: 'place', id: place.id } } : undefined;
}

/** The language of a page: the reader's own, where the name is written as in it, letters of another script aside. */
export function languageOfName(
  named: BareName,
  locale: Locale,
  own: Locale,
  { knowledge }: Corpus,
): Locale {
  // A name in Latin letters is no sign of Russian, whatever it ends in.
  if (own !== locale && locale === 'ru')
    return /\p{Script=Cyrillic}/u.test(named.typed) ? locale : own;
  const { type, id } = named.entity;
  const { incidents, topics, actors, places } = knowledge;
  const titled =
    type === 'incident' ? incidents.get(id) : type === 'topic' ? topics.get(id) : undefined;
  const entity = titled
    ? { name: titled.title, aliases: titled.aliases }
    : (type === 'actor' ? actors : places).get(id);
  return entity && isCalled(entity, named, [own]) ? own : locale;
}

function isCalled(
  { name, aliases }: { readonly name: Localised; readonly aliases: Lists },
  { typed }: BareName,
  locales: readonly Locale[] = LOCALES,
): boolean {
  const folded = fold(typed);
  return locales.some((locale) =>
    [name[locale] ?? '', ...(aliases[locale] ?? [])].some((one) => fold(one) === folded),
  );
}

function onlyMention({ words, mentions, locale }: Query, beside: RegExp): BareName | undefined {
  const [mention] = mentions;
  if (!mention || mentions.length > 1) return undefined;
  const { entity, typed, exact, from, to } = mention;
  const rest = words.filter((_, at) => at < from || at >= to);
  // The Russian "а" goes on with what was said.
  const isBeside = ({ folded }: Word) => beside.test(folded) || (folded === 'a' && locale === 'en');
  return rest.every(isBeside) ? { entity, typed, exact } : undefined;
}

/** "The crash", where the title or another name of just one incident or topic has the word. */
function partOfTitle(
  { words, tokens, mentions, locale, type }: Query,
  { knowledge }: Corpus,
): BareName | undefined {
  if (type !== 'none' || mentions.length > 0) return undefined;
  if (tokens.length === 0 || tokens.length > MOST_WORDS) return undefined;
  if (words.some(({ stop, folded }) => stop && !ARTICLE.test(folded))) return undefined;
  for (const type of ['incident', 'topic'] as const) {
    const all = type === 'incident' ? knowledge.incidents : knowledge.topics;
    const having = [...all.values()].filter(({ title, aliases }) => {
      const stems = stemsOf(title, aliases, locale);
      return tokens.every(({ stem }) => stems.has(stem));
    });
    const [only] = having;
    const typed = tokens.map((token) => token.typed).join(' ');
    if (only && having.length === 1) return { entity: { type, id: only.id }, typed, exact: false };
    if (only) return undefined;
  }
  return undefined;
}

function stemsOf(title: Localised, aliases: Lists, locale: Locale): ReadonlySet<string> {
  return new Set(
    [title[locale] ?? '', ...(aliases[locale] ?? [])].flatMap((text) =>
      analyse(text, locale).map(({ stem }) => stem),
    ),
  );
}
