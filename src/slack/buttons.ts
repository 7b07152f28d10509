/** What a button of Dateline's carries: what pressing it does, and the id of a remembered request. */

/** `turn` shows another page in the same message, `reply` answers anew, `share` shows everyone. */
export type Press = 'turn' | 'reply' | 'share';

const LETTER: Readonly<Record<Press, string>> = { turn: 'p', reply: 'r', share: 's' };

/** @param number unique within the message, as Slack wants its action ids */
export const actionId = (press: Exclude<Press, 'share'>, number: number): string =>
  `dl:${LETTER[press]}:${number}`;

export const SHARE_ID = `dl:${LETTER.share}`;

export function readActionId(text: string): Press | undefined {
  const [, letter] = /^dl:([prs])(?::\d+)?$/.exec(text) ?? [];
  return letter === 'p' ? 'turn' : letter === 's' ? 'share' : letter === 'r' ? 'reply' : undefined;
}
