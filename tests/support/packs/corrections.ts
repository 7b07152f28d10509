/** The downed jet's toll, changed by an editor after it was posted; and facts too many for one message. */
import type { Knowledge } from '../../../src/knowledge/model/knowledge.ts';
import type { Fact } from '../../../src/knowledge/model/schema.ts';

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
