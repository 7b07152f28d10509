import { expect, it } from 'vitest';
import type { Reply } from '../../../src/contract/reply.ts';
import { factsIn } from '../../../src/tenants/corrections/posted-answers.ts';
import { edited } from '../../support/packs/edited-harbour.ts';
import { RESCUED_TEXT } from '../../support/packs/harbour.ts';

it('what was posted counts a fact whose words stand in a field', () => {
  const reply: Reply = {
    locale: 'en',
    command: 'incident',
    blocks: [
      { type: 'fields', sides: true, fields: [{ label: 'The office', value: RESCUED_TEXT }] },
    ],
  };
  expect(factsIn(reply, edited())).toEqual(['rescued']);
});
