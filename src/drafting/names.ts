/** The names in a sentence: who and what the pack knows by them, and those that it does not know. */
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import { analyse, type Word } from '../language/index.ts';
import { hasSurnameEnding, knownNamesIn } from '../lexicon/index.ts';
import type { EntityLinker, Mention } from '../search/entity-linker.ts';
import { plain } from '../text/plain.ts';
import { range } from '../text/range.ts';
import { capitalRuns } from './capital-runs.ts';
import { BEFORE_VESSEL, kindOfName } from './name-kinds.ts';
import type { Register } from './register.ts';

/** One name in a sentence. */
export type Named = {
  readonly type: 'actor' | 'place';
  readonly id: string;
  /** The words it stands on: from (inclusive) to (exclusive). */
  readonly from: number;
  readonly to: number;
  readonly person: boolean;
};

export type NameReader = {
  readonly knowledge: Knowledge;
  readonly linker: EntityLinker;
  /** Names met so far that the pack does not know, and those that are known by their last word. */
  readonly register: Register;
};

/** In order; no two overlap. What is not known is noted in the register. */
export function namesOf(
  sentence: string,
  words: readonly Word[],
  locale: Locale,
  { knowledge, linker, register }: NameReader,
): Named[] {
  const names: Named[] = [];
  const isTaken = (from: number, to: number) =>
    names.some((name) => from < name.to && to > name.from);
  const runs = capitalRuns(sentence, words, locale, (word) => register.isNameWord(word));

  const mentions = mentionsIn(words, linker);
  const mentioned = new Set(mentions.flatMap(({ from, to }) => range(from, to)));
  for (const { entity, exact, from, to } of mentions) {
    if (!exact || (entity.type !== 'actor' && entity.type !== 'place')) continue;
    // "Kestrel" is not the "Kestrel Courier", nor "Torvik" the "Torvik District Court".
    const inside = runs.find(
      (run) => from >= run.from && to <= run.to && run.to - run.from > to - from,
    );
    if (
      inside &&
      range(inside.from, inside.to).some((at) => !mentioned.has(at) && !words[at]!.stop)
    )
      continue;
    const person = entity.type === 'actor' && knowledge.actors.get(entity.id)?.kind === 'person';
    names.push({ type: entity.type, id: entity.id, from, to, person });
  }
  const known = knownNamesIn(words, locale);
  for (const run of runs) {
    if (isTaken(run.from, run.to) || BEFORE_VESSEL.test(words[run.from - 1]?.folded ?? ''))
      continue;
    const own = words.slice(run.from, run.to);
    const typed = typedOf(sentence, own);
    const place = known.find(
      ({ value, from, to }) =>
        value.kind === 'place' &&
        from === run.from &&
        to === run.to &&
        /^\p{Lu}/u.test(own[0]!.typed),
    );
    const organisation = known.find(
      ({ value, from, to }) => value.kind === 'organisation' && from >= run.from && to <= run.to,
    );
    const given = known.some(
      ({ value, from }) => value.kind === 'given-name' && from >= run.from && from < run.to - 1,
    );
    const person = given || (own.length > 1 && hasSurnameEnding(own.at(-1)!.typed));
    const met = register.known(own);
    if (met) names.push({ ...met, from: run.from, to: run.to });
    else if (place && !isAdjective(place.value.named[locale], typed)) {
      const id = register.addPlace(typed, own, place.value.named);
      names.push({ type: 'place', id, from: run.from, to: run.to, person: false });
    } else if (place) continue;
    else {
      const before = words[run.from - 1]?.folded;
      const kind = organisation
        ? 'organisation'
        : kindOfName(
            own.map(({ folded }) => folded),
            before,
            person,
          );
      // One word that begins nothing else may be anything.
      if (own.length === 1 && kind !== 'place' && !organisation && !isTelling(own[0]!)) continue;
      if (own.length === 1 && kind === 'organisation' && !organisation) continue;
      const id = register.add(typed, own, kind, locale);
      const type = kind === 'place' ? 'place' : 'actor';
      names.push({ type, id, from: run.from, to: run.to, person: kind === 'person' });
    }
  }
  return names.sort((a, b) => a.from - b.from);
}

/** The words as written, without the ending that a language hangs on to a name. */
export function typedOf(sentence: string, words: readonly Word[]): string {
  const [first, last] = [words[0]!, words.at(-1)!];
  return plain(sentence)
    .slice(first.from, last.from + last.typed.length)
    .replace(/['’ʼ]\p{L}{1,6}$/u, '')
    .replace(/\s+/g, ' ');
}

/** Of an incident's name, "the Yekaterinburg raids", the places and actors in it count. */
function mentionsIn(words: readonly Word[], linker: EntityLinker): Mention[] {
  return linker
    .mentions(words, () => true)
    .flatMap((one) =>
      one.entity.type === 'incident'
        ? range(one.from, one.to).flatMap((at) =>
            linker
              .mentions([words[at]!], () => true)
              .map((inner) => ({ ...inner, from: at, to: at + 1 })),
          )
        : [one],
    );
}

const isTelling = ({ folded }: Word) => folded.length >= 4;

/** The first spelling of a place is its name, the others adjectives, too. */
function isAdjective(spellings: readonly string[], typed: string): boolean {
  const at = spellings.findIndex((one) => one.toLowerCase() === typed.toLowerCase());
  return at > 0 && /(i|ian|an|ese|ish|ern|ский|ская|ское|ские|lı|li|lu|lü)$/iu.test(typed);
}

/** All words of a text. */
export const wordsOf = (text: string, locale: Locale): readonly Word[] => analyse(text, locale);
