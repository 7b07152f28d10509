/** The downed jet: one fact in four languages, what is asked of it, and how an editor changes it. */
import type { Knowledge } from '../../../src/knowledge/model/knowledge.ts';
import type { Fact } from '../../../src/knowledge/model/schema.ts';

/** The pack's folder. */
export const DOWNING = 'tests/support/packs/downing';

export const QUESTION = 'How many people died on the downed jet?';
export const ANSWER = 'Of the 67 people on board the downed jet, 38 died.';
/** What the pack says nothing of. */
export const UNKNOWN = 'Who designed the opera house in Sydney?';

/** Changes the fact on the toll, or takes it out, as a new version of the knowledge. */
export const edit = (change: (fact: Fact) => Fact | undefined) => (knowledge: Knowledge) => ({
  ...knowledge,
  version: `${knowledge.version}x`,
  facts: new Map(
    [...knowledge.facts].flatMap(([id, fact]) => {
      const changed = id === 'azal-dead' ? change(fact) : fact;
      return changed ? [[id, changed] as const] : [];
    }),
  ),
});

/** A harbour each, of which a fact is as long as facts may be. */
export const HARBOURS = [
  'Aden',
  'Bergen',
  'Cadiz',
  'Dover',
  'Emden',
  'Faro',
  'Genoa',
  'Hilo',
  'Izmir',
  'Jaffa',
];
