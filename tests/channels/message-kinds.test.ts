/**
 * Every kind of message that people write where Dateline is, and what they see come of it: one table for
 * both platforms, each played by its real client against a local server.
 */
import { describe, expect, it } from 'vitest';
import type { SettingChanges } from '../../src/tenants/settings/settings-form.ts';
import { discordStage } from '../support/message-kinds/discord-stage.ts';
import { forwarded, inReplyTo, withPicture } from '../support/message-kinds/shown.ts';
import { slackStage } from '../support/message-kinds/slack-stage.ts';
import type { Message, Pause, PlatformName, Restart } from '../support/message-kinds/stage.ts';
import { RESCUED, RESCUED_TEXT, UNKNOWN } from '../support/packs/harbour.ts';
import { BOT_USER } from '../support/servers/slack-shapes.ts';

type Step = Message | Pause | Restart;

type Row = {
  /** What a person sees. */
  readonly name: string;
  /** Where the platforms differ, the one that has such messages. */
  readonly on?: PlatformName;
  readonly settings?: SettingChanges;
  /** What is written, in order, and what happens between. */
  readonly says: readonly Step[];
  /** What Dateline then says to the last of them: in one message, or nothing. */
  readonly sees: string | RegExp | typeof NOTHING;
  /** What stands in the list of unanswered questions afterwards. */
  readonly gaps?: readonly string[];
};

const NOTHING = Symbol('nothing');
const INQUIRY = 'Who opened the investigation?';
const INQUIRY_TEXT = 'Mayor Marsh opened an inquiry into the ferry fire.';
const asked: Message = { text: `{me} ${RESCUED}` };

/** A mention of Dateline as an element of Slack's rich text, and a block of that. */
const mention = (style?: object) => ({ type: 'user', user_id: BOT_USER, ...(style && { style }) });
const richText = (element: object) => ({
  type: 'rich_text',
  elements: [
    element,
    { type: 'rich_text_section', elements: [{ type: 'text', text: ` ${RESCUED}` }] },
  ],
});

const ROWS: readonly Row[] = [
  { name: 'a question with a mention is answered', says: [asked], sees: RESCUED_TEXT },
  {
    name: 'a question with a mention that no fact answers is told so, and noted',
    says: [{ text: `{me} ${UNKNOWN}` }],
    sees: /no fact on file|nothing on file/i,
    gaps: [UNKNOWN],
  },
  {
    name: 'a question in a direct message is answered',
    says: [{ text: RESCUED, where: 'direct' }],
    sees: RESCUED_TEXT,
  },
  {
    name: 'a greeting in a direct message is returned',
    says: [{ text: 'hi', where: 'direct' }],
    sees: 'Hello. Ask a question',
  },
  {
    name: 'people who talk with each other are left alone',
    says: [{ text: RESCUED }],
    sees: NOTHING,
  },

  // Under an answer.
  {
    name: 'a question under an answer goes on with it',
    says: [asked, { text: 'and when was that?', where: 'under' }],
    sees: '4 May 2030',
  },
  ...[
    'lol',
    '👍',
    'so sad',
    'good to know, thanks',
    'ok?',
    'what a tragedy',
    'can you believe it?',
    'so sad, isn’t it?',
    'I know who did that',
    'My cousin was on that ferry.',
    'как жаль',
    'yazık oldu',
  ].map(
    (text): Row => ({
      name: `“${text}” under an answer is left alone, and not noted`,
      says: [asked, { text, where: 'under' }],
      sees: NOTHING,
    }),
  ),
  {
    name: 'what is said to somebody else under an answer is left alone',
    says: [asked, { text: '{anna} did you see this?', where: 'under' }],
    sees: NOTHING,
  },
  {
    name: 'a question to somebody else under an answer is left alone, though Dateline knows',
    says: [asked, { text: '{anna} when was that?', where: 'under' }],
    sees: NOTHING,
  },
  {
    name: 'a question in reply to an answer that no fact answers is told so, and noted',
    on: 'Discord',
    says: [asked, { text: UNKNOWN, where: 'under' }],
    sees: /no fact on file|nothing on file/i,
    gaps: [UNKNOWN],
  },
  {
    name: 'what people ask each other in a thread is left alone, and not noted',
    on: 'Slack',
    says: [asked, { text: 'Who can review my PR before lunch?', where: 'under' }],
    sees: NOTHING,
  },
  {
    name: 'a question in a thread that no fact answers is left alone where nobody addressed Dateline',
    on: 'Slack',
    says: [asked, { text: UNKNOWN, where: 'under' }],
    sees: NOTHING,
  },
  {
    name: 'a question in a thread with a mention that no fact answers is told so, and noted',
    on: 'Slack',
    says: [asked, { text: `{me} ${UNKNOWN}`, where: 'under' }],
    sees: /no fact on file|nothing on file/i,
    gaps: [UNKNOWN],
  },

  // Addressed, and no question.
  {
    name: 'thanks with a mention are returned',
    says: [{ text: '{me} thanks!' }],
    sees: 'You are welcome.',
  },
  {
    name: 'a remark with a mention gets a civil line, and is not noted',
    says: [{ text: '{me} We should all remember them.' }],
    sees: 'All right. Ask another question whenever you like.',
  },
  {
    name: 'a remark in a direct message gets a civil line, and is not noted',
    says: [{ text: 'I think they did what they could', where: 'direct' }],
    sees: 'All right. Ask another question whenever you like.',
  },
  {
    name: 'words that nothing is known of get an example of a question, and are not noted',
    says: [{ text: '{me} opera house' }],
    sees: 'Type a question, for example',
  },
  {
    name: 'a message that begins with somebody else is theirs, whoever it mentions besides',
    says: [{ text: '{anna} did you ask {me} already?' }],
    sees: NOTHING,
  },

  // Shown, and not said.
  { name: 'a mention in code is none', says: [{ text: `\`{me}\` ${RESCUED}` }], sees: NOTHING },
  {
    name: 'a mention in a block of code is none',
    says: [{ text: `\`\`\`\n{me} ${RESCUED}\n\`\`\`` }],
    sees: NOTHING,
  },
  {
    name: 'a mention in a quote is none',
    says: [{ text: `> {me} ${RESCUED}\nWell.` }],
    sees: NOTHING,
  },
  {
    name: 'a mention in code beside a real one counts',
    says: [{ text: `{me} ${RESCUED} I typed \`{me}\`.` }],
    sees: RESCUED_TEXT,
  },
  ...(
    [
      ['code', { type: 'rich_text_section', elements: [mention({ code: true })] }],
      ['a quote', { type: 'rich_text_quote', elements: [mention()] }],
      ['a block of code', { type: 'rich_text_preformatted', elements: [mention()] }],
    ] as const
  ).map(
    ([what, element]): Row => ({
      name: `a mention in ${what} is none, as Slack’s own rich text has it`,
      on: 'Slack',
      says: [{ text: `{me} ${RESCUED}`, slack: { blocks: [richText(element)] } }],
      sees: NOTHING,
    }),
  ),

  // Changed afterwards.
  {
    name: 'a question that is changed afterwards is not answered again',
    on: 'Slack',
    says: [asked, { text: `{me} ${UNKNOWN}`, edits: true }],
    sees: NOTHING,
  },
  {
    name: 'a mention that is added afterwards is answered',
    on: 'Slack',
    says: [{ text: RESCUED }, { text: `{me} ${RESCUED}`, edits: true }],
    sees: RESCUED_TEXT,
  },

  // After a restart.
  {
    name: 'a question under an answer of before a restart goes on with it',
    says: [asked, { restart: true }, { text: 'and when was that?', where: 'under' }],
    sees: '4 May 2030',
  },
  {
    name: 'a question under the second answer of before a restart goes on with it',
    says: [
      asked,
      { text: 'and when was that?', where: 'under' },
      { restart: true },
      { text: 'and where was that?', where: 'under' },
    ],
    sees: 'Brill',
  },
  {
    name: 'talk under an answer of before a restart is left alone',
    says: [asked, { restart: true }, { text: 'Who can review my PR?', where: 'under' }],
    sees: NOTHING,
  },
  {
    name: 'a question in a direct message goes on with the answer of before a restart',
    says: [
      { text: RESCUED, where: 'direct' },
      { restart: true },
      { text: 'and when was that?', where: 'direct' },
    ],
    sees: '4 May 2030',
  },
  {
    name: 'a question of before a restart that is changed afterwards is not answered again',
    on: 'Slack',
    says: [asked, { restart: true }, { text: `{me} ${UNKNOWN}`, edits: true }],
    sees: NOTHING,
  },

  // In haste.
  {
    name: 'a question soon after a greeting is answered at once',
    settings: { userWait: 2 },
    says: [{ text: '{me} hi' }, { seconds: 1.5 }, asked],
    sees: RESCUED_TEXT,
  },
  {
    name: 'a question soon after a greeting in a direct message is answered at once',
    says: [{ text: 'hi', where: 'direct' }, { seconds: 1 }, { text: RESCUED, where: 'direct' }],
    sees: RESCUED_TEXT,
  },
  {
    name: 'thanks soon after an answer are returned',
    settings: { userWait: 2 },
    says: [asked, { text: '{me} thanks' }],
    sees: 'You are welcome.',
  },
  {
    name: 'a greeting soon after a greeting is not returned again',
    settings: { userWait: 2 },
    says: [{ text: '{me} hi' }, { text: '{me} hello' }],
    sees: NOTHING,
  },
  {
    name: 'a question soon after a question is not refused',
    settings: { userWait: 2 },
    says: [asked, { seconds: 0.5 }, { text: `{me} ${INQUIRY}` }],
    sees: NOTHING,
  },
  {
    name: 'a question soon after a question is answered when the wait is over',
    settings: { userWait: 2 },
    says: [asked, { seconds: 0.5 }, { text: `{me} ${INQUIRY}` }, { seconds: 2 }],
    sees: INQUIRY_TEXT,
  },
  {
    name: 'a question soon after a question in a direct message is answered when the wait is over',
    says: [{ text: RESCUED, where: 'direct' }, { text: INQUIRY, where: 'direct' }, { seconds: 2 }],
    sees: INQUIRY_TEXT,
  },
  {
    name: 'a question under an answer, soon after the one before, is answered when the wait is over',
    settings: { userWait: 2 },
    says: [asked, { text: 'and when was that?', where: 'under' }, { seconds: 2 }],
    sees: '4 May 2030',
  },
  {
    name: 'of several questions in haste the last is answered',
    settings: { userWait: 2 },
    says: [asked, { text: `{me} ${UNKNOWN}` }, { text: `{me} ${INQUIRY}` }, { seconds: 2 }],
    sees: INQUIRY_TEXT,
  },
  {
    name: 'a question that would have to wait long is told how long',
    settings: { userWait: 60 },
    says: [asked, { text: `{me} ${INQUIRY}` }],
    sees: 'the next question is possible in 60 seconds',
  },

  // Where answers are for one reader's eyes.
  {
    name: 'a remark is no question to be shown privately, either',
    on: 'Discord',
    settings: { answers: 'private' },
    says: [{ text: '{me} whatever, dude, I was there' }],
    sees: /^(?!.*Press the button)/s,
  },

  // Dateline's own role.
  {
    name: 'a mention of Dateline’s own role is not passed over, though Discord keeps the words back',
    on: 'Discord',
    says: [{ text: `{role} ${RESCUED}` }],
    sees: 'not my role',
  },
  {
    name: 'a mention of Dateline’s own role is passed over where Dateline does not answer',
    on: 'Discord',
    settings: { channels: ['600000000000000009'] },
    says: [{ text: `{role} ${RESCUED}` }],
    sees: NOTHING,
  },
  {
    name: 'a mention of another role is',
    on: 'Discord',
    says: [{ text: `{editors} ${RESCUED}` }],
    sees: NOTHING,
  },

  // What is shown to Dateline.
  {
    name: 'a forwarded statement is checked',
    says: [forwarded(RESCUED_TEXT)],
    sees: 'Supported by a fact on file',
  },
  { name: 'a forwarded question is answered', says: [forwarded(RESCUED)], sees: RESCUED_TEXT },
  {
    name: 'a forwarded picture gets a word on what can be read',
    on: 'Discord',
    says: [
      {
        text: '.',
        where: 'direct',
        discord: {
          content: '',
          message_reference: { type: 1, message_id: '71', channel_id: '72' },
          message_snapshots: [{ message: { content: '', embeds: [], attachments: [{ id: '7' }] } }],
        },
      },
    ],
    sees: 'reads words only',
  },
  {
    name: 'a question with a mention and a file is answered, once',
    says: [withPicture({ text: `{me} ${RESCUED}` })],
    sees: RESCUED_TEXT,
  },
  {
    name: 'a question with a file in a direct message is answered',
    says: [withPicture({ text: RESCUED, where: 'direct' })],
    sees: RESCUED_TEXT,
  },
  {
    name: 'a picture alone gets a word on what can be read',
    says: [withPicture({ text: '{me}' })],
    sees: 'reads words only',
  },
  {
    name: '"is this true?" in reply to somebody checks what they said',
    says: [{ text: RESCUED_TEXT }, inReplyTo({ content: RESCUED_TEXT }, '{me} is this true?')],
    sees: 'Supported by a fact on file',
  },
  {
    name: '"source?" in reply to a news feed checks its fields, too',
    on: 'Discord',
    says: [
      inReplyTo(
        {
          embeds: [{ type: 'rich', title: 'News', fields: [{ name: 'Sea', value: RESCUED_TEXT }] }],
        },
        '{me} source?',
      ),
    ],
    sees: RESCUED_TEXT,
  },
  {
    name: '"is this true?" of a message in containers checks their texts',
    on: 'Discord',
    says: [
      inReplyTo(
        { components: [{ type: 17, components: [{ type: 10, content: `**${RESCUED_TEXT}**` }] }] },
        '{me} is this true?',
      ),
    ],
    sees: 'Supported by a fact on file',
  },
  {
    name: '"is this true?" of a message that is kept from Dateline says how it can be read',
    on: 'Discord',
    says: [inReplyTo({}, '{me} is this true?')],
    sees: '“Check this message” in its menu',
  },
  {
    name: '"is this true?" of a picture gets a word on what can be read',
    on: 'Discord',
    says: [inReplyTo({ attachments: [{ id: '7' }] }, '{me} is this true?')],
    sees: 'reads words only',
  },
  {
    name: '"source?" under an answer shows who says so, and how sure it is',
    says: [asked, { text: '{me} source?', where: 'under' }],
    sees: /Who says so[\s\S]*12 of the 14 passengers[\s\S]*confirmed[\s\S]*Harbour log/,
  },
  {
    name: '"is this true?" under an answer shows the same, in the language of the question',
    says: [asked, { text: '{me} правда?', where: 'under' }],
    sees: /Кто это говорит[\s\S]*12 из 14 пассажиров/,
  },
  {
    name: '"source?" with nothing before asks which message is meant, and is no gap',
    says: [{ text: 'source?', where: 'direct' }],
    sees: 'Which message do you mean?',
  },
  {
    name: 'a link beside the question changes nothing',
    says: [{ text: `{me} ${RESCUED} https://example.com/news/ferry-crash-67` }],
    sees: RESCUED_TEXT,
  },
  {
    name: 'a link alone gets a word on links',
    says: [{ text: '{me} <https://example.com/news/ferry-crash-67>' }],
    sees: 'cannot open links',
  },
  {
    name: 'a timeline in plain words is that timeline',
    says: [{ text: '{me} timeline of the ferry fire please' }],
    sees: 'Timeline: The ferry fire',
  },
  {
    name: 'a single word is the page of what it names',
    says: [{ text: '{me} marsh' }],
    sees: 'Mayor of Brill',
  },
];

const STAGES = { Discord: discordStage, Slack: slackStage } as const;

for (const [platform, createStage] of Object.entries(STAGES)) {
  describe(`on ${platform}`, () => {
    const stage = createStage();
    const rows = ROWS.filter(({ on = platform }) => on === platform);

    it.each(rows)('$name', async ({ settings, says, sees, gaps = [] }) => {
      await stage.open(settings);
      let said: readonly string[] = [];
      for (const step of says)
        if ('restart' in step) await stage.restart();
        else
          said = await ('seconds' in step
            ? stage.pass(step)
            : stage.write(step, { answered: sees !== NOTHING && step === says.at(-1) }));
      if (sees === NOTHING) expect(said).toEqual([]);
      else
        expect(said).toEqual([
          typeof sees === 'string' ? expect.stringContaining(sees) : expect.stringMatching(sees),
        ]);
      expect(await stage.gaps()).toEqual(gaps);
    });
  });
}
