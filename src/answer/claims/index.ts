export { unknownEntities } from './actors.ts';
export { type Comparison, compareClaim } from './compare-claim.ts';
export { countsNoOthers, FATES, nounsOf } from './counted.ts';
export {
  type EntityLink,
  entitiesInText,
  entityLinksIn,
  nameKeysOf,
  related,
  rootOf,
} from './entity-links.ts';
export { factProfile } from './fact-profile.ts';
export { alike, isLightVerb, type Negated, negationsIn } from './negation.ts';
export { perFact, perFactAndLocale } from './per-fact.ts';
export { asSpoken, isPercentage } from './percentage.ts';
export { isLocative } from './places.ts';
export { type Difference, type Statement, toStatement, typed, typedWords } from './statement.ts';
export {
  PEOPLE,
  SETTING,
  type UnitClass,
  unitClassesOf,
  unitClassOf,
} from './unit-classes.ts';
