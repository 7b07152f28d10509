export type { Concept, ConceptClass, Named, Relations } from './concept.ts';
export { carriesMatter, isOfNews } from './concept.ts';
export {
  COUNTRIES,
  hasSurnameEnding,
  type KnownName,
  knownNamesIn,
  knownPlace,
  placeChain,
} from './gazetteer.ts';
export { spellingOf } from './letter-model.ts';
export {
  broaderThan,
  CONCEPTS,
  excludedBy,
  isSlipOfWord,
  RELATIONS,
  type Sense,
  sensesIn,
  sensesOf,
} from './lexicon.ts';
export { nameKey, sameNameKey } from './name-key.ts';
export type { Found } from './word-index.ts';
