/** The timeline of everything tells what happened, not how things are. */
import { expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import { loadKnowledge } from '../../../src/knowledge/loading/load.ts';
import { HARBOUR } from '../../support/packs/harbour.ts';

const reader = { locale: 'en', now: new Date('2031-01-01T00:00:00Z') } as const;
const RULE = {
  id: 'rule',
  text: { en: 'Ferries leave at nine.' },
  when: '2031',
  status: 'confirmed',
  attribution: ['harbour-office'],
  sources: ['log'],
  topics: ['sea'],
  questions: { en: ['When do ferries leave?', 'departure of boats', 'hour of sailing'] },
};

it('leaves out facts about nobody and nowhere, says so, and shows them under their topic', () => {
  const text = JSON.stringify({ ...HARBOUR, facts: [...HARBOUR.facts, RULE] });
  const engine = createEngine(assemble([{ path: 'k.json', text }]).knowledge);
  const timeline = (about?: string) =>
    plainText(engine.reply({ command: 'timeline', ...(about && { about }) }, reader).reply);
  expect(timeline()).not.toContain('Ferries leave at nine.');
  expect(timeline()).toContain('1 fact about no incident, person or place left out');
  expect(timeline('topic:sea')).toContain('Ferries leave at nine.');
});

it('tells nothing of Dateline itself in the packs that ship', async () => {
  const engine = createEngine((await loadKnowledge('knowledge')).knowledge);
  const all = engine.timeline({}, reader);
  if ('near' in all) throw new Error('a timeline of everything has no name to be unknown');
  expect(all.facts.filter(({ topics }) => topics.some((id) => id.startsWith('dateline')))).toEqual(
    [],
  );
  expect(all.facts.length).toBeGreaterThan(50);
});
