/** What is wrong in the lexicon's files, line by line; `npm run lexicon` prints it. */
import { LOCALES } from '../knowledge/model/schema.ts';
import { lower } from '../language/index.ts';
import {
  CONCEPT_CLASSES,
  type Concept,
  carriesMatter,
  type Named,
  type Relations,
} from './concept.ts';

/** One line of a file, with where it stands. */
export type Line<T> = T & { readonly at: string };

/** What is wrong, and where: `concepts/events-and-nature.json:12: …`. */
export type Finding = string;

export type LexiconFiles = {
  readonly concepts: readonly Line<Concept>[];
  readonly names: readonly (readonly Line<Named>[])[];
  readonly relations: Relations;
  /** The line of a pair in relations.json, where it is known. */
  readonly lineOfPair?: (from: string, to: string) => number | undefined;
};

/** @returns every finding, none where all is well */
export function checkLexicon(files: LexiconFiles): Finding[] {
  return [
    ...checkConcepts(files.concepts),
    ...checkRelations(files),
    ...files.names.flatMap(checkNames),
  ];
}

function checkConcepts(concepts: readonly Line<Concept>[]): Finding[] {
  const found: Finding[] = [];
  const owners = new Map<string, string>();
  for (const concept of concepts) {
    const { id, at, also } = concept;
    const say = (text: string) => found.push(`${at}: ${id}: ${text}`);
    const twin = owners.get(id);
    if (twin) say(`the id stands at ${twin}, too`);
    owners.set(id, at);
    if (!CONCEPT_CLASSES.includes(concept.class)) say(`there is no class "${concept.class}"`);
    for (const locale of LOCALES) {
      if (!concept[locale]?.length) say(`it has no word of its own in ${locale}`);
      for (const problem of wordProblems(
        [...(concept[locale] ?? []), ...(also?.[locale] ?? [])],
        LONGEST_PHRASE,
      ))
        say(`${locale}: ${problem}`);
    }
    if (carriesMatter(concept))
      for (const locale of LOCALES)
        for (const text of concept[locale] ?? [])
          if (ASKING[locale].test(text))
            say(`${locale}: "${text}" is a question, not a word for it`);
  }
  for (const locale of LOCALES) {
    const mains = new Map<string, Line<Concept>>();
    for (const concept of concepts)
      for (const text of concept[locale] ?? []) {
        const key = lower(text);
        const other = mains.get(key);
        if (other && other !== concept)
          found.push(
            `${concept.at}: ${concept.id}: ${locale}: "${text}" mainly means ${other.id} (${other.at}): put it under "also" in one of them`,
          );
        mains.set(key, concept);
      }
  }
  return found;
}

const ASKING: Readonly<Record<(typeof LOCALES)[number], RegExp>> = {
  en: /^(how|what|who|whom|when|where|why|which|whose)\s/i,
  ru: /^(сколько|кто|что|когда|где|почему|зачем|какой|какая|какое|какие)\s/i,
  az: /^(neçə|nə|kim|harada|niyə|hansı)\s/i,
  tr: /^(kaç|ne|kim|nerede|niye|hangi|nasıl)\s/i,
};

function wordProblems(words: readonly string[], longest: number): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const text of words) {
    const key = lower(text);
    if (!text.trim()) problems.push('a word is empty');
    else if (text !== text.trim() || /\s\s/.test(text))
      problems.push(`"${text}" has needless blanks`);
    else if (seen.has(key)) problems.push(`"${text}" stands twice`);
    if (text.split(/\s+/).length > longest)
      problems.push(`"${text}" has more than ${longest} words`);
    seen.add(key);
  }
  return problems;
}
const LONGEST_PHRASE = 4;
const LONGEST_NAME = 10;

function checkRelations({ concepts, relations, lineOfPair }: LexiconFiles): Finding[] {
  const found: Finding[] = [];
  const ids = new Set(concepts.map(({ id }) => id));
  const kinds = new Map<string, string>();
  for (const kind of ['opposite', 'narrower', 'excludes'] as const)
    for (const [from, to] of relations[kind]) {
      const line = lineOfPair?.(from, to);
      const say = (text: string) =>
        found.push(`relations.json${line ? `:${line}` : ''}: ${kind} ${from}, ${to}: ${text}`);
      for (const id of [from, to]) if (!ids.has(id)) say(`there is no concept ${id}`);
      if (from === to) say('a concept stands to itself');
      const key = [from, to].sort().join(' ');
      const other = kinds.get(key);
      if (other) say(`the pair stands under ${other}, too`);
      kinds.set(key, kind);
    }
  for (const [from] of relations.narrower)
    if (comesBack(from, relations.narrower))
      found.push(`relations.json: narrower: ${from} is a kind of itself`);
  return found;
}

function comesBack(id: string, narrower: Relations['narrower']): boolean {
  const above = new Set<string>();
  const next = [id];
  for (let at = next.pop(); at !== undefined; at = next.pop())
    for (const [from, to] of narrower)
      if (from === at && !above.has(to)) {
        above.add(to);
        next.push(to);
      }
  return above.has(id);
}

function checkNames(names: readonly Line<Named>[]): Finding[] {
  const found: Finding[] = [];
  const byId = new Map<string, Line<Named>>();
  for (const named of names) {
    const say = (text: string) => found.push(`${named.at}: ${named.id}: ${text}`);
    const twin = byId.get(named.id);
    if (twin) say(`the id stands at ${twin.at}, too`);
    byId.set(named.id, named);
    for (const locale of LOCALES) {
      if (!named[locale]?.length) say(`it has no spelling in ${locale}`);
      for (const problem of wordProblems(named[locale] ?? [], LONGEST_NAME))
        say(`${locale}: ${problem}`);
      for (const text of named.word?.[locale] ?? [])
        if (!named[locale].includes(text))
          say(`${locale}: "${text}" of "word" is none of its spellings`);
    }
  }
  for (const named of names) {
    if (named.in !== undefined && !byId.has(named.in))
      found.push(`${named.at}: ${named.id}: it lies in ${named.in}, which is not there`);
    const chain = new Set<string>();
    for (let at: Named | undefined = named; at !== undefined; at = byId.get(at.in ?? '')) {
      if (chain.has(at.id)) {
        found.push(`${named.at}: ${named.id}: it lies in itself`);
        break;
      }
      chain.add(at.id);
    }
  }
  return found;
}
