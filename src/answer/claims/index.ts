export { strangersTo } from './actors.ts';
export { type Comparison, compare } from './compare-claim.ts';
export {
  keysOf,
  type Named,
  namedIn,
  namesInText,
  type Parts,
  related,
  rootOf,
} from './entity-links.ts';
export { type About, aboutOf } from './fact-profile.ts';
export { nounsOf } from './figures.ts';
export { alike, type Negated, negationsIn } from './negation.ts';
export { isWhere } from './places.ts';
export { ASPECTS, type Aspect, type Difference, type Statement, toStatement } from './statement.ts';
export { classesOfUnit, classOf, PEOPLE, SETTING } from './unit-classes.ts';
