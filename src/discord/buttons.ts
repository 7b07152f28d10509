/** What a button of Dateline's carries: what pressing it does, and the id of a remembered request. */

/** `turn` shows another page in the same message, `reply` answers anew, `share` shows everyone. */
export type Press = 'turn' | 'reply' | 'share';

const LETTER: Readonly<Record<Press, string>> = { turn: 'p', reply: 'r', share: 's' };

export const customId = (press: Press, id: string): string => `dl:${LETTER[press]}:${id}`;

export function readCustomId(text: string): { press: Press; id: string } | undefined {
  const [, letter, id] = /^dl:([prs]):([A-Za-z0-9_-]{1,90})$/.exec(text) ?? [];
  if (!id) return undefined;
  return { press: letter === 'p' ? 'turn' : letter === 's' ? 'share' : 'reply', id };
}
