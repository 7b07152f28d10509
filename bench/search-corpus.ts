/**
 * Made-up knowledge of any size, always the same: words by Zipf's law from a vocabulary that shares
 * beginnings and endings as real ones do, about 20 words a fact, three example questions each.
 */
import type { Knowledge } from '../src/knowledge/model/knowledge.ts';
import { inLocale } from '../src/knowledge/model/localised.ts';
import type {
  Actor,
  Fact,
  Incident,
  Pack,
  Place,
  Source,
  Topic,
} from '../src/knowledge/model/schema.ts';

/** Zipf and Mandelbrot's law: the share of the word of rank r is 1 / (r + q) ^ s. Usual values for English. */
const [EXPONENT, SHIFT] = [1.07, 2.7];
const VOCABULARY = 60_000;

const ONSETS = 's r t l c d m p n b f g h v k w st pr tr ch sh br j cl gr pl sp qu'.split(' ');
const VOWELS = 'e a i o u ea io ou y ai'.split(' ');
const CODAS = ['', '', '', '', ...'n r t s l d m nt st ng'.split(' ')];
const ENDINGS = ['s', 'ed', 'ing', 'er', 'ly', 'ment'];
const SMALL =
  'the of and to in a for on that was is with by as at from it be were has had but which or an not'.split(
    ' ',
  );
const OPENINGS =
  'how many|when did|who|why was|what|where did|which|how much|did the|what happened to'.split('|');

export type Corpus = {
  readonly knowledge: Knowledge;
  /** Questions of 6 to 10 words about the facts, every third with a slip of the finger. No two are the same. */
  readonly questions: (count: number) => string[];
  /** A fact of it with another text, which brings in a word that no other fact has; every edit changes another one. */
  readonly edited: (edit: number) => Fact;
};

/** @param size number of facts */
export function makeCorpus(size: number): Corpus {
  const random = createRandom(size);
  const words = createWords(random);
  const named = (count: number) =>
    Array.from({ length: count }, () => `${capital(words.rare())} ${capital(words.rare())}`);

  const topics = named(24).map(
    (title, at): Topic => ({
      id: `topic-${at}`,
      title: { en: title },
      aliases: {},
    }),
  );
  const places = named(between(8, size / 40, 1_000)).map(
    (name, at): Place => ({
      id: `place-${at}`,
      name: { en: name.split(' ')[0]! },
      aliases: {},
    }),
  );
  const actors = named(between(10, size / 20, 2_000)).map(
    (name, at): Actor => ({
      id: `actor-${at}`,
      kind: 'person',
      name: { en: name },
      aliases: { en: [name.split(' ')[1]!] },
    }),
  );
  const incidents = Array.from(
    { length: between(3, size / 25, size) },
    (_, at): Incident => ({
      id: `incident-${at}`,
      title: { en: capital(Array.from({ length: 4 }, words.any).join(' ')) },
      summary: { en: words.text(20) },
      when: day(random),
      status: 'confirmed',
      places: [pick(places, random).id],
      actors: [pick(actors, random).id],
      topics: [pick(topics, random).id],
      aliases: {},
      figures: [],
      follows: [],
      translation: {},
    }),
  );
  const facts = Array.from({ length: size }, (_, at): Fact => {
    const actor = random() < 0.6 ? pick(actors, random) : undefined;
    const place = random() < 0.4 ? pick(places, random) : undefined;
    const text = [actor?.name.en, words.text(17), place && `in ${place.name.en}`, 1 + at]
      .filter(Boolean)
      .join(' ');
    const figure = Math.floor(random() * 2_000);
    const incident = pick(incidents, random);
    return {
      id: `fact-${at}`,
      text: { en: `${capital(text)}.` },
      when: incident.when,
      status: 'confirmed',
      attribution: [],
      sources: [SOURCE.id],
      incident: incident.id,
      actors: actor ? [actor.id] : [],
      places: place ? [place.id] : [],
      topics: [pick(topics, random).id],
      figures:
        random() < 0.3
          ? [{ value: figure, unit: 'people', words: { en: `${figure} people` } }]
          : [],
      questions: { en: [1, 2, 3].map(() => `${words.question(text)}?`) },
      disputes: [],
      evidence: [],
      translation: {},
    };
  });
  const knowledge = knowledgeOf({ topics, places, actors, incidents, facts });
  return {
    knowledge,
    questions(count) {
      const seen = new Set<string>();
      while (seen.size < count) {
        const question = words.question(inLocale(pick(facts, random).text, 'en').text);
        seen.add(seen.size % 3 === 2 ? withSlip(question, random) : question);
      }
      return [...seen];
    },
    edited(edit) {
      const fact = facts[(edit * 7919) % size]!;
      return {
        ...fact,
        text: { en: `${inLocale(fact.text, 'en').text.slice(0, -1)}, corrected${edit}.` },
      };
    },
  };
}

type Parts = {
  readonly topics: readonly Topic[];
  readonly places: readonly Place[];
  readonly actors: readonly Actor[];
  readonly incidents: readonly Incident[];
  readonly facts: readonly Fact[];
};

function knowledgeOf({ topics, places, actors, incidents, facts }: Parts): Knowledge {
  const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
    new Map(all.map((one) => [one.id, one]));
  return {
    version: 'made-up',
    packs: new Map([[PACK.id, PACK]]),
    sources: new Map([[SOURCE.id, SOURCE]]),
    actors: byId(actors),
    places: byId(places),
    topics: byId(topics),
    incidents: byId(incidents),
    facts: byId(facts),
  };
}

const PACK: Pack = {
  id: 'made-up',
  title: { en: 'Made up' },
  description: { en: 'Nothing real.' },
  locales: ['en'],
  synonyms: {},
};
const SOURCE: Source = { id: 'record', title: 'The record' };

type Random = () => number;

/** Mulberry32, by Tommy Ettinger; in the public domain. */
export function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function createWords(random: Random) {
  const vocabulary = new Set<string>();
  while (vocabulary.size < VOCABULARY) {
    // Frequent words are short, most are of 5 to 8 letters.
    const syllables =
      vocabulary.size < 200 ? 1 : random() < (vocabulary.size < 5_000 ? 0.8 : 0.5) ? 2 : 3;
    let word = '';
    for (let at = 0; at < syllables; at += 1)
      word += skewed(ONSETS, random) + skewed(VOWELS, random) + skewed(CODAS, random);
    if (word.length > 2) vocabulary.add(word);
  }
  const all = [...vocabulary];
  const reach = new Float64Array(all.length);
  let total = 0;
  for (let rank = 0; rank < all.length; rank += 1) {
    total += 1 / (rank + 1 + SHIFT) ** EXPONENT;
    reach[rank] = total;
  }
  const any = () => {
    const word = all[firstAtLeast(reach, random() * total)]!;
    return random() < 0.25 ? word + pick(ENDINGS, random) : word;
  };
  /** Nearly half of English running text is small words. */
  const next = () => (random() < 0.45 ? pick(SMALL, random) : any());
  return {
    any,
    rare: () => all[Math.floor(random() * all.length)]!,
    text: (count: number) => Array.from({ length: count }, next).join(' '),
    /** Some of the words of a text, a few others, small words between: 6 to 10 in all. */
    question(text: string) {
      const telling = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word && !SMALL.includes(word));
      const opening = pick(OPENINGS, random);
      const count = 6 + Math.floor(random() * 5) - opening.split(' ').length;
      const rest = Array.from({ length: count }, () =>
        random() < 0.35 ? pick(SMALL, random) : random() < 0.8 ? pick(telling, random) : any(),
      );
      return [opening, ...rest].join(' ');
    },
  };
}

/** One letter of a longer word left out, doubled, swapped or mistyped. */
function withSlip(question: string, random: Random): string {
  const words = question.split(' ');
  const long = words.flatMap((word, at) => (word.length >= 5 ? [at] : []));
  if (long.length === 0) return question;
  const which = pick(long, random);
  const word = words[which]!;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
  words[which] = pick(
    [
      before + after,
      before + letter + letter + after,
      before + after[0] + letter + after.slice(1),
      `${before}x${after}`,
    ],
    random,
  );
  return words.join(' ');
}

function firstAtLeast(sums: Float64Array, wanted: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sums[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

const pick = <T>(all: readonly T[], random: Random): T => all[Math.floor(random() * all.length)]!;
const skewed = <T>(all: readonly T[], random: Random): T =>
  all[Math.floor(random() ** 2 * all.length)]!;
const between = (least: number, wanted: number, most: number) =>
  Math.max(least, Math.min(most, Math.floor(wanted)));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function day(random: Random): string {
  const from = Date.UTC(1990, 0, 1);
  return new Date(from + Math.floor(random() * 13_000) * 86_400_000).toISOString().slice(0, 10);
}
