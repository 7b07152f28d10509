/** The packs that ship, loaded and indexed once for all the files that ask them: nothing of it can be changed. */
import { createEngine } from '../../../src/answer/engine.ts';
import { loadKnowledge } from '../../../src/knowledge/loading/load.ts';
import { createIndex } from '../../../src/search/index.ts';

export const { knowledge } = await loadKnowledge('knowledge');
export const engine = createEngine(knowledge);
export const corpus = { knowledge, index: createIndex(knowledge) };
