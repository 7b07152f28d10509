/** Answers from an incident's own fields, where a question asks nothing of it but when, where or how many. */
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import { mustWhen, overlap } from '../../knowledge/model/edtf-date.ts';
import type { Fact, Incident, Locale } from '../../knowledge/model/schema.ts';
import { analyse } from '../../language/index.ts';
import { countsPeople, tellsOfMatter } from '../alignment/index.ts';
import { unitClassOf } from '../claims/index.ts';
import { figureWords, placeAsked, whenWords } from '../presentation/short-answer.ts';
import { fittingFigure } from '../presentation/short-answer-count.ts';
import type { Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import { bearingOut } from './bearing-out.ts';

export type FieldAnswer = {
  readonly answer: string;
  /** The fact of the incident that says so; where it is only claimed, the answer is to stand with who claims it. */
  readonly fact: Fact;
};

/**
 * @param found facts as they were found for the question, best first
 * @returns undefined where the question says more, or where no fact bears the field out
 */
export function fieldAnswer(
  query: Query,
  found: readonly { readonly fact: Fact }[],
  corpus: Corpus,
  locale: Locale,
): FieldAnswer | undefined {
  const incident = incidentAsked(query, corpus);
  if (!incident || (query.date && !overlap(query.date, mustWhen(incident.when)))) return undefined;
  const { knowledge } = corpus;
  const all = new Set([...found.map(({ fact }) => fact), ...currentFacts(knowledge).values()]);
  const facts = bearingOut(all, incident.id);
  const borneOut = (answer: string | undefined, has: (fact: Fact) => boolean) => {
    const fact = answer === undefined ? undefined : facts.find(has);
    return answer !== undefined && fact ? { answer, fact } : undefined;
  };
  switch (query.type) {
    case 'when':
      return borneOut(whenWords(incident.when, locale), ({ when }) => when === incident.when);
    case 'where':
      return borneOut(placeAsked(query, incident.places, knowledge, locale), ({ places }) =>
        incident.places.every((id) => places.includes(id)),
      );
    case 'how-many': {
      // A toll does not say how many of them were policemen.
      if (countsPeople(query)) return undefined;
      const figure = fittingFigure(query, incident.figures);
      return borneOut(figure && figureWords(figure, locale), ({ figures }) =>
        figures.some(
          ({ value, unit, of }) =>
            value === figure?.value && unit === figure.unit && of === figure.of,
        ),
      );
    }
    default:
      return undefined;
  }
}

/** The one incident that is named, where whatever stands beside its name only asks, or says what is counted. */
function incidentAsked(query: Query, { knowledge }: Corpus): Incident | undefined {
  const { mentions, names, numbers, conversation, type, words, locale } = query;
  const [mention] = mentions;
  if (!mention?.exact || mentions.length > 1 || conversation?.elliptic) return undefined;
  if (mention.entity.type !== 'incident' || numbers.length > 0) return undefined;
  if (names.some(({ from, to }) => from < mention.from || to > mention.to)) return undefined;
  const incident = knowledge.incidents.get(mention.entity.id);
  if (!incident) return undefined;
  const own = new Set(
    [incident.title[locale] ?? '', ...(incident.aliases[locale] ?? [])].flatMap((text) =>
      analyse(text, locale).map(({ stem }) => stem),
    ),
  );
  const named = new Set(words.slice(mention.from, mention.to).map(({ stem }) => stem));
  const rest = query.tokens.filter(({ stem }) => !named.has(stem));
  const counts = (token: Query['tokens'][number]) =>
    type === 'how-many' && unitClassOf(token) !== undefined;
  return rest.every(
    (token) => !tellsOfMatter(token) || own.has(token.stem) || token.dated || counts(token),
  )
    ? incident
    : undefined;
}
