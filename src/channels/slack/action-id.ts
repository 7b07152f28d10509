/** What a button of Dateline's carries: what pressing it does, and the id of a remembered request. */
import { shortVersion } from '../../service/staleness.ts';

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

/** What a button's value says: the remembered request, of which knowledge, and for whom the message was made. */
export type Carried = { readonly id: string; readonly version?: string; readonly asker?: string };

/** @param version of the knowledge that the message was made from, so that a press can tell of changes */
export const buttonValue = ({ id, version, asker }: Carried): string =>
  [id, ...(version || asker ? [shortVersion(version ?? '')] : []), ...(asker ? [asker] : [])].join(
    ':',
  );

export function readValue(text: string): Carried | undefined {
  const [, id, version, asker] =
    /^([A-Za-z0-9_-]{1,80})(?::([A-Za-z0-9]{0,8}))?(?::([A-Z0-9]{1,30}))?$/.exec(text) ?? [];
  if (!id) return undefined;
  return { id, ...(version && { version }), ...(asker && { asker }) };
}
