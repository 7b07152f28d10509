/** Which entities have a name near to what was typed: a part of it, a slip of it, or the same name in another script. */
import type { Entity, EntityType } from '../../knowledge/model/entity-ref.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Word } from '../../language/index.ts';
import { type ConceptClass, sensesIn } from '../../lexicon/index.ts';
import { type KnownWord, type Name, namesOfEntities } from './entity-names.ts';
import { isSameName } from './same-name.ts';

export type NearName = {
  readonly entity: Entity;
  /** 0..1: how much of what was typed the name has, then how much of the name was typed. */
  readonly likeness: number;
  /** The first of these alone, where only ordinary words are alike: "arrest" may be any of three arrests. */
  readonly inWords: number | undefined;
  /** Nothing was typed that the name has not, but for ordinary words: it may be taken without asking. */
  readonly whole: boolean;
};

/** An ordinary word, "war" in "karabakh war", may be missing from a name. */
const ORDINARY_LEFT = 0.5;
const BY_SLIP = 0.8;
const BY_CONCEPT = 0.7;
/** How much of a name that was not typed counts against it. */
const NAME_LEFT = 0.2;
/** Incidents and topics are named by ordinary words, which may be typed otherwise: "blaze" for "fire". */
const TOLD_IN_WORDS: ReadonlySet<EntityType> = new Set(['incident', 'topic']);

type TypedWord = {
  readonly word: KnownWord;
  /** The lexicon has it, so it is no slip of a name and tells little. */
  readonly ordinary: boolean;
  /** A role, or a word without matter: "president" in "president Aliyev". */
  readonly beside: boolean;
  readonly concepts: ReadonlySet<string>;
};

/**
 * Best first; none where nothing is near.
 * @param typed its words, split as in one language
 */
export function nearNames(
  typed: readonly KnownWord[],
  types: readonly EntityType[],
  knowledge: Knowledge,
): NearName[] {
  const words = typedWords(typed);
  if (words.length === 0) return [];
  const near = namesOfEntities(knowledge)
    .filter(({ entity }) => types.includes(entity.type))
    .flatMap(({ entity, names }) => {
      const person = knowledge.actors.get(entity.id)?.kind === 'person';
      const [best] = names
        .flatMap((name) => compare(words, name, entity.type, person) ?? [])
        .sort((a, b) => Number(b.whole) - Number(a.whole) || b.likeness - a.likeness);
      return best ? [{ entity, ...best }] : [];
    });
  return near.sort(
    (a, b) =>
      Number(b.whole) - Number(a.whole) ||
      b.likeness - a.likeness ||
      types.indexOf(a.entity.type) - types.indexOf(b.entity.type),
  );
}

function compare(
  typed: readonly TypedWord[],
  { words: name, locale }: Name,
  type: EntityType,
  person: boolean,
): Omit<NearName, 'entity'> | undefined {
  const inWords = TOLD_IN_WORDS.has(type);
  const sure = typed.some((one) =>
    name.some(
      (other) => isSame(one, other) || (!one.ordinary && isSlip(one, other, false, inWords)),
    ),
  );
  // What a word of another language means besides, such as "hava" (air, weather), makes no names near.
  const concepts = inWords && locale === 'en' ? conceptsOf(name) : NONE;
  const found = typed.map((one): number => {
    if (name.some((other) => isSame(one, other))) return 1;
    if (!one.ordinary && name.some((other) => isSlip(one, other, sure, inWords))) return BY_SLIP;
    return [...one.concepts].some((concept) => concepts.has(concept)) ? BY_CONCEPT : 0;
  });
  const had = found.filter((value) => value > 0).length;
  if (had === 0) return undefined;
  // Beside an unknown name, words that many names have make none of them near: "Merkel government".
  const telling = typed.some(({ ordinary }, at) => !ordinary && found[at]! > 0);
  const missing = typed.filter((_, at) => found[at] === 0);
  const whole = missing.every(
    ({ beside }) => beside && (inWords || (person && !name.some(isOrdinary))),
  );
  if (!whole && !telling) return undefined;
  const covered = Math.min(1, had / Math.max(1, name.filter(({ stop }) => !stop).length));
  const sum = found.reduce((total, value) => total + value, 0);
  const share =
    sum /
    (had + missing.reduce((total, { ordinary }) => total + (ordinary ? ORDINARY_LEFT : 1), 0));
  return {
    inWords: telling ? undefined : share,
    likeness: share * (1 - NAME_LEFT * (1 - covered)),
    whole,
  };
}

/** A word that is known as the name of something else is neither a form nor a slip of this one. */
function isSame({ word }: TypedWord, other: KnownWord): boolean {
  if (word.folded === other.folded) return true;
  return isForm(word, other) && (word.ids.size === 0 || sharesId(word, other));
}

/** Of an ordinary word only what is told in words may have a slip, and what was typed as a name is none. */
function isSlip(
  { word }: TypedWord,
  other: KnownWord,
  withOthers: boolean,
  inWords: boolean,
): boolean {
  if (word.ids.size > 0) return sharesId(word, other);
  if (isOrdinary(other) && !withOthers && (!inWords || /^\p{Lu}/u.test(word.typed))) return false;
  return isSameName(word, other, withOthers);
}

/** Stems that were cut too short are alike by chance: Volodin, Volodimir. */
function isForm(a: Word, b: Word): boolean {
  if (a.stem !== b.stem) return false;
  let shared = 0;
  while (shared < a.folded.length && a.folded[shared] === b.folded[shared]) shared += 1;
  const left = [a, b].map(({ folded }) => folded.length - shared);
  return left.includes(0) || Math.max(...left) <= LONGEST_CASE;
}
const LONGEST_CASE = 2;

const sharesId = (one: KnownWord, other: KnownWord) => !one.ids.isDisjointFrom(other.ids);
const isOrdinary = ({ senses }: KnownWord) => senses.length > 0;

function typedWords(all: readonly KnownWord[]): TypedWord[] {
  const content = all.filter(({ stop }) => !stop);
  return (content.length > 0 ? content : all).map((word) => {
    const senses = word.ids.size > 0 ? [] : word.senses;
    return {
      word,
      concepts: new Set(senses.map(({ concept }) => concept.id)),
      ordinary: senses.length > 0,
      beside: senses.some(({ concept }) => BESIDE.has(concept.class)),
    };
  });
}

const BESIDE: ReadonlySet<ConceptClass> = new Set(['role', 'question', 'chat', 'function']);

const conceptsByName = new WeakMap<readonly Word[], ReadonlySet<string>>();
const NONE: ReadonlySet<string> = new Set();

function conceptsOf(name: readonly Word[]): ReadonlySet<string> {
  const cached = conceptsByName.get(name);
  if (cached) return cached;
  const made = new Set(sensesIn(name, 'en').map(({ value }) => value.concept.id));
  conceptsByName.set(name, made);
  return made;
}

/** Whether a name that was typed whole is that of something else: Ali, who is no Aliyev however the word is cut. */
export function isOfAnother(
  words: readonly KnownWord[],
  entity: Entity,
  knowledge: Knowledge,
): boolean {
  const own = namesOfEntities(knowledge)
    .filter(({ entity: { type, id } }) => type === entity.type && id === entity.id)
    .flatMap(({ names }) => names.flatMap((name) => name.words));
  return words.some(
    (word) =>
      word.ids.size > 0 &&
      !own.some((other) => other.folded === word.folded || sharesId(word, other)),
  );
}
