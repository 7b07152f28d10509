import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPaths } from '../../../src/knowledge/loading/check-paths.ts';
import { draftFact } from '../../../src/tenants/tickets/draft-fact.ts';
import { folderOf } from '../../support/folders.ts';

describe('a draft', () => {
  it('holds the question and no word of a fact, and does not pass the check as it is', async () => {
    const asker = { tenant: 'discord:1', channel: 'c', user: 'u' } as const;
    const draft = draftFact({
      id: 7,
      question: 'Кто?',
      locale: 'ru',
      asker,
      state: 'open',
      at: new Date(0),
    });
    expect(draft.facts).toEqual([
      {
        id: 'ticket-7',
        text: { en: '', ru: '' },
        when: '',
        status: 'claimed',
        attribution: [],
        sources: [],
        questions: { ru: ['Кто?'] },
      },
    ]);
    const folder = await folderOf({ 'draft.json': JSON.stringify(draft) });
    const { findings } = await checkPaths([join(folder, 'draft.json')]);
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
  });
});
