/** What the pack of the downed jet says nothing of, until an editor publishes it. */
import type { Knowledge } from '../../../src/knowledge/model/knowledge.ts';
import { type Fact, factSchema } from '../../../src/knowledge/model/schema.ts';
import { UNKNOWN } from './downing.ts';

export const ARCHITECT = 'Jørn Utzon of Denmark designed the opera house in Sydney.';
/** What is known of it later. */
export const NOT_DANISH =
  'Peter Hall of Australia designed what is inside the opera house in Sydney.';

/** What an editor publishes who has looked and found that it is not known. */
export const OPEN: Partial<Fact> = {
  status: 'unknown',
  when: '2025-05-03',
  text: { en: 'who designed the opera house in Sydney' },
  reviewBy: '2025-06-03',
  reviewed: { by: 'A. Editor', on: '2025-05-03' },
};

/** Adds a fact that answers `UNKNOWN`, or changes it. */
export const publish =
  (change: Partial<Fact> = {}) =>
  (knowledge: Knowledge): Knowledge => {
    const fact = factSchema.parse({
      id: 'sydney-architect',
      text: { en: ARCHITECT },
      when: '1957',
      status: 'confirmed',
      attribution: [],
      sources: [...knowledge.sources.keys()].slice(0, 1),
      questions: { en: [UNKNOWN] },
      ...change,
    });
    return {
      ...knowledge,
      version: `${knowledge.version}y`,
      facts: new Map([...knowledge.facts, [fact.id, fact]]),
    };
  };
