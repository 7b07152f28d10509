/** A draft from an article becomes a fact: with whom and what it proposed, and readers get it only once it is published. */
import { expect, it, onTestFinished } from 'vitest';
import { draftArticle, keptDraft } from '../../src/drafting/index.ts';
import { readPasted } from '../../src/drafting/reading/index.ts';
import { loadKnowledge } from '../../src/knowledge/loading/load.ts';
import { openStore, sqliteDialect } from '../../src/store/index.ts';
import { editingIn } from '../support/editing.ts';
import { folderOf } from '../support/folders.ts';
import { STRICT } from '../support/logs.ts';

const ARTICLE = `Zeppelin hangar burns

BRILL, 7 May 2025 — Jonas Falk said 14 zeppelins were lost in Brill on Monday. He denied that Jonas Falk had sold 30 of them.`;

const PACK = {
  pack: {
    id: 'harbour',
    title: { en: 'The harbour' },
    description: { en: 'What happened in the harbour.' },
    languages: ['en'],
  },
};

it('enters the source and the people of a draft with it, once', async () => {
  const dir = await folderOf({ 'harbour/harbour.json': JSON.stringify(PACK) });
  const store = await openStore(sqliteDialect(':memory:'), STRICT);
  onTestFinished(() => store.close());
  const editing = editingIn(dir, store);
  const view = await editing.view('vera');
  const article = readPasted(ARTICLE, { publisher: 'The Gazette' });
  const { drafts } = draftArticle(article, view.engine());
  expect(drafts).toHaveLength(2);
  const facts: string[] = [];
  for (const one of drafts) {
    const { id: _, ...draft } = keptDraft(one, 'en');
    const { id } = await editing.addDraft('vera', 'harbour', draft);
    await editing.items.makeFact('vera', id);
    facts.push(id);
  }
  const { assembled, findings } = await editing.view('vera');
  const { knowledge } = assembled;
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [first, second] = facts.map((id) => knowledge.facts.get(id));
  expect(first).toMatchObject({
    when: '2025-05-05',
    status: 'claimed',
    attribution: ['jonas-falk'],
    evidence: [{ passage: 'Jonas Falk said 14 zeppelins were lost in Brill on Monday.' }],
  });
  expect(second).toMatchObject({ status: 'denied', attribution: ['jonas-falk'] });
  expect(knowledge.actors.get('jonas-falk')?.name.en).toBe('Jonas Falk');
  expect(knowledge.sources.get(first!.sources[0]!)).toMatchObject({
    title: 'Zeppelin hangar burns',
    publisher: 'The Gazette',
    published: '2025-05-07',
  });
  // Until it is published readers have none of it.
  const served = await loadKnowledge(dir);
  for (const id of facts) expect(served.knowledge.facts.has(id)).toBe(false);
});
