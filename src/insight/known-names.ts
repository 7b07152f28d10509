/** Whether a question names what the facts are about: then it is never outside of them, whatever they leave unsaid. */
import type { Likeness } from '../answer/types.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import { LOCALES, type Locale } from '../knowledge/model/schema.ts';
import { analyse } from '../language/index.ts';
import { type Sense, sensesOf } from '../lexicon/index.ts';

export function namesKnown(
  question: string,
  { locale, names }: Pick<Likeness, 'locale' | 'names'>,
  knowledge: Knowledge,
): boolean {
  if (names.some(({ refs }) => refs.some((ref) => !ref.startsWith('world:')))) return true;
  const asked = new Set(stemsOf(question, locale));
  const { topics, packs } = titlesOf(knowledge);
  return (
    packs.some((stem) => asked.has(stem)) ||
    topics.some((title) => title.every((stem) => asked.has(stem)))
  );
}

/** Whether it has a thing of an incident's title: the ferry of "The ferry fire". */
export function hasThingOfIncident(
  question: string,
  locale: Locale,
  knowledge: Knowledge,
): boolean {
  const { things } = titlesOf(knowledge);
  return stemsOf(question, locale).some((stem) => things.has(stem));
}

type Titles = {
  /** The words of each topic's title, in each language. */
  readonly topics: readonly (readonly string[])[];
  /** The words of packs' titles that are names: not "news", and "Millbrook". */
  readonly packs: readonly string[];
  /** The words of incidents' titles that are things: neither "fire" nor "opens". */
  readonly things: ReadonlySet<string>;
};

const kept = new WeakMap<Knowledge, Titles>();

function titlesOf(knowledge: Knowledge): Titles {
  const known = kept.get(knowledge);
  if (known) return known;
  const titles = {
    topics: [...knowledge.topics.values()].flatMap(({ title }) =>
      LOCALES.flatMap((locale) => {
        const stems = stemsOf(title[locale] ?? '', locale);
        return stems.length > 0 ? [stems] : [];
      }),
    ),
    packs: [...knowledge.packs.values()].flatMap(({ title }) =>
      LOCALES.flatMap((locale) =>
        analyse(title[locale] ?? '', locale)
          .filter((word) => !word.stop && sensesOf(word, locale).length === 0)
          .map(({ stem }) => stem),
      ),
    ),
    things: new Set(
      [...knowledge.incidents.values()].flatMap(({ title }) =>
        LOCALES.flatMap((locale) =>
          analyse(title[locale] ?? '', locale)
            .filter((word) => sensesOf(word, locale).some(isThing))
            .map(({ stem }) => stem),
        ),
      ),
    ),
  };
  kept.set(knowledge, titles);
  return titles;
}

const isThing = ({ main, concept }: Sense): boolean => main && concept.class === 'thing';

const stemsOf = (text: string, locale: Locale): string[] =>
  analyse(text, locale).flatMap(({ stop, stem }) => (stop ? [] : [stem]));
