/** The harbour, and the harbour a day later. */
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import type { Knowledge } from '../../../src/knowledge/model/knowledge.ts';
import { HARBOUR } from './harbour.ts';

type Fact = (typeof HARBOUR.facts)[number];

/** The knowledge after editing its facts: null takes one away. */
export function edited(
  edits: Readonly<Record<string, object | null>> = {},
  more: readonly object[] = [],
): Knowledge {
  const facts = HARBOUR.facts.flatMap((fact: Fact) => {
    const edit = edits[fact.id];
    return edit === null ? [] : [{ ...fact, ...edit }];
  });
  const file = { ...HARBOUR, facts: [...facts, ...more] };
  return assemble([{ path: 'k/harbour.json', text: JSON.stringify(file) }]).knowledge;
}

export const newFact = (id: string, text: string, more: object = {}) => ({
  id,
  text: { en: text },
  when: '2030-07-01',
  status: 'confirmed',
  attribution: ['harbour-office'],
  sources: ['log'],
  incident: 'ferry-fire',
  topics: ['sea'],
  questions: { en: [`What of ${id}?`, `Tell me about ${id}`, `${id}`] },
  ...more,
});
