/** Who does something, or says it, in a question and in a fact. */
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { analyse, fold } from '../../language/index.ts';
import type { Entry } from '../../search/index.ts';
import { RUSSIAN_PREPOSITION } from '../alignment/index.ts';
import {
  type EntityLink,
  entitiesInText,
  nameKeysOf,
  perFact,
  related,
  type Statement,
} from '../claims/index.ts';
import type { Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';

/** A name in a text, with where its words stand. */
export type Standing = Pick<EntityLink, 'from' | 'to' | 'keys'>;
type Text = Pick<Statement, 'words' | 'locale'>;

/** English: "did Russia …", "why has the Kremlin …". What follows a form of "be" may be done to. */
const HELPS = /^(did|didn|does|doesn|do|has|hasn|have|had|will|would)$/;
const TITLE = /^(the|president|mr)$/;
/** Russian: whoever acts stands in the nominative, but so may what "who" acts on. */
const ASKS_WHO = /^(kto|kogo|komu|kem|chto)$/;

/** Who does something in a question, where its form shows it: in English and Russian. */
export function doerIn({ words, locale }: Text, named: readonly Standing[]): Standing | undefined {
  if (locale === 'en') {
    return named.find(({ from, to }) => {
      let before = from - 1;
      while (before > 0 && TITLE.test(words[before]!.folded)) before -= 1;
      // "Did Azerbaijan's allies …": somebody of theirs does it.
      const possessive = /['’ʼ]s?$/.test(words[to - 1]!.typed);
      return before >= 0 && HELPS.test(words[before]!.folded) && !possessive;
    });
  }
  if (locale !== 'ru' || words.some(({ folded }) => ASKS_WHO.test(folded))) return undefined;
  const typed = ({ from, to }: Standing) =>
    words
      .slice(from, to)
      .map(({ folded }) => folded)
      .join(' ');
  return named.find((one) => one.keys.has(typed(one)));
}

/** Whether others do it in the fact than the one who does it in the question. */
export function isSwapped({ keys }: Standing, fact: Fact, corpus: Corpus): boolean {
  const doers = doersOf(fact, corpus);
  return doers.length > 0 && !doers.some((own) => related(own, keys));
}

/** Folded, in four languages: "what does she say …", "что он говорит …". */
const SAYS =
  /\bwhat (does|do|did) (\S+ ){1,4}(say|claim|think|allege)\b|\bchto (\S+ ){0,3}(govor\w+|skazal\w*|utverzhda\w+)|\bne (deyir|dedi|diyor|soyluyor|soyledi)\b/;

/** The people of whom it is asked what they say; undefined where that is not asked, or of others as well. */
export function speakersIn(
  { names, text }: Query,
  { knowledge }: Corpus,
): readonly string[] | undefined {
  if (!SAYS.test(fold(text))) return undefined;
  const people = names.flatMap(({ entity }) =>
    entity?.type === 'actor' && knowledge.actors.get(entity.id)?.kind === 'person'
      ? [entity.id]
      : [],
  );
  return people.length > 0 && people.length === names.length ? people : undefined;
}

export const isSaidBy = (people: readonly string[], { attribution, status }: Fact) =>
  status !== 'confirmed' || people.some((id) => attribution.includes(id));

/** "Did Russia send them?" where the editors ask whether Turkey did. */
export function hasOtherDoer(
  doer: Standing,
  asked: Text,
  { kind, text, locale }: Entry,
  corpus: Corpus,
): boolean {
  if (kind !== 'question' || isBehindPreposition(doer, asked)) return false;
  const other = doerIn({ words: analyse(text, locale), locale }, standingIn(text, locale, corpus));
  return other !== undefined && !related(other.keys, doer.keys);
}

/** "В России": packs list forms of a name among its others, so that not every one that they have is the nominative. */
const isBehindPreposition = ({ from }: Standing, { words, locale }: Text) =>
  locale === 'ru' && RUSSIAN_PREPOSITION.test(words[from - 1]?.folded ?? '');

const standingIn = (text: string, locale: Locale, corpus: Corpus): Standing[] =>
  entitiesInText(text, locale, corpus)
    .filter(({ entity }) => entity.type === 'actor')
    .map(({ entity, from, to }) => ({ from, to, keys: nameKeysOf(entity, corpus.knowledge) }));

/** Who does something in a fact: the first that its text names, whoever says it, the doers of its example questions. */
const doersOf = perFact((fact, corpus: Corpus): ReadonlySet<string>[] => {
  const asked = (['en', 'ru'] as const).flatMap((locale) =>
    (fact.questions[locale] ?? []).flatMap(
      (text) =>
        doerIn({ words: analyse(text, locale), locale }, standingIn(text, locale, corpus)) ?? [],
    ),
  );
  const { text, lang } = inLocale(fact.text, 'en');
  return [
    ...standingIn(text, lang, corpus).slice(0, 1),
    ...asked,
    ...fact.attribution.map((id) => ({
      keys: nameKeysOf({ type: 'actor', id }, corpus.knowledge),
    })),
  ].map(({ keys }) => keys);
});
