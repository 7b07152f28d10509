/** Facts that answer only questions about their own subject, as a pack may say of its topics: those about the bot itself. */
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { type Fact, LOCALES, type Locale, type Pack } from '../../knowledge/model/schema.ts';
import { analyse, fold, stem } from '../../language/index.ts';
import type { Query } from '../understanding/parse-question.ts';

type Subject = {
  readonly topics: ReadonlySet<string>;
  /** Words and phrases, folded; single words by their stem, too. */
  readonly words: Readonly<Record<Locale, ReadonlySet<string>>>;
};

/** A word of so few letters is another word in another language: English "u", Russian "u" (at). */
const SHORTEST_FOREIGN = 4;
const LONGEST_PHRASE = 3;

/** @returns whether a fact is of a subject that the question does not name and the conversation is not about */
export function offSubject(query: Query, knowledge: Knowledge): (fact: Fact) => boolean {
  const unnamed = subjectsOf(knowledge)
    .filter((subject) => !names(query, subject))
    .filter(({ topics }) => ![...(query.conversation?.topics ?? [])].some((id) => topics.has(id)));
  return (fact) => unnamed.some(({ topics }) => fact.topics.some((topic) => topics.has(topic)));
}

function names({ words, locale }: Query, subject: Subject): boolean {
  return words.some(({ typed, folded }, at) => {
    const phrases = Array.from({ length: LONGEST_PHRASE - 1 }, (_, more) =>
      words
        .slice(at, at + 2 + more)
        .map((word) => word.folded)
        .join(' '),
    );
    return LOCALES.some(
      (one) =>
        (one === locale || folded.length >= SHORTEST_FOREIGN) &&
        [folded, stem(typed, one), ...phrases].some((key) => subject.words[one].has(key)),
    );
  });
}

const made = new WeakMap<Knowledge, readonly Subject[]>();

function subjectsOf(knowledge: Knowledge): readonly Subject[] {
  const cached = made.get(knowledge);
  if (cached) return cached;
  const all = [...knowledge.packs.values()].flatMap(({ subject, subjectTopics }) =>
    subject && subjectTopics ? [{ topics: new Set(subjectTopics), words: wordsOf(subject) }] : [],
  );
  made.set(knowledge, all);
  return all;
}

function wordsOf(subject: NonNullable<Pack['subject']>): Subject['words'] {
  const of = (locale: Locale) =>
    new Set(
      (subject[locale] ?? []).flatMap((text) => {
        const words = analyse(text, locale);
        const [only] = words;
        return words.length === 1 && only
          ? [only.folded, only.stem]
          : [words.map(({ folded }) => folded).join(' ') || fold(text)];
      }),
    );
  return { en: of('en'), ru: of('ru'), az: of('az'), tr: of('tr') };
}
