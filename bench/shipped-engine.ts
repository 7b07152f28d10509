import { createEngine } from '../src/answer/engine.ts';
import type { Engine } from '../src/answer/types.ts';
import { loadKnowledge } from '../src/knowledge/loading/load.ts';

/** @returns the engine over the packs that ship */
export async function shippedEngine(): Promise<Engine> {
  const { knowledge } = await loadKnowledge('knowledge');
  return createEngine(knowledge);
}
