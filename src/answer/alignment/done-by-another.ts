/** "Rusiya neçə mütəxəssisi saxladı?", of a fact in which Azerbaijan detained them and nobody is called Russia. */
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { analyse, fold } from '../../language/index.ts';
import { sensesIn, sensesOf } from '../../lexicon/index.ts';
import type { Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import { type Clause, clausesIn, HAPPENS } from './doer.ts';
import { belongs } from './swapped.ts';

/**
 * Whether a fact tells the same as done by another, for Turkish and Azerbaijani; English and Russian show who does it by
 * their forms. Undefined where the question does not surely say who does what.
 */
export function doneByAnother(query: Query, corpus: Corpus): ((fact: Fact) => boolean) | undefined {
  const { locale, text } = query;
  if (locale !== 'az' && locale !== 'tr') return undefined;
  const [asked, ...more] = clausesIn(text, locale, corpus);
  const doer = asked?.doer;
  if (!asked || !doer || asked.passive || more.length > 0) return undefined;
  const isPlain = query.names.some(
    (one) => keyOf(one) === doer && isBare(one, locale, corpus) && isBeforeQuestionWord(one, query),
  );
  if (!isPlain) return undefined;
  return (fact) => {
    const told = fact.text[locale] ?? '';
    const own = clausesIn(told, locale, corpus);
    return (
      endsWithEvent(told, locale, asked) &&
      !fact.attribution.some((id) => `actor:${id}` === doer) &&
      !own.some(({ names }) => names.includes(doer)) &&
      own.some((one) => one.doer && !one.passive && !belongs(one.doer, doer, corpus))
    );
  };
}

const keyOf = ({ entity }: Query['names'][number]) => entity && `${entity.type}:${entity.id}`;

/** Without an ending; packs list forms of a name among its others. */
function isBare({ typed, entity }: Query['names'][number], locale: Locale, { knowledge }: Corpus) {
  const all = entity?.type === 'place' ? knowledge.places : knowledge.actors;
  return fold(typed) === fold(all.get(entity?.id ?? '')?.name[locale] ?? '');
}

/** Elsewhere a bare name may go with the noun behind it: "Rusiya mütəxəssisləri". */
function isBeforeQuestionWord({ to }: Query['names'][number], { words, locale }: Query): boolean {
  const next = words[to];
  return (
    next !== undefined && sensesOf(next, locale).some(({ concept }) => concept.class === 'question')
  );
}

/** What happens is told by the last words of a Turkic sentence; before them it is but spoken of: "xəbərdarlığını ötürdü". */
const endsWithEvent = (text: string, locale: Locale, { keys }: Clause) =>
  sensesIn(analyse(text, locale).slice(-VERB), locale).some(({ value: { concept } }) =>
    keys.has(HAPPENS + concept.id),
  );
/** In words: "saxladı", "həbs etdi". */
const VERB = 2;
