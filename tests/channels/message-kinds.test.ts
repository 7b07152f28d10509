/**
 * Every kind of message that people write where Dateline is, and what they see come of it: one table for
 * both platforms, each played by its real client against a local server.
 */
import { describe, expect, it } from 'vitest';
import type { SettingChanges } from '../../src/tenants/settings/settings-form.ts';
import { discordStage } from '../support/message-kinds/discord-stage.ts';
import { slackStage } from '../support/message-kinds/slack-stage.ts';
import type { Message, PlatformName } from '../support/message-kinds/stage.ts';
import { RESCUED, RESCUED_TEXT, UNKNOWN } from '../support/packs/harbour.ts';

type Row = {
  /** What a person sees. */
  readonly name: string;
  /** Where the platforms differ, the one that has such messages. */
  readonly on?: PlatformName;
  readonly settings?: SettingChanges;
  /** What is written, in order. */
  readonly says: readonly Message[];
  /** What Dateline then says to the last of them: in one message, or nothing. */
  readonly sees: string | RegExp | typeof NOTHING;
  /** What stands in the list of unanswered questions afterwards. */
  readonly gaps?: readonly string[];
};

const NOTHING = Symbol('nothing');
const asked: Message = { text: `{me} ${RESCUED}` };

const ROWS: readonly Row[] = [
  { name: 'a question with a mention is answered', says: [asked], sees: RESCUED_TEXT },
  {
    name: 'a question with a mention that no fact answers is told so, and noted',
    says: [{ text: `{me} ${UNKNOWN}` }],
    sees: 'no approved fact',
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
  {
    name: 'a question under an answer goes on with it',
    says: [asked, { text: 'and when was that?', where: 'under' }],
    sees: '4 May 2030',
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
      for (const message of says) said = await stage.write(message);
      if (sees === NOTHING) expect(said).toEqual([]);
      else
        expect(said).toEqual([
          typeof sees === 'string' ? expect.stringContaining(sees) : expect.stringMatching(sees),
        ]);
      expect(await stage.gaps()).toEqual(gaps);
    });
  });
}
