/** The judge of Slack bodies: for every limit the longest that is taken and the shortest that is not. */
import { describe, expect, it } from 'vitest';
import { type LimitName, SLACK_LIMITS } from '../support/servers/slack-limits.ts';
import {
  type Finding,
  judgeMessage,
  judgeOptions,
  judgeUnfurl,
  judgeUpload,
  judgeView,
} from '../support/servers/slack-rules.ts';
import limits from './limits.fixture.json' with { type: 'json' };

const x = (length: number) => 'x'.repeat(length);
const many = <T>(length: number, item: (index: number) => T) =>
  Array.from({ length }, (_, index) => item(index));
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const option = (text = 'Option', value = 'value', more = {}) => ({
  text: plain(text),
  value,
  ...more,
});
const section = (more: object = {}) => ({ type: 'section', text: plain('Words'), ...more });
const button = (more: object = {}) => ({
  type: 'button',
  action_id: 'go',
  text: plain('Go'),
  ...more,
});
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const select = (more: object) => ({ type: 'static_select', action_id: 'pick', ...more });
const asking = (element: object, more: object = {}) => ({
  type: 'input',
  label: plain('Label'),
  element,
  ...more,
});
const written = (more: object = {}) => ({ type: 'plain_text_input', action_id: 'typed', ...more });
const rich = (...elements: object[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});

const message = (...blocks: object[]): Finding[] => judgeMessage({ text: 'Words', blocks });
const modal = (more: object = {}): Finding[] =>
  judgeView({ type: 'modal', title: plain('Title'), submit: plain('Send'), blocks: [], ...more });
const confirmed = (more: object) =>
  message(
    actions(
      button({
        confirm: {
          title: plain('Sure?'),
          text: plain('Sure?'),
          confirm: plain('Yes'),
          deny: plain('No'),
          ...more,
        },
      }),
    ),
  );

/** A body whose named part is so long, judged. */
const SIZED: Readonly<Record<LimitName, (size: number) => Finding[]>> = {
  'message.blocks': (size) => message(...many(size, () => ({ type: 'divider' }))),
  'message.text': (size) =>
    // Only what is said about this limit: long before, Slack recommends less.
    judgeMessage({ text: x(size) }).filter(({ message }) => message.includes('40000')),
  'message.text.recommended': (size) => judgeMessage({ text: x(size) }),
  'message.blocks.json': (size) => {
    const frame = JSON.stringify(many(5, () => section({ text: plain('') }))).length;
    const each = Math.floor((size - frame) / 5);
    const blocks = many(5, (index) =>
      section({ text: plain(x(index === 0 ? size - frame - 4 * each : each)) }),
    );
    return message(...blocks);
  },
  'message.unfurl.blocks': (size) =>
    judgeUnfurl({ blocks: many(size, () => ({ type: 'divider' })) }),
  'file.alt_txt': (size) => judgeUpload({ filename: 'a.png', length: 1, alt_txt: x(size) }),
  'view.blocks': (size) => modal({ blocks: many(size, () => ({ type: 'divider' })) }),
  'view.title': (size) => modal({ title: plain(x(size)) }),
  'view.submit': (size) => modal({ submit: plain(x(size)) }),
  'view.close': (size) => modal({ close: plain(x(size)) }),
  'view.private_metadata': (size) => modal({ private_metadata: x(size) }),
  'view.callback_id': (size) => modal({ callback_id: x(size) }),
  'view.external_id': (size) => modal({ external_id: x(size) }),
  'view.json': (size) => {
    const of = (first: number, each: number) => ({
      type: 'home',
      blocks: many(100, (index) => section({ text: plain(x(index === 0 ? first : each)) })),
    });
    const room = size - JSON.stringify(of(0, 0)).length;
    const each = Math.floor(room / 100);
    return judgeView(of(room - 99 * each, each));
  },
  block_id: (size) => message(section({ block_id: x(size) })),
  'actions.elements': (size) =>
    message(actions(...many(size, (index) => button({ action_id: `go-${index}` })))),
  'context.elements': (size) =>
    message({ type: 'context', elements: many(size, () => plain('Words')) }),
  'context_actions.elements': (size) =>
    message({
      type: 'context_actions',
      elements: many(size, (index) => ({
        type: 'icon_button',
        icon: 'trash',
        action_id: `bin-${index}`,
        text: plain('Delete'),
      })),
    }),
  'header.text': (size) => message({ type: 'header', text: plain(x(size)) }),
  'image.image_url': (size) =>
    message({ type: 'image', image_url: x(size), alt_text: 'A picture' }),
  'image.alt_text': (size) =>
    message({ type: 'image', image_url: 'https://a.example', alt_text: x(size) }),
  'image.title': (size) =>
    message({
      type: 'image',
      image_url: 'https://a.example',
      alt_text: 'A picture',
      title: plain(x(size)),
    }),
  'input.label': (size) => modal({ blocks: [asking(written(), { label: plain(x(size)) })] }),
  'input.hint': (size) => modal({ blocks: [asking(written(), { hint: plain(x(size)) })] }),
  'markdown.text': (size) => message({ type: 'markdown', text: x(size) }),
  'section.text': (size) => message(section({ text: mrkdwn(x(size)) })),
  'section.fields': (size) => message(section({ fields: many(size, () => plain('Words')) })),
  'section.field': (size) => message(section({ fields: [plain(x(size))] })),
  action_id: (size) => message(actions(button({ action_id: x(size) }))),
  'button.text': (size) => message(actions(button({ text: plain(x(size)) }))),
  'button.value': (size) => message(actions(button({ value: x(size) }))),
  'button.url': (size) => message(actions(button({ url: x(size) }))),
  'button.accessibility_label': (size) =>
    message(actions(button({ accessibility_label: x(size) }))),
  'checkboxes.options': (size) =>
    message(
      actions({ type: 'checkboxes', options: many(size, (index) => option('O', `${index}`)) }),
    ),
  'radio_buttons.options': (size) =>
    message(
      actions({ type: 'radio_buttons', options: many(size, (index) => option('O', `${index}`)) }),
    ),
  'overflow.options': (size) =>
    message(actions({ type: 'overflow', options: many(size, (index) => option('O', `${index}`)) })),
  'select.options': (size) =>
    judgeOptions({ options: many(size, (index) => option('O', `${index}`)) }),
  'select.option_groups': (size) =>
    judgeOptions({
      option_groups: many(size, () => ({ label: plain('Group'), options: [option()] })),
    }),
  placeholder: (size) =>
    message(actions(select({ placeholder: plain(x(size)), options: [option()] }))),
  'plain_text_input.length': (size) => modal({ blocks: [asking(written({ max_length: size }))] }),
  text: (size) => message({ type: 'context', elements: [mrkdwn(x(size))] }),
  'option.text': (size) => judgeOptions({ options: [option(x(size))] }),
  'option.value': (size) => judgeOptions({ options: [option('O', x(size))] }),
  'option.description': (size) =>
    judgeOptions({ options: [option('O', 'v', { description: plain(x(size)) })] }),
  'option_group.label': (size) =>
    judgeOptions({ option_groups: [{ label: plain(x(size)), options: [option()] }] }),
  'option_group.options': (size) =>
    judgeOptions({
      option_groups: [
        { label: plain('Group'), options: many(size, (index) => option('O', `${index}`)) },
      ],
    }),
  'confirm.title': (size) => confirmed({ title: plain(x(size)) }),
  'confirm.text': (size) => confirmed({ text: plain(x(size)) }),
  'confirm.confirm': (size) => confirmed({ confirm: plain(x(size)) }),
  'confirm.deny': (size) => confirmed({ deny: plain(x(size)) }),
};

describe('every limit', () => {
  it.each(Object.entries(SIZED))('%s: the most is taken, one more is not', (name, judged) => {
    const { max } = SLACK_LIMITS[name as LimitName];
    expect(judged(max)).toEqual([]);
    expect(judged(max + 1)).not.toEqual([]);
  });

  it.each(Object.entries(SLACK_LIMITS))('%s says where it stands', (_, { page }) => {
    expect(page).toMatch(/^https:\/\/(docs\.slack\.dev|github\.com\/slackapi)\//);
  });

  it('agrees with what others have read in the same pages', () => {
    const ours = Object.fromEntries(
      Object.keys(limits).map((name) => [name, SLACK_LIMITS[name as LimitName].max]),
    );
    expect(ours).toEqual(limits);
  });
});

const home = { type: 'home', blocks: [section()] };

/** What is judged, a body that is taken, one that is not, Slack's error or none. */
const RULES: readonly (readonly [string, Finding[], Finding[], string?])[] = [
  [
    'a message says something',
    judgeMessage({ text: 'Words' }),
    judgeMessage({ text: ' ' }),
    'no_text',
  ],
  [
    'blocks have words for screen readers',
    judgeMessage({ text: 'Words', blocks: [section()] }),
    judgeMessage({ blocks: [section()] }),
  ],
  [
    'text is text',
    judgeMessage({ text: '1' }),
    judgeMessage({ text: 1, blocks: [section()] }),
    'invalid_arguments',
  ],
  [
    'blocks are a list',
    message(section()),
    judgeMessage({ text: 'Words', blocks: 'none' }),
    'invalid_blocks',
  ],
  [
    'a section has text or fields',
    message({ type: 'section', fields: [plain('a')] }),
    message({ type: 'section' }),
    'invalid_blocks',
  ],
  ['no text is empty', message(section()), message(section({ text: plain('') })), 'invalid_blocks'],
  [
    'a header is plain',
    message({ type: 'header', text: plain('a') }),
    message({ type: 'header', text: mrkdwn('a') }),
    'invalid_blocks',
  ],
  [
    'a block is of a known type',
    message({ type: 'divider' }),
    message({ type: 'banner' }),
    'invalid_blocks',
  ],
  [
    'a block has no other keys',
    message({ type: 'divider', block_id: 'a' }),
    message({ type: 'divider', color: 'red' }),
    'invalid_blocks',
  ],
  [
    'only plain text has emoji',
    message(section({ text: { ...plain('a'), emoji: true } })),
    message(section({ text: { ...mrkdwn('a'), emoji: true } })),
    'invalid_blocks',
  ],
  [
    'only mrkdwn is verbatim',
    message(section({ text: { ...mrkdwn('a'), verbatim: true } })),
    message(section({ text: { ...plain('a'), verbatim: true } })),
    'invalid_blocks',
  ],
  [
    'block ids differ',
    message(section({ block_id: 'a' }), section({ block_id: 'b' })),
    message(section({ block_id: 'a' }), section({ block_id: 'a' })),
    'invalid_blocks',
  ],
  [
    'action ids differ in a block',
    message(actions(button(), button({ action_id: 'b' }))),
    message(actions(button(), button())),
    'invalid_blocks',
  ],
  [
    'action ids differ in a message',
    message(actions(button()), actions(button({ action_id: 'b' }))),
    message(actions(button()), actions(button())),
  ],
  [
    'a button is styled as Slack knows',
    message(actions(button({ style: 'primary' }))),
    message(actions(button({ style: 'green' }))),
    'invalid_blocks',
  ],
  [
    'actions hold no text input',
    message(actions(button())),
    message(actions(written())),
    'invalid_blocks',
  ],
  [
    'a picture is described',
    message({ type: 'image', image_url: 'https://a.example', alt_text: 'a' }),
    message({ type: 'image', image_url: 'https://a.example' }),
    'invalid_blocks',
  ],
  [
    'a picture is one',
    message({ type: 'image', slack_file: { id: 'F1' }, alt_text: 'a' }),
    message({ type: 'image', alt_text: 'a' }),
    'invalid_blocks',
  ],
  [
    'a select has options or groups',
    message(actions(select({ options: [option()] }))),
    message(actions(select({}))),
    'invalid_blocks',
  ],
  [
    'what is chosen at first is offered',
    message(actions(select({ options: [option()], initial_option: option() }))),
    message(actions(select({ options: [option()], initial_option: option('Other', 'other') }))),
    'invalid_blocks',
  ],
  [
    'rich text has words',
    message(rich({ type: 'text', text: 'a' })),
    message(rich({ type: 'text', text: '' })),
    'invalid_blocks',
  ],
  [
    'rich text is styled as Slack knows',
    message(rich({ type: 'text', text: 'a', style: { bold: true } })),
    message(rich({ type: 'text', text: 'a', style: { blink: true } })),
    'invalid_blocks',
  ],
  [
    'an answer is for one or for all',
    judgeMessage({ text: 'a', response_type: 'in_channel' }, { method: 'ack' }),
    judgeMessage({ text: 'a', response_type: 'public' }, { method: 'ack' }),
    'invalid_response_type',
  ],
  [
    'a thread is a ts',
    judgeMessage({ text: 'a', thread_ts: '1.000001' }),
    judgeMessage({ text: 'a', thread_ts: 'C1' }),
    'invalid_thread_ts',
  ],
  ['a modal has a title', modal(), modal({ title: undefined }), 'invalid_arguments'],
  [
    'a modal with an input can be sent',
    modal({ blocks: [asking(written())] }),
    modal({ blocks: [asking(written())], submit: undefined }),
    'invalid_arguments',
  ],
  [
    'a Home tab has no title',
    judgeView(home),
    judgeView({ ...home, title: plain('Home') }),
    'invalid_arguments',
  ],
  ['a view is there', judgeView(home), judgeView(undefined), 'invalid_arguments'],
  [
    'markdown is for messages',
    message({ type: 'markdown', text: 'a' }),
    judgeView({ type: 'home', blocks: [{ type: 'markdown', text: 'a' }] }),
    'invalid_arguments',
  ],
  [
    'an unfurl has blocks',
    judgeUnfurl({ blocks: [section()] }),
    judgeUnfurl({}),
    'invalid_unfurls',
  ],
  [
    'suggestions are options',
    judgeOptions({ options: [] }),
    judgeOptions({ options: ['a'] }),
    'invalid_arguments',
  ],
  [
    'a number is asked for as one',
    modal({ blocks: [asking({ type: 'number_input', is_decimal_allowed: false })] }),
    modal({ blocks: [asking({ type: 'number_input' })] }),
    'invalid_arguments',
  ],
  ['a file is described by alt_txt', judgeUpload({ alt_txt: 'a' }), judgeUpload({ alt_text: 'a' })],
];

describe('every other rule', () => {
  for (const [rule, good, bad, error] of RULES) {
    it(rule, () => {
      expect(good).toEqual([]);
      expect([...new Set(bad.map((finding) => finding.error))]).toEqual([error]);
    });
  }
});

describe('what could ping', () => {
  it.each([
    ['in text', { text: 'now <!channel>' }, '<!channel>'],
    [
      'in mrkdwn',
      { text: 'a', blocks: [section({ text: mrkdwn('<!here|here>') })] },
      '<!here|here>',
    ],
    [
      'in a field',
      { text: 'a', blocks: [section({ fields: [mrkdwn('<!everyone>')] })] },
      '<!everyone>',
    ],
    ['a group', { text: '<!subteam^S123>' }, '<!subteam^S123>'],
    ['a person', { text: 'hello <@U123>' }, '<@U123>'],
    [
      'a person in rich text',
      { text: 'a', blocks: [rich({ type: 'user', user_id: 'U1' })] },
      '<@U1>',
    ],
    [
      'everybody in rich text',
      { text: 'a', blocks: [rich({ type: 'broadcast', range: 'here' })] },
      '<!here>',
    ],
    [
      'a group in rich text',
      { text: 'a', blocks: [rich({ type: 'usergroup', usergroup_id: 'S1' })] },
      '<!subteam^S1>',
    ],
    ['in an attachment', { text: 'a', attachments: [{ text: '<!here>' }] }, '<!here>'],
  ])('%s', (_, body, mention) => {
    expect(judgeMessage(body).map(({ message }) => message)).toEqual([`${mention} could ping`]);
    expect(judgeMessage(body, { mentions: [mention.replace(/\|.*/, '>')] })).toEqual([]);
  });

  it.each([
    ['escaped', { text: '&lt;!channel&gt;' }],
    [
      'plain text, shown as it stands',
      { text: 'a', blocks: [section({ text: plain('<!channel>') })] },
    ],
    ['a text of rich text', { text: 'a', blocks: [rich({ type: 'text', text: '<@U123>' })] }],
    ['a link to a channel', { text: 'in <#C123>' }],
  ])('nothing that is %s', (_, body) => expect(judgeMessage(body)).toEqual([]));

  it.each([{ link_names: true }, { parse: 'full' }])('names that Slack looks for: %o', (more) =>
    expect(judgeMessage({ text: '@here', ...more })).not.toEqual([]),
  );
});

it('lets no link of a stranger unfurl', () => {
  const method = 'chat.postMessage';
  const quiet = { text: 'a', unfurl_links: false, unfurl_media: false };
  expect(judgeMessage(quiet, { method })).toEqual([]);
  expect(judgeMessage({ text: 'a' }, { method }).map(({ at }) => at)).toEqual([
    '/unfurl_links',
    '/unfurl_media',
  ]);
});
