/** What a question takes as given, by the way it is put, in four languages. */
import { fold } from '../../language/index.ts';
import type { Statement } from '../claims/index.ts';
import type { Aspect } from '../types.ts';

/** "Why did he", "когда он", "niyə": what follows is taken as having happened. Turkic questions have these anywhere. */
const GIVEN = {
  start:
    /^(so |and |but |a |i |no |nu )*(why|how come|how|when|since when|where|pochemu|zachem|za chto|kak|kogda|gde|otchego)\b(?! (many|much|long|often|large|big)\b)/,
  anywhere: /\b(niye|ne ucun|neden|nicin|nasil|nece|ne vaxt|nevaxt|ne zaman|hacan|harada|nerede)\b/,
};
const WHETHER =
  /^(so |and |but )*(did|does|do|is|are|was|were|has|have|had|will|can|could|would)\b|^(pravda|verno)\b|\b(li|mi|mu|midir|mudur|miydi|muydu)\b/;
/** A second thing that happened at the time: the question is about the one, the names may belong to the other. */
const CLAUSE =
  /\S (when|while|after|before|as|kogda|posle|poka|do|vo vremya)\b|(?<!\bne )\b(zaman|vaxt)\b|\b(sonra|once|evvel|erken|iken|\S+(anda|ende|rken))\b/;
const INDEFINITE =
  /\b(a|an|any|another|other|kakoy nibud|drug\S+|esche|bir|basqa|baska|her hansi)\b/;
/** What is offered to choose from is not asserted. */
const CHOICE = /\b(or|ili|libo|yoxsa|yoksa)\b/;
/** Ranks and offices: only one at a time has them. */
const UNIQUE =
  /\b(biggest|largest|greatest|main|most|first|only|sole|capital|krupneysh\S*|glavn\S*|sam\S+ bolsh\S*|perv\S*|edinstven\S*|en (boyuk|buyuk|esas|cok|cox)|birinci|ilk|yegane|tek)\b/;
const OFFICE =
  /\b(presiden\S*|prezident\S*|leader|premier|mayor|governor|chair(man|woman)?|king|queen|mer|merom|meri|meru|gubernator\S*|vali|minister|head of|glav\S*|lider\S*|ministr\S*|cumhurbaskan\S*|baskan\S*|basbakan\S*|bas nazir\S*|nazir\S*)\b/;

/** Whether a question asks if something is so, and so leaves it open. */
export function asksWhether({ text }: Pick<Statement, 'text'>): boolean {
  return WHETHER.test(fold(text).trim());
}

export function isUnique({ text }: Pick<Statement, 'text'>): boolean {
  const folded = fold(text);
  return UNIQUE.test(folded) || OFFICE.test(folded);
}

/**
 * Whether a question, by the way it is put, asserts something of this kind. Figures, dates and places are
 * asserted even by one that asks whether ("did 67 die?"): what differs is the most useful answer to it.
 */
export function asserts({ text }: Pick<Statement, 'text'>, aspect: Aspect): boolean {
  const folded = fold(text).trim();
  const whether = WHETHER.test(folded);
  if (aspect === 'figure') return true;
  if (CHOICE.test(folded)) return false;
  switch (aspect) {
    case 'place':
      return !(whether && INDEFINITE.test(folded));
    case 'date':
      // Who was president in 2000 is no question about when he became it.
      return !(whether && INDEFINITE.test(folded)) && !OFFICE.test(folded);
    case 'status':
      return !whether && (GIVEN.start.test(folded) || GIVEN.anywhere.test(folded));
    case 'actor':
      return (
        !whether &&
        (GIVEN.start.test(folded) || GIVEN.anywhere.test(folded)) &&
        !CLAUSE.test(folded)
      );
  }
}

/** The same for a sentence that is no question. */
export function assertsPlainly({ text }: Pick<Statement, 'text'>, aspect: Aspect): boolean {
  const folded = fold(text).trim();
  if (aspect === 'actor') return !CLAUSE.test(folded);
  if (aspect === 'date') return !OFFICE.test(folded);
  return true;
}
