/** What editors do to a knowledge file, at random but always the same for a seed. */

/** A knowledge file as JSON has it. */
export type File = {
  pack?: Json;
  facts?: Fact[];
  actors?: Json[];
  places?: Json[];
  incidents?: Json[];
  sources?: Json[];
  [section: string]: unknown;
};
type Json = Record<string, unknown>;
type Texts = Record<string, string>;
type Fact = Json & {
  id: string;
  text: Texts;
  when: string;
  status: string;
  attribution?: string[];
  figures?: { value: number; of?: number; words?: Texts }[];
  questions?: Record<string, string[]>;
  topics?: string[];
  disputes?: string[];
};

export type Random = {
  /** From 0 to less than so many. */
  readonly below: (many: number) => number;
  readonly one: <T>(of: readonly T[]) => T;
};

/** mulberry32, by Tommy Ettinger, public domain. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (many: number) => Math.floor(next() * many);
  return { below, one: (of) => of[below(of.length)]! };
}

export type Edit = { readonly name: string; readonly apply: (file: File, random: Random) => void };

const CLAUSES = [
  'The mayor confirmed it later.',
  'Nobody else was hurt.',
  'It happened at night.',
  'Two ships helped.',
];
const ASKED = [
  'what do we know about it',
  'who said so?',
  'is there anything new on this',
  'what happened at the harbour',
];
const standing = (file: File) => (file.facts ?? []).filter(({ status }) => status !== 'retracted');
const anyFact = (file: File, random: Random) => random.one(standing(file));
const anyLocale = (fact: Fact, random: Random) => random.one(Object.keys(fact.text));

function otherFigure(fact: Fact, random: Random): boolean {
  const [figure] = fact.figures ?? [];
  if (!figure) return false;
  const to = String(figure.value + 1 + random.below(9));
  const from = String(figure.value);
  const swap = (texts: Texts | undefined) => {
    for (const locale of Object.keys(texts ?? {}))
      texts![locale] = texts![locale]!.replace(from, to);
  };
  swap(fact.text);
  swap(figure.words);
  figure.value = Number(to);
  if (figure.of !== undefined && figure.of < figure.value) figure.of = figure.value;
  return true;
}

let made = 0;
function newFact(like: Fact, random: Random): Fact {
  made += 1;
  const word = random.one(['lantern', 'bell', 'anchor', 'crane', 'ticket', 'diary']);
  return {
    ...structuredClone(like),
    id: `new-${made}`,
    text: { en: `The ${word} of the harbour was found on the quay, number ${made}.` },
    questions: {
      en: [
        `Where was the ${word} found?`,
        `what became of the ${word}`,
        `number of the ${word} ${made}`,
      ],
    },
    figures: [],
    disputes: [],
    translation: {},
  };
}

const replaceOne = (file: File, fact: Fact, by: readonly Fact[]) => {
  file.facts = (file.facts ?? []).flatMap((one) => (one === fact ? [...by] : [one]));
};

export const EDITS: readonly Edit[] = [
  {
    name: 'a figure is corrected',
    apply(file, random) {
      const facts = standing(file).filter(({ figures }) => figures?.length);
      if (facts.length > 0) otherFigure(random.one(facts), random);
    },
  },
  {
    name: 'a text is worded anew',
    apply(file, random) {
      const fact = anyFact(file, random);
      const locale = anyLocale(fact, random);
      const words = fact.text[locale]!.split(' ');
      words.splice(
        random.below(words.length),
        1,
        random.one(['indeed', 'town', 'reportedly', 'ferry']),
      );
      fact.text[locale] = words.join(' ');
    },
  },
  {
    name: 'a sentence is added',
    apply(file, random) {
      const fact = anyFact(file, random);
      fact.text[anyLocale(fact, random)] += ` ${random.one(CLAUSES)}`;
    },
  },
  {
    name: 'a status changes',
    apply(file, random) {
      anyFact(file, random).status = random.one(['confirmed', 'claimed', 'disputed', 'denied']);
    },
  },
  {
    name: 'a date changes',
    apply(file, random) {
      const fact = anyFact(file, random);
      // Mostly later: a fact must not be of before its incident.
      fact.when = random.one([
        `${fact.when.slice(0, 10)}/..`,
        '2030-08-02',
        '2031',
        '2029',
        '2032-01/2032-03',
      ]);
    },
  },
  {
    name: 'somebody else says so',
    apply(file, random) {
      const actors = (file.actors ?? []).map(({ id }) => String(id));
      if (actors.length > 0) anyFact(file, random).attribution = [random.one(actors)];
    },
  },
  {
    name: 'a question is added',
    apply(file, random) {
      const fact = anyFact(file, random);
      fact.questions = {
        ...fact.questions,
        en: [...(fact.questions?.en ?? []), random.one(ASKED)],
      };
    },
  },
  {
    name: 'a question is moved to another fact',
    apply(file, random) {
      const [from, to] = [anyFact(file, random), anyFact(file, random)];
      const moved = from.questions?.en?.shift();
      if (moved && from !== to)
        to.questions = { ...to.questions, en: [...(to.questions?.en ?? []), moved] };
    },
  },
  {
    name: 'a question is removed',
    apply(file, random) {
      anyFact(file, random).questions?.en?.pop();
    },
  },
  {
    name: 'a fact is retracted',
    apply(file, random) {
      anyFact(file, random).status = 'retracted';
    },
  },
  {
    name: 'a fact is restored',
    apply(file, random) {
      const gone = (file.facts ?? []).filter(({ status }) => status === 'retracted');
      if (gone.length > 0) random.one(gone).status = 'confirmed';
    },
  },
  {
    name: 'a fact is superseded',
    apply(file, random) {
      const fact = anyFact(file, random);
      made += 1;
      const next = { ...structuredClone(fact), id: `next-${made}`, supersedes: fact.id };
      otherFigure(next, random);
      replaceOne(file, fact, [fact, next]);
    },
  },
  {
    name: 'a fact is added',
    apply(file, random) {
      const like = anyFact(file, random);
      file.facts = [...(file.facts ?? []), newFact(like, random)];
    },
  },
  {
    name: 'a fact is deleted',
    apply(file, random) {
      if (standing(file).length < 4) return;
      const gone = anyFact(file, random);
      replaceOne(file, gone, []);
      for (const fact of file.facts ?? [])
        fact.disputes = (fact.disputes ?? []).filter((id) => id !== gone.id);
    },
  },
  {
    name: 'synonyms are added',
    apply(file, random) {
      if (!file.pack) return;
      const group = random.one([
        ['ferry', 'vessel', 'boat'],
        ['fire', 'blaze'],
        ['herring', 'fish'],
        ['rescued', 'evacuated'],
      ]);
      file.pack = { ...file.pack, synonyms: { en: [group] } };
    },
  },
  {
    name: 'an actor gets an alias',
    apply(file, random) {
      const actors = file.actors ?? [];
      if (actors.length === 0) return;
      const actor = random.one(actors);
      const aliases = (actor.aliases ?? {}) as Record<string, string[]>;
      actor.aliases = {
        ...aliases,
        en: [random.one(['Skipper', 'The Boss', 'Harbour folk', 'Marshy'])],
      };
    },
  },
  {
    name: 'an incident is dated and named anew',
    apply(file, random) {
      const incidents = file.incidents ?? [];
      if (incidents.length === 0) return;
      const incident = random.one(incidents);
      incident.when = random.one(['2030-05-03', '2030-05', '2030', '2031']);
      incident.aliases = { en: [random.one(['the burning', 'ship fire', 'probe'])] };
    },
  },
  {
    name: 'topics change',
    apply(file, random) {
      const fact = anyFact(file, random);
      fact.topics = (fact.topics ?? []).slice(1);
    },
  },
];

/** An edit that breaks an item: what was served of it keeps serving. */
export const BREAKING: Edit = {
  name: 'a fact is broken',
  apply(file, random) {
    const fact = anyFact(file, random);
    (fact as Json).when = 'last Tuesday';
    fact.text.en = `${fact.text.en} Broken.`;
  },
};
