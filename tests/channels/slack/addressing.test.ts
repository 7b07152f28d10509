/** Whom a message in Slack is for. */
import { describe, expect, it } from 'vitest';
import { mentionedIn } from '../../../src/channels/slack/receive/addressing.ts';

const OWN = 'U0DATELINE';
const nobody = { own: false, others: false, othersFirst: false };
const dateline = { ...nobody, own: true };
const somebody = { ...nobody, others: true };

describe('a message', () => {
  it.each([
    ['<@U0DATELINE> hello', dateline],
    ['hello <@U0DATELINE|dateline>', dateline],
    ['hello', nobody],
    ['hello <@U0SOMEBODY>', somebody],
    ['<@U0SOMEBODY> hello', { ...somebody, othersFirst: true }],
    ['<@U0SOMEBODY> ask <@U0DATELINE>', { own: true, others: true, othersFirst: true }],
    ['<@U0DATELINE> what did <@U0SOMEBODY> say?', { ...dateline, others: true }],
    ['<!here> hello', { ...somebody, othersFirst: true }],
    ['hello <!subteam^S1|@desk>', somebody],
    ['<!date^1700000000^{date}|today>', nobody],
    ['`<@U0DATELINE>` is how it is written', nobody],
    ['```\n<@U0DATELINE> x\n```', nobody],
    ['`a` <@U0DATELINE> `b`', dateline],
    ['` <@U0DATELINE>', dateline],
    ['&gt; <@U0DATELINE> how many?\nWell.', nobody],
    ['&gt; how many?\n<@U0DATELINE> is that so?', dateline],
    ['&gt;&gt;&gt; a\n<@U0DATELINE> b', nobody],
  ])('%j mentions %j', (text, mentioned) => expect(mentionedIn({ text }, OWN)).toEqual(mentioned));

  it('is read as its rich text has it, where it has some', () => {
    const user = { type: 'user', user_id: OWN };
    const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
    const rich = (...elements: object[]) =>
      mentionedIn({ text: `<@${OWN}>`, blocks: [{ type: 'rich_text', elements }] }, OWN);
    expect(rich(section(user))).toEqual(dateline);
    expect(rich({ type: 'rich_text_list', elements: [section(user)] })).toEqual(dateline);
    expect(rich(section({ ...user, style: { code: true } }))).toEqual(nobody);
    expect(rich({ type: 'rich_text_quote', elements: [user] })).toEqual(nobody);
    expect(rich({ type: 'rich_text_quote', elements: [user] }, section(user))).toEqual(dateline);
    expect(rich(section({ type: 'text', text: `<@${OWN}>` }))).toEqual(nobody);
    expect(rich(section({ type: 'broadcast', range: 'here' }))).toEqual({
      ...somebody,
      othersFirst: true,
    });
  });
});
