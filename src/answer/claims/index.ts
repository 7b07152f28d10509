export { type About, aboutOf } from './about.ts';
export { strangersTo } from './actors.ts';
export { type Comparison, compare } from './compare.ts';
export { classesOfUnit, classOf, PEOPLE, SETTING } from './counted.ts';
export { nounsOf } from './figures.ts';
export { keysOf, type Named, namedIn, namesInText, type Parts, related, rootOf } from './names.ts';
export { alike, type Negated, negationsIn } from './negation.ts';
export { isWhere } from './places.ts';
export { ASPECTS, type Aspect, type Difference, type Statement, toStatement } from './statement.ts';
