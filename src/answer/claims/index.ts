export { type About, aboutOf } from './about.ts';
export { strangersTo } from './actors.ts';
export { type Comparison, compare } from './compare.ts';
export { PEOPLE } from './counted.ts';
export { type Named, namedIn, type Parts, related } from './names.ts';
export { ASPECTS, type Aspect, type Difference, type Statement, toStatement } from './statement.ts';
