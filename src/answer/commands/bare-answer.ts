/** "And when was that?", "where?": what the answer before says in its own fields, or its incident in its. */
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { figureWords, shortAnswer } from '../presentation/short-answer.ts';
import type { AskedField, Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import { questionTypeOf } from '../understanding/question-type.ts';
import { bearingOut } from './bearing-out.ts';

type Told = {
  readonly fact: Fact;
  /** In short, where it can be told; the fact has it in any case. */
  readonly answer?: string | undefined;
};

/**
 * @param shown the fact that answered the question before
 * @returns undefined where neither it nor a fact of its incident says it
 */
export function bareAnswer(
  field: AskedField,
  shown: Fact,
  query: Query,
  corpus: Corpus,
  locale: Locale,
): Told | undefined {
  if (shown.status === 'denied' || shown.status === 'unknown') return undefined;
  const asked = { ...query, type: field };
  const short = (fact: Fact) => shortAnswer(asked, { fact, unmatched: [] }, corpus, locale);
  switch (field) {
    case 'when':
      // "27 June 2025 or later" is no day on which it was, and how something is done has none.
      return /^\.\.|\.\.$/.test(shown.when) || !isEvent(shown)
        ? undefined
        : { fact: shown, answer: short(shown) };
    case 'where': {
      const fact = shown.places.length > 0 ? shown : placedFact(shown, corpus);
      return fact && { fact, answer: short(fact) };
    }
    case 'how-many': {
      const [figure] = shown.figures;
      return figure && shown.figures.length === 1
        ? { fact: shown, answer: figureWords(figure, locale) }
        : undefined;
    }
    case 'who':
      return shown.actors.some((id) => corpus.knowledge.actors.get(id)?.kind === 'person')
        ? { fact: shown }
        : undefined;
  }
}

const isEvent = ({ incident, actors, places }: Fact) =>
  incident !== undefined || actors.length > 0 || places.length > 0;

/** A fact of the same incident that is of its places, best one that is asked where. */
function placedFact({ incident }: Fact, { knowledge }: Corpus): Fact | undefined {
  const places = knowledge.incidents.get(incident ?? '')?.places ?? [];
  if (places.length === 0) return undefined;
  const having = bearingOut(currentFacts(knowledge).values(), incident).filter((fact) =>
    places.every((id) => fact.places.includes(id)),
  );
  const isAskedWhere = ({ questions }: Fact) =>
    Object.values(questions).some((all) => all?.some((one) => questionTypeOf(one) === 'where'));
  return having.find(isAskedWhere) ?? having[0];
}
