export { type Alignment, align, textCoverage } from './align.ts';
export {
  type AlignedWord,
  alignStatement,
  isDated,
  type StatementAlignment,
} from './align-statement.ts';
export { type Amount, amountsIn } from './amounts.ts';
export { countsPeople } from './answer-slot.ts';
export { countsConcept, countsSameEvent } from './counted-concept.ts';
export { clausesIn, isPassive, RUSSIAN_PREPOSITION } from './doer.ts';
export { doneByAnother } from './done-by-another.ts';
export { readFact, type TextReading } from './fact-reading.ts';
export { factSide } from './fact-side.ts';
export { changesMatter, leftOver, tellsOfMatter } from './left-over.ts';
export { limitsIn } from './limits.ts';
export { alignName } from './name-alignment.ts';
export { notToldOf, unheardPlace } from './not-told-of.ts';
export { hasOtherOrigin } from './origin.ts';
export { isOnlySaid } from './reserve.ts';
export { readStatement, type StatementReading } from './statement-reading.ts';
export { alignWords } from './word-alignment.ts';
