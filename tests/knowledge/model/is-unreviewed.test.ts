/** Whether readers are told that no editor has reviewed what is served. */
import { expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import { translate } from '../../../src/i18n/translate.ts';
import { loadKnowledge } from '../../../src/knowledge/loading/load.ts';
import { isUnreviewed } from '../../../src/knowledge/model/is-unreviewed.ts';
import type { Knowledge } from '../../../src/knowledge/model/knowledge.ts';
import { LOCALES } from '../../../src/knowledge/model/schema.ts';
import { edited } from '../../support/packs/edited-harbour.ts';

const shipped = await loadKnowledge('knowledge');
const none = edited({ rescued: null });

it.each<[string, Knowledge, boolean]>([
  ['the packs that ship', shipped.knowledge, true],
  ['facts without a review', edited(), true],
  ['machine translations only', edited({ rescued: { translation: { ru: 'machine' } } }), true],
  ['a reviewed fact', edited({ rescued: { reviewed: { by: 'A. B.', on: '2030-07-01' } } }), false],
  ['a reviewed translation', edited({ rescued: { translation: { ru: 'reviewed' } } }), false],
  [
    'a review of a fact that was withdrawn since',
    edited({
      rescued: { status: 'retracted', reviewed: { by: 'A. B.', on: '2030-07-01' } },
    }),
    true,
  ],
  ['no facts at all', { ...none, facts: new Map(), incidents: new Map() }, false],
])('%s', (_what, knowledge, said) => {
  expect(isUnreviewed(knowledge)).toBe(said);
  for (const locale of LOCALES) {
    const { reply } = createEngine(knowledge).reply(
      { command: 'help' },
      { locale, now: new Date('2030-07-01T12:00:00Z') },
    );
    const told = plainText(reply).includes(translate(locale, 'knowledge.unreviewed'));
    expect(told).toBe(said);
  }
});
