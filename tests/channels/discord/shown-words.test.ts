/** What Discord messages of every kind say: read in reading order, no word twice, without markup. */
import { describe, expect, it } from 'vitest';
import { linesOf, textOf } from '../../../src/channels/discord/receive/message-text.ts';

type Written = Parameters<typeof linesOf>[0];
const text = (content: string) => ({ type: 10, content });

describe('a message in Discord', () => {
  it.each<[string, object, string]>([
    [
      'that was forwarded is what it forwards',
      {
        content: '',
        message_snapshots: [
          {
            message: {
              content: '**A jet** crashed.',
              embeds: [{ type: 'rich', title: 'It burned' }],
            },
          },
        ],
      },
      'A jet crashed.\nIt burned',
    ],
    [
      'of a news feed is its embed, fields too, without who published it',
      {
        content: '',
        embeds: [
          {
            type: 'rich',
            author: { name: 'News' },
            title: 'A jet crashed',
            description: 'A jet crashed\nIt burned.',
            fields: [
              { name: 'Dead', value: '38' },
              { name: '\u200b', value: 'More soon' },
            ],
            footer: { text: 'RSS' },
          },
        ],
      },
      'A jet crashed\nIt burned.\nDead: 38\nMore soon',
    ],
    [
      'of Components V2 is the texts in it, wherever they stand',
      {
        content: '',
        components: [
          text('# Breaking'),
          {
            type: 17,
            components: [
              {
                type: 9,
                components: [text('**A jet** crashed.')],
                accessory: { type: 11, media: { url: 'x' } },
              },
              { type: 14 },
              text('-# It burned.'),
              { type: 1, components: [{ type: 2, label: 'Read', custom_id: 'x' }] },
            ],
          },
        ],
      },
      'Breaking\nA jet crashed.\nIt burned.',
    ],
    [
      'with a link in words is those words',
      { content: 'see [the *report*](<https://example.org/67>) <https://example.org/a>' },
      'see the report https://example.org/a',
    ],
    [
      'of a list has a line for each item',
      { content: '- One jet\n- Two towns\n1. Three' },
      'One jet\nTwo towns\nThree',
    ],
    ['that begins with an ordinal keeps it', { content: '3. gün ne oldu?' }, '3. gün ne oldu?'],
    [
      'of a picture alone says nothing',
      { content: '', attachments: [{ id: '1' }], embeds: [{ type: 'image', url: 'x' }] },
      '',
    ],
  ])('%s', (_name, message, words) => {
    expect(linesOf(message as Written)).toBe(words);
  });

  it('asks without the previews of its links, unless there is nothing else', () => {
    const embeds = [{ type: 'article', title: 'Ten died' }];
    expect(
      textOf({ content: 'how many died? https://example.org', embeds } as Written),
    ).not.toContain('Ten');
    expect(textOf({ content: 'https://example.org', embeds } as Written)).toContain('Ten died');
  });

  it('of signs alone keeps them', () => {
    expect(textOf({ content: '👍' })).toBe('👍');
  });
});
