export type { Corpus } from '../types.ts';
export { ASPECTS, type Aspect } from '../types.ts';
export { unknownEntities as strangersTo } from './actors.ts';
export { type Comparison, compareClaim as compare } from './compare-claim.ts';
export {
  type EntityLink as Named,
  entitiesInText as namesInText,
  entityLinksIn as namedIn,
  nameKeysOf as keysOf,
  related,
  rootOf,
} from './entity-links.ts';
export { type FactProfile as About, factProfile as aboutOf } from './fact-profile.ts';
export { nounsOf } from './figures.ts';
export { alike, type Negated, negationsIn } from './negation.ts';
export { isLocative as isWhere } from './places.ts';
export { type Difference, type Statement, toStatement } from './statement.ts';
export {
  PEOPLE,
  SETTING,
  unitClassesOf as classesOfUnit,
  unitClassOf as classOf,
} from './unit-classes.ts';
