/** What Slack messages of every kind say: read in reading order, no word twice, without markup. */
import { describe, expect, it } from 'vitest';
import { shownWords, writtenWords } from '../../../src/channels/slack/receive/shown-words.ts';

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const rich = (...elements: object[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
const says = (text: string) => ({ type: 'text', text });

describe('a message in Slack', () => {
  it.each<[string, object, string]>([
    [
      'of a person is read once, though it is text and blocks',
      {
        text: '*A jet* crashed &amp; burned <https://example.org|here>',
        blocks: [
          rich({ ...says('A jet'), style: { bold: true } }, says(' crashed & burned '), {
            type: 'link',
            url: 'https://example.org',
            text: 'here',
          }),
        ],
      },
      'A jet crashed & burned here',
    ],
    [
      'of blocks alone is read',
      {
        text: '',
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: 'Breaking' } },
          section('*A jet* crashed.'),
          { type: 'section', fields: [{ type: 'mrkdwn', text: '*Dead:* 38' }] },
          {
            type: 'context',
            elements: [
              { type: 'image', alt_text: 'a map' },
              { type: 'plain_text', text: 'Baku' },
            ],
          },
          {
            type: 'actions',
            elements: [{ type: 'button', text: { type: 'plain_text', text: 'Read' } }],
          },
        ],
      },
      'Breaking\nA jet crashed.\nDead: 38\nBaku',
    ],
    [
      'of a program is its blocks, and not its text for notifications',
      {
        bot_id: 'B1',
        text: 'New post in #news',
        blocks: [section('A jet crashed.')],
      },
      'A jet crashed.',
    ],
    [
      'of a program without blocks is its text',
      { bot_id: 'B1', text: 'A jet crashed.' },
      'A jet crashed.',
    ],
    [
      'of a list has a line for each item',
      {
        blocks: [
          {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_list',
                elements: [
                  { type: 'rich_text_section', elements: [says('One jet')] },
                  {
                    type: 'rich_text_section',
                    elements: [
                      says('Two towns '),
                      { type: 'user', user_id: 'U1' },
                      { type: 'emoji', name: 'sob' },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
      'One jet\nTwo towns',
    ],
    [
      'of a news feed is its attachment, fields too, without who published it',
      {
        text: '',
        attachments: [
          {
            author_name: 'News',
            pretext: 'Breaking',
            title: 'A jet crashed',
            text: 'It burned &lt;down&gt;.',
            fields: [{ title: 'Dead', value: '38' }],
            footer: 'RSS',
            fallback: 'A jet crashed',
          },
        ],
      },
      'Breaking\nA jet crashed\nIt burned <down>.\nDead: 38',
    ],
    [
      'of an attachment with nothing but its fallback is that',
      { attachments: [{ fallback: 'A jet crashed.' }] },
      'A jet crashed.',
    ],
    [
      'that was shared is read once',
      {
        text: 'look',
        attachments: [
          {
            is_share: true,
            is_msg_unfurl: true,
            from_url: 'https://a.slack.com/1',
            text: 'A jet crashed.',
            message_blocks: [{ message: { blocks: [rich(says('A jet crashed.'))] } }],
          },
        ],
      },
      'look\nA jet crashed.',
    ],
    [
      'of a table has a line for each row',
      {
        blocks: [
          {
            type: 'table',
            rows: [
              [
                { type: 'raw_text', text: 'Dead' },
                { type: 'raw_text', text: '38' },
              ],
            ],
          },
        ],
      },
      'Dead, 38',
    ],
    [
      'of a picture alone says nothing',
      { text: '', files: [{ id: 'F1' }], blocks: [{ type: 'image', alt_text: 'a map' }] },
      '',
    ],
    [
      'whose blocks are none is its text',
      { text: 'A jet crashed.', blocks: [null, 'x', { type: 'later' }], attachments: 'none' },
      'A jet crashed.',
    ],
  ])('%s', (_name, message, words) => {
    expect(shownWords(message, 'U0SELF')).toBe(words);
  });

  it('asks without the previews of its links, unless there is nothing else', () => {
    const preview = { original_url: 'https://example.org', title: 'Ten died' };
    const text = 'how many died? <https://example.org>';
    expect(writtenWords({ text, attachments: [preview] })).not.toContain('Ten');
    expect(writtenWords({ text: '<https://example.org>', attachments: [preview] })).toContain(
      'Ten died',
    );
  });
});
