import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/contract/plain-text.ts';
import type { Block, Choice } from '../../src/contract/reply.ts';

const ask = (question: string): Choice => ({
  label: question,
  kind: 'secondary',
  request: { command: 'ask', question },
});
const topics: Choice = { label: 'Topics', kind: 'secondary', request: { command: 'topics' } };
const plain = (...blocks: Block[]) => plainText({ locale: 'en', command: 'ask', blocks });
const ENTRY = {
  date: '2030',
  text: 'It burned.',
  status: 'confirmed',
  statusWords: 'confirmed',
} as const;

describe('as plain text', () => {
  it.each<[string, Block[], string]>([
    [
      'questions stand below what introduces them',
      [
        { type: 'text', text: 'You can ask:' },
        { type: 'choices', choices: [ask('Who died?'), topics, ask('When?')] },
      ],
      'You can ask:\n\n- Who died?\n- When?',
    ],
    [
      'questions after an answer have a heading',
      [
        { type: 'text', text: 'It was a stove.' },
        { type: 'choices', choices: [ask('Who says so?')] },
      ],
      'It was a stove.\n\nYou may also ask:\n- Who says so?',
    ],
    [
      'other buttons are left out',
      [
        { type: 'text', text: 'Yes.' },
        { type: 'choices', choices: [topics] },
      ],
      'Yes.',
    ],
    [
      'what each side says stands apart',
      [
        {
          type: 'fields',
          sides: true,
          fields: [
            { label: 'Claimed by Reed', value: 'Lightning.\n4 May 2030' },
            { label: 'Denied by the Office', value: 'No.\n5 May 2030' },
          ],
        },
      ],
      'Claimed by Reed:\nLightning.\n4 May 2030\n\nDenied by the Office:\nNo.\n5 May 2030',
    ],
    [
      'every entry of a timeline has its sources, as every fact',
      [
        {
          type: 'timeline',
          page: 1,
          pages: 1,
          entries: [
            {
              ...ENTRY,
              id: 'a',
              sources: [
                { id: 's', title: 'Report', publisher: 'Office', url: 'https://example.org/s' },
                { id: 't', title: 'Log' },
              ],
            },
            { ...ENTRY, id: 'b', asAbove: 'same source', sources: [] },
          ],
        },
      ],
      '2030: It burned.\n● confirmed\nReport · Office · https://example.org/s\nLog\n\n2030: It burned.\n● confirmed · same source',
    ],
    ['a quotation stands as it is', [{ type: 'quote', text: '“A.”\nB\u0007' }], '“A.”\nB'],
  ])('%s', (_what, blocks, expected) => {
    expect(plain(...blocks)).toBe(expected);
  });

  it('sees through the colours of what introduces', () => {
    const reply = {
      locale: 'en',
      command: 'ask',
      blocks: [
        { type: 'note', text: 'Try:' },
        { type: 'choices', choices: [ask('Who?')] },
      ],
    } as const;
    expect(plainText(reply, (_style, text) => `\u001b[2m${text}\u001b[22m`)).toBe(
      '\u001b[2mTry:\u001b[22m\n\n- Who?',
    );
  });
});
