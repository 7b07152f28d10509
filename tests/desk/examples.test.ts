/** Questions that the page offers: of facts that stand, for no other is found. */
import { describe, expect, it } from 'vitest';
import { listExamples, listFacts } from '../../src/desk/facts.ts';
import { assemble } from '../../src/knowledge/loading/assemble.ts';
import { HARBOUR } from '../support/packs/harbour.ts';

const old = HARBOUR.facts.find((fact) => 'questions' in fact);
if (!old) throw new Error('the harbour has no fact with questions');
const [replaced = ''] = (old as unknown as { questions: { en: string[] } }).questions.en;
const newer = {
  ...old,
  id: 'newer',
  supersedes: old.id,
  text: { en: 'Boats brought all 14 passengers of the burning ferry ashore on 4 May 2030.' },
  figures: [],
  questions: { en: ['Was everybody saved?', 'Who got off the ferry?', 'are all ashore'] },
};
const text = JSON.stringify({ ...HARBOUR, facts: [...HARBOUR.facts, newer] });
const { knowledge } = assemble([{ path: 'k/harbour.json', text }]);

describe('a fact that another replaces', () => {
  it('is offered as no example', () => {
    expect(replaced).not.toBe('');
    expect(listExamples(knowledge, 'en')).not.toContain(replaced);
  });

  it('stands in the list of facts without a question to ask', () => {
    const { facts } = listFacts(knowledge, 'en');
    expect(facts.find(({ id }) => id === old.id)?.question).toBeUndefined();
    expect(facts.find(({ id }) => id === 'newer')?.question).toBe('Was everybody saved?');
  });
});
