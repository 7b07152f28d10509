/** Whether a fact has what such a question asks for, beyond the question's own words: a person, a place, a cause, a count. */
import { inLocale, namesOf, unitLanguage } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { analyse, fold, type Word } from '../../language/index.ts';
import { hasSurnameEnding, knownNamesIn, sensesOf } from '../../lexicon/index.ts';
import { PEOPLE, perFactAndLocale } from '../claims/index.ts';
import type { Corpus } from '../types.ts';
import { countedWord, type Query } from '../understanding/parse-question.ts';
import { questionTypeOf } from '../understanding/question-type.ts';
import { datesIn } from '../understanding/temporal-expression.ts';
import { factText } from './fact-text.ts';

/** 1 it has, -1 it has not, 0 where nothing of the kind is asked for. */
export function slotMatch(query: Query, fact: Fact, corpus: Corpus): number {
  switch (query.type) {
    case 'who':
      return named(query, fact, corpus, asksWhoHolds(query) ? 'person' : 'somebody') ? 1 : -1;
    case 'where':
      return named(query, fact, corpus, 'place') ? 1 : -1;
    case 'why':
      return hasCause(query, fact, corpus) ? 1 : -1;
    case 'how-many':
      return isCounted(query, fact, corpus) ? 1 : -1;
    default:
      return 0;
  }
}

/** A name in the text, or one of the fact's, that the question does not have. */
function named(
  query: Query,
  fact: Fact,
  corpus: Corpus,
  kind: 'somebody' | 'person' | 'place',
): boolean {
  const asked = fold(query.text);
  const isNew = (name: string) => !asked.includes(fold(name).slice(0, SHARED));
  const { actors, places } = corpus.knowledge;
  const of = kind === 'place' ? places : actors;
  const own = kind === 'place' ? fact.places : fact.actors;
  const isNamed = own.some(
    (id) =>
      (kind !== 'person' || actors.get(id)?.kind === 'person') &&
      isNew(namesOf([id], of, 'en')[0] ?? id) &&
      isNew(of.get(id)?.name[query.locale] ?? id),
  );
  if (isNamed) return true;
  const { words, senses, locale } = factText(fact, query.locale, corpus);
  const known = knownNamesIn(words, locale);
  const at = (wanted: (kind: string) => boolean) =>
    new Set(known.filter(({ value }) => wanted(value.kind)).map(({ from }) => from));
  const isPlace = at((one) => one === 'place');
  if (kind === 'place') return words.some(({ typed }, place) => isPlace.has(place) && isNew(typed));
  const isGiven = at(
    (one) => one === 'given-name' || one === 'organisation' || one === 'public-figure',
  );
  // "Thieves", "the police", "a merchant": whoever it was is told by what they are.
  const inPart = words.some(
    (word, place) =>
      !word.stop &&
      !isPlace.has(place) &&
      isNew(word.typed) &&
      senses[place]!.some(({ concept, main }) => main && concept.class === 'role'),
  );
  return (
    (inPart && kind !== 'person') ||
    words.some(
      ({ typed, stop }, place) =>
        !stop &&
        !isPlace.has(place) &&
        /^\p{Lu}/u.test(typed) &&
        isNew(typed) &&
        (isGiven.has(place) ||
          hasSurnameEnding(typed) ||
          // Where the editors have named nobody, any name will do.
          (own.length === 0 && place > 0 && senses[place]!.length === 0)),
    )
  );
}
/** "Who is the ambassador?" asks for a person's name; "who accused him?" may be answered by "prosecutors". */
function asksWhoHolds({ text, tokens }: Query): boolean {
  return (
    HOLDS.test(fold(text)) &&
    tokens.some(({ senses }) =>
      senses.some(({ main, concept }) => main && concept.class === 'role'),
    ) &&
    !tokens.some(({ senses }) =>
      senses.some(({ main, concept }) => main && concept.class === 'event'),
    )
  );
}
/** Folded, in four languages. */
const HOLDS =
  /^(and |so )?(who is|who was|whos|who are|who were)\b|^(a |i )?kto (takoy |takaya |byl |byla |seychas )?|\bkim(dir|di)?\W*$/;

/** A word with a capital inside a sentence that the question has not, and that is no place: somebody's or something's name. */
export function hasNewName(query: Query, fact: Fact, corpus: Corpus): boolean {
  const asked = fold(query.text);
  const { words, senses, locale } = factText(fact, query.locale, corpus);
  const isPlace = new Set(
    knownNamesIn(words, locale)
      .filter(({ value }) => value.kind === 'place')
      .map(({ from }) => from),
  );
  return words.some(
    ({ typed }, at) =>
      at > 0 &&
      /^\p{Lu}/u.test(typed) &&
      !isPlace.has(at) &&
      senses[at]!.length === 0 &&
      !asked.includes(fold(typed).slice(0, SHARED)),
  );
}

/** Letters that survive the endings of a name. */
const SHARED = 5;

/** Folded, in four languages: words behind or before which a reason stands. */
const CAUSE =
  /\b(because|due to|owing to|since|so that|in order to|over|after|following|caused|causes?|as a result|reason|thanks to|to protest|in protest|for (not |having |his |her |their |its )?\w+ing|for (negligence|fraud|lack|damag\w+|violat\w+|failing)|blam\w+|protect|avoid|prevent|potomu|tak kak|iz-za|izza|iz za|vsledstvie|v rezultate|chtoby|poskolku|prichin\w*|po prichine|posle togo|v svyazi|v znak|za to chto|vyzva\w*|ottogo|blagodarya|cunki|gore|ucun|sebeb\w*|neticesinde|uzunden|deye|etiraz|meqsedi\w*|cunku|icin|nedeni\w*|yuzunden|dolayi|sebep\w*|sonucu\w*|sonucunda|otur\w*|amaci\w*|protesto)\b/;

function hasCause(query: Query, fact: Fact, corpus: Corpus): boolean {
  const asked = Object.values(fact.questions).flat();
  if (asked.some((question) => question !== undefined && questionTypeOf(question) === 'why'))
    return true;
  return CAUSE.test(factText(fact, query.locale, corpus).folded);
}

const countedByEditors = perFactAndLocale((fact: Fact, locale: Locale, _: Pick<Corpus, 'index'>) =>
  (fact.questions[locale] ?? []).flatMap(
    (question) => countedWord(analyse(question, locale)) ?? [],
  ),
);

/** Where its text has dates. */
const datesOf = perFactAndLocale((fact: Fact, locale: Locale, corpus: Pick<Corpus, 'index'>) =>
  datesIn(factText(fact, locale, corpus).typed, ANY_TIME),
);
/** Texts of facts are written without "yesterday". */
const ANY_TIME = new Date(0);

const NUMBER = /^\d/;
const NEAR = 3;

/** Whether a number stands by what is counted, in the text or in a figure; where people at large are, any number does. */
function isCounted(query: Query, fact: Fact, corpus: Corpus): boolean {
  const counted = query.countedToken === undefined ? undefined : query.tokens[query.countedToken];
  const { words, senses, locale } = factText(fact, query.locale, corpus);
  const inDates = datesOf(fact, query.locale, corpus);
  const isNumber = (word: Word, at: number) =>
    // Two brothers, not the 27 police of June.
    !inDates.some(({ from, to }) => word.from >= from && word.from < to) &&
    (NUMBER.test(word.folded) || senses[at]!.some(({ concept }) => concept.class === 'number'));
  const numbers = words.flatMap((word, at) => (isNumber(word, at) ? [at] : []));
  if (numbers.length === 0 && fact.figures.length === 0) return false;
  if (!counted || PEOPLE.test(counted.folded) || query.wanted !== undefined) return true;
  const terms = new Set(counted.matches.map(({ term }) => term));
  const ids = new Set(counted.senses.map(({ concept }) => concept.id));
  const isIt = (word: Word, own: Locale) => {
    const term = corpus.index.termOf(word.stem);
    return (
      (term !== undefined && terms.has(term)) ||
      sensesOf(word, own).some(({ concept }) => ids.has(concept.id))
    );
  };
  const people = countsPeople(query);
  const near = words.some(
    (word, at) =>
      isIt(word, locale) &&
      // "Police raids in which two died" counts no police: people stand behind their number.
      numbers.some(
        (number) => at - number <= NEAR && (number < at || (!people && number - at <= NEAR)),
      ),
  );
  return (
    near ||
    // What the editors themselves count by it.
    countedByEditors(fact, query.locale, corpus).some((word) => isIt(word, query.locale)) ||
    fact.figures.some((figure) =>
      [{ text: figure.unit, lang: unitLanguage(figure) }, inLocale(figure.words, locale)].some(
        ({ text, lang }) => analyse(text, lang).some((word) => isIt(word, lang)),
      ),
    )
  );
}

/** Whether a "how many" counts some kind of people, and not just anybody. */
export function countsPeople({ tokens, countedToken }: Query): boolean {
  const counted = countedToken === undefined ? undefined : tokens[countedToken];
  return (
    counted?.senses.some(
      ({ main, concept: { id, class: kind } }) =>
        id === 'police' || (main && kind === 'role' && id !== 'victim'),
    ) ?? false
  );
}
