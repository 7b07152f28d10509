/** README and docs name no count that is not so; `npm run figures` and `npm run picture` mend what is stale. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/loading/load.ts';
import { isUnreviewed } from '../../src/knowledge/model/is-unreviewed.ts';
import { pictureStamp, readStamp } from '../support/desk/picture-stamp.ts';
import { countFigures, documents, withFigures } from '../support/docs/figures.ts';

const figures = await countFigures();

it.each(await documents())(
  '%s names the counts as they are; npm run figures writes them',
  async (path) => {
    const text = await readFile(path, 'utf8');
    expect(text).toBe(withFigures(text, figures));
  },
);

it('a figure that nobody counts is refused', () => {
  expect(withFigures('<!--facts-->1<!--/--> facts', { facts: '2' })).toBe(
    '<!--facts-->2<!--/--> facts',
  );
  expect(() => withFigures('<!--fact-->1<!--/-->', { facts: '2' })).toThrow('“fact”');
});

it('the README says that nothing was reviewed as long as that is so', async () => {
  const { knowledge } = await loadKnowledge('knowledge');
  const says = (await readFile('README.md', 'utf8')).includes('No editor has reviewed the facts');
  expect(says).toBe(isUnreviewed(knowledge));
});

it('the picture in the README shows the page and the answer as they are; npm run picture takes it anew', async () => {
  const shown = readStamp(await readFile('docs/desk.png'));
  const now = await pictureStamp();
  // Apart, so that a failure says which of them has changed.
  expect(shown?.facts).toBe(now.facts);
  expect(shown?.answer).toBe(now.answer);
  expect(shown?.page).toBe(now.page);
});
