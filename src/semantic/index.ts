export { passagesOf } from './passages.ts';
export { type Semantic, type SemanticLog, startSemantic } from './start.ts';
