/** What a button of Dateline's carries: what pressing it does, and the id of a remembered request. */
import { shortVersion } from '../../service/staleness.ts';

/** `turn` shows another page in the same message, `reply` answers anew, `share` shows everyone. */
export type Press = 'turn' | 'reply' | 'share';

const LETTER: Readonly<Record<Press, string>> = { turn: 'p', reply: 'r', share: 's' };

/** @param version of the knowledge that the message was made from, so that a press can tell of changes */
export const customId = (press: Press, id: string, version?: string): string =>
  `dl:${LETTER[press]}:${id}${version ? `:${shortVersion(version)}` : ''}`;

export function readCustomId(
  text: string,
): { press: Press; id: string; version?: string } | undefined {
  const [, letter, id, version] =
    /^dl:([prs]):([A-Za-z0-9_-]{1,80})(?::([A-Za-z0-9]{1,8}))?$/.exec(text) ?? [];
  if (!id) return undefined;
  const press = letter === 'p' ? 'turn' : letter === 's' ? 'share' : 'reply';
  return { press, id, ...(version && { version }) };
}
