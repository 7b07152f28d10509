/** Who does what a clause tells, where that can be told: before an active verb, or behind "by" in the passive. */
import type { Locale } from '../../knowledge/model/schema.ts';
import { analyse, type Word } from '../../language/index.ts';
import { sensesIn } from '../../lexicon/index.ts';
import type { Mention } from '../../search/index.ts';
import type { Corpus } from '../types.ts';

export type Clause = {
  /** The actor or place that does it, `actor:…` or `place:…`; undefined where nobody is named, or it cannot be told. */
  readonly doer: string | undefined;
  /** The actors and places that it names, in order. */
  readonly names: readonly string[];
  /** Whether something is done to what it begins with. */
  readonly passive: boolean;
  /** Stems and concepts of its telling words; a concept of what happens has a mark. */
  readonly keys: ReadonlySet<string>;
};

/** Marks a concept of what happens among a clause's keys. */
export const HAPPENS = '!';

const BREAK =
  /[;:.!?]\s|,?\s(?:while|whereas|although|though|but|after|before|because|а|но|хотя|пока|потому что|amma|lakin|ancaq|ama|fakat|ancak)\s|,\s(?:and|who|which|whose|который|которая|которые|и)\s/iu;

export function clausesIn(text: string, locale: Locale, corpus: Corpus): Clause[] {
  return text
    .split(BREAK)
    .map((clause) => analyse(clause, locale))
    .filter((words) => words.length > 0)
    .map((words): Clause => {
      const mentions = corpus.index.linker
        .mentions(words, () => true)
        .filter(
          ({ entity, exact }) => exact && (entity.type === 'actor' || entity.type === 'place'),
        );
      const doer = mentions.length > 0 ? READERS[locale](words, mentions) : undefined;
      return {
        doer: doer && keyOf(doer),
        names: mentions.map(keyOf),
        passive: IS_PASSIVE[locale](words),
        keys: new Set([
          ...words.filter(({ stop }) => !stop).map(({ stem }) => stem),
          ...sensesIn(words, locale).flatMap(({ value: { main, concept } }) =>
            main ? [`${concept.class === 'event' ? HAPPENS : '#'}${concept.id}`] : [],
          ),
        ]),
      };
    });
}

const keyOf = ({ entity: { type, id } }: Mention) => `${type}:${id}`;

type Reader = (words: readonly Word[], mentions: readonly Mention[]) => Mention | undefined;

const BE = /^(am|is|are|was|were|be|been|being|got)$/;
const PARTICIPLE = /(ed|en|ught|old|ld|nt|ne|rn|wn|id|ade|ept|elt|und|ung|uck|ut)$/;
const PREPOSITION =
  /^(of|in|at|on|to|from|for|with|by|against|near|over|into|after|before|between|than|under)$/;

const english: Reader = (words, mentions) => {
  const before = (at: number) => {
    const word = words[at - 1]?.folded ?? '';
    return word === 'the' || word === 'a' ? (words[at - 2]?.folded ?? '') : word;
  };
  const own = mentions.filter(({ to }) => !/['’ʼ]s?$/.test(words[to - 1]!.typed));
  if (IS_PASSIVE.en(words)) return own.find(({ from }) => before(from) === 'by');
  const [first] = mentions;
  return first && own.includes(first) && !PREPOSITION.test(before(first.from)) ? first : undefined;
};

/** Folded; behind one nobody does anything. */
export const RUSSIAN_PREPOSITION =
  /^(v|vo|na|iz|ot|k|ko|o|ob|s|so|po|u|dlya|protiv|za|do|pod|nad|mezhdu)$/;
/** The Russian instrumental of names and nouns; behind a passive it is the doer. */
const INSTRUMENTAL = /(om|em|oy|ey|ym|im|ami|yami)$/;
const RUSSIAN_PASSIVE = /(^|[aeoy])n(a|o|y)?$|(sya|s)$|t(a|o|y)$/;

const russian: Reader = (words, mentions) => {
  const bare = mentions.filter(
    ({ from }) => !RUSSIAN_PREPOSITION.test(words[from - 1]?.folded ?? ''),
  );
  if (IS_PASSIVE.ru(words)) return bare.find(({ to }) => INSTRUMENTAL.test(words[to - 1]!.folded));
  const [first] = mentions;
  return first && bare.includes(first) ? first : undefined;
};

/** Behind the doer in the passive: tərəfindən, tarafından. */
const BY_TURKIC = /^(terefinden|tarafindan)$/;
const TURKIC_CASE = /['’ʼ](\p{L}+)$/u;

const turkic: Reader = (words, mentions) => {
  const by = mentions.find(({ to }) => BY_TURKIC.test(words[to]?.folded ?? ''));
  if (by) return by;
  const [first] = mentions;
  return first && !TURKIC_CASE.test(words[first.to - 1]!.typed) ? first : undefined;
};

const READERS: Readonly<Record<Locale, Reader>> = {
  en: english,
  ru: russian,
  az: turkic,
  tr: turkic,
};

/** Turkish and Azerbaijani verbs of the passive: edildi, tutulub, cezalandırıldı. */
const TURKIC_PASSIVE = /([iu]l|[iu]n)(d[iu]|m[iu]s|[iu]b|[iu]p)/;

/** Whether something is told as done to somebody. */
export function isPassive(words: readonly Word[], locale: Locale): boolean {
  return IS_PASSIVE[locale](words);
}

const IS_PASSIVE: Readonly<Record<Locale, (words: readonly Word[]) => boolean>> = {
  en: (words) =>
    words.some(
      ({ folded }, at) =>
        BE.test(folded) &&
        [words[at + 1], words[at + 2]].some((word) => word && PARTICIPLE.test(word.folded)),
    ),
  ru: (words) =>
    words.some(
      ({ typed, folded, stop }) => !stop && !/^\p{Lu}/u.test(typed) && RUSSIAN_PASSIVE.test(folded),
    ),
  az: (words) => words.some(({ folded }) => TURKIC_PASSIVE.test(folded)),
  tr: (words) => words.some(({ folded }) => TURKIC_PASSIVE.test(folded)),
};
