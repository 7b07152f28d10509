/** "Who": a name only where the fact's own fields tell that this one said or did what is asked for. */

import { inLocale, joinNames, namesOf } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { analyse, fold } from '../../language/index.ts';
import { isPassive } from '../alignment/index.ts';
import { alike, factProfile, PEOPLE } from '../claims/index.ts';
import type { Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';

/** Asks for the one who acts: "whom", "кого" and "who did he see" ask for another. */
const DOER: Readonly<Record<Locale, RegExp>> = {
  en: /\bwho\b(?! (did|does|do|has|have|had|will|would|can|could|from|of|in|among|else)\b)/,
  ru: /\bkto\b(?! iz\b)/,
  az: /\bkim(dir)?\b/,
  tr: /\bkim(dir)?\b/,
};
/** And not for the one to whom it was done. */
const PASSIVE: Readonly<Record<Locale, RegExp>> = {
  en: /\b(was|were|is|are|been|being|got)\s+(\w+ly\s+)?\w+(ed|en)\b/,
  ru: /\b\S+(etsya|utsya|yatsya|itsya)\b|\b(byl|byla|byli)\s+\S+n(a|y)?\b/,
  az: /\b\S*(olun|edil|lan|lin)(di|du|ib|ub|ir|ur|mis|mus)\S*/,
  tr: /\b\S*(olun|edil|lan|lin)(di|du|iyor|uyor|mis|mus)\S*/,
};
/** Saying, claiming, accusing; folded beginnings. */
const SAYS =
  /\b(sa(y|ys|id)|claim\S*|alleg\S*|accus\S*|assert\S*|argu\S*|blam\S*|complain\S*|maintain\S*|describ\S*|call(s|ed)|conclud\S*|hold(s)? (that|\S+ responsible)|zayav\S*|skaza\S*|govori\S*|utverzhd\S*|obvin\S*|schita\S*|nazva\S*|nazyva\S*|dedi\S*|deyir\S*|bildir\S*|iddia\S*|ittiham\S*|ileri sur\S*|soyl\S*|suclad\S*|acikla\S*)/;
const DENIES =
  /\b(den(y|ies|ied)|reject\S*|otrits\S*|oprover\S*|inkar\S*|tekzib\S*|yalanl\S*|reddet\S*)/;
const PASSIVE_FACT = /\b(was|were|been|being)\s+(\w+ly\s+)?\w+(ed|en|wn|ght|ld|pt|ck|ot|ut)\b/;
/** Share of the question's weight that the fact may lack. */
const LEFT_OVER = 0.15;

/** @param unmatched the words of the question that the fact does not have, as typed */
export function whoAsked(
  query: Query,
  fact: Fact,
  unmatched: readonly string[],
  corpus: Corpus,
  locale: Locale,
): string | undefined {
  const folded = fold(query.text);
  if (!DOER[query.locale].test(folded) || PASSIVE[query.locale].test(folded)) return undefined;
  const asked = new Set(query.mentions.map((mention) => mention.entity.id));
  return (
    sayer(folded, fact, asked, corpus, locale) ??
    doer(query, fact, asked, unmatched, corpus, locale)
  );
}

/** Whom a claim is attributed to, where the question asks who makes it; who denies it, where it asks for that. */
function sayer(
  folded: string,
  { status, attribution }: Fact,
  asked: ReadonlySet<string>,
  { knowledge }: Corpus,
  locale: Locale,
): string | undefined {
  const fits =
    status === 'denied'
      ? DENIES.test(folded)
      : (status === 'claimed' || status === 'disputed') &&
        SAYS.test(folded) &&
        !DENIES.test(folded);
  if (!fits || attribution.length === 0 || attribution.some((id) => asked.has(id)))
    return undefined;
  return joinNames(namesOf(attribution, knowledge.actors, locale), locale);
}

/** The one person or state left when those in the question are taken away, where the text is about what it did. */
function doer(
  query: Query,
  fact: Fact,
  asked: ReadonlySet<string>,
  unmatched: readonly string[],
  corpus: Corpus,
  locale: Locale,
): string | undefined {
  const left = fact.actors.filter((id) => !asked.has(id));
  const [id] = left;
  const kind = id === undefined ? undefined : corpus.knowledge.actors.get(id)?.kind;
  if (id === undefined || left.length > 1 || fact.actors.length > 2) return undefined;
  if (kind !== 'person' && kind !== 'state') return undefined;
  const { tokens } = query;
  const telling = tokens.filter((token) => !PEOPLE.test(token.folded));
  const weigh = (some: typeof tokens) => some.reduce((sum, { weight }) => sum + weight, 0);
  const lacking = telling.filter(({ typed }) => unmatched.includes(typed));
  if (weigh(lacking) > LEFT_OVER * weigh(telling)) return undefined;
  const profile = factProfile(fact, query.locale, corpus);
  if (profile.inText[0] !== id || (profile.negations?.length ?? 1) > 0) return undefined;
  const { text, lang } = inLocale(fact.text, 'en');
  if (lang === 'en' ? PASSIVE_FACT.test(text) : isPassive(analyse(text, lang), lang))
    return undefined;
  const verb = verbOf(fact, id, query.locale, corpus);
  return verb !== undefined && tokens.some(({ stem }) => alike(stem, verb))
    ? namesOf([id], corpus.knowledge.actors, locale)[0]
    : undefined;
}

/** The stem of what the text says of a name: the word after it, in Turkish and Azerbaijani the last. */
function verbOf(fact: Fact, id: string, locale: Locale, { index }: Corpus): string | undefined {
  const text = fact.text[locale];
  if (text === undefined) return undefined;
  const words = analyse(text, locale);
  const mention = index.linker.mentions(words, () => true).find(({ entity }) => entity.id === id);
  if (!mention || /['’ʼ]s$/i.test(words[mention.to - 1]!.typed)) return undefined;
  const content = words.slice(mention.to).filter(({ stop }) => !stop);
  return (locale === 'az' || locale === 'tr' ? content.at(-1) : content[0])?.stem;
}
