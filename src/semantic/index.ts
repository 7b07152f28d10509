export { passagesOf } from './passages.ts';
export { type Semantic, type SemanticLog, type Similarities, startSemantic } from './start.ts';
