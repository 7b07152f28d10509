/**
 * What a button of Dateline's carries, written and read back. Messages stay for years, so what is written
 * here never changes.
 */
import { shortVersion } from '../../service/staleness.ts';

/** `turn` shows another page in the same message, `reply` answers anew, `share` shows everyone. */
export type PressKind = 'turn' | 'reply' | 'share';

export type ButtonPress = CarriedRequest & { readonly kind: PressKind };

export type CarriedRequest = {
  /** Of a remembered request. */
  readonly id: string;
  /** Of the knowledge that the message was made from, so that a press can tell of changes. */
  readonly version?: string;
  /** For whom the message was made. */
  readonly asker?: string;
};

const LETTER: Readonly<Record<PressKind, string>> = { turn: 'p', reply: 'r', share: 's' };

const kindOf = (letter: string | undefined): PressKind | undefined =>
  (Object.keys(LETTER) as PressKind[]).find((kind) => LETTER[kind] === letter);

/** All in one text, as Discord's `custom_id`, which needs no asker: Discord tells whom a message answers. */
export const customId = ({ kind, id, version }: ButtonPress): string =>
  `dl:${LETTER[kind]}:${id}${version ? `:${shortVersion(version)}` : ''}`;

/** @returns undefined where it is none of ours */
export function readCustomId(text: string): ButtonPress | undefined {
  const [, letter, id, version] =
    /^dl:([prs]):([A-Za-z0-9_-]{1,80})(?::([A-Za-z0-9]{1,8}))?$/.exec(text) ?? [];
  const kind = kindOf(letter);
  return kind && id ? { kind, id, ...(version && { version }) } : undefined;
}

/** In two texts, as Slack's `action_id` and `value`: this is what pressing does. */
export const ACTION_ID = /^dl:([prs])(?::\d+)?$/;

/** @param number unique within the message, as Slack wants its action ids; there is one button to share */
export const actionId = ({ kind }: Pick<ButtonPress, 'kind'>, number: number): string =>
  kind === 'share' ? `dl:${LETTER.share}` : `dl:${LETTER[kind]}:${number}`;

const readActionId = (text: string): PressKind | undefined => kindOf(ACTION_ID.exec(text)?.[1]);

/** And this is with what: the request, of which knowledge, and for whom the message was made. */
export const buttonValue = ({ id, version, asker }: CarriedRequest): string =>
  [id, ...(version || asker ? [shortVersion(version ?? '')] : []), ...(asker ? [asker] : [])].join(
    ':',
  );

export function readValue(text: string): CarriedRequest | undefined {
  const [, id, version, asker] =
    /^([A-Za-z0-9_-]{1,80})(?::([A-Za-z0-9]{0,8}))?(?::([A-Z0-9]{1,30}))?$/.exec(text) ?? [];
  return id ? { id, ...(version && { version }), ...(asker && { asker }) } : undefined;
}

/** A menu of what else can be pressed: Discord's `custom_id` of it, Slack's `action_id`. @param number unique within the message */
export const menuId = (number: number): string => `dl:m:${number}`;
export const MENU_ID = /^dl:m:\d+$/;

/** What one of a Slack menu's options carries, which has one text for both; one of Discord's carries a `customId`. */
export const optionValue = ({ kind, ...carried }: ButtonPress): string =>
  `${LETTER[kind]}:${buttonValue(carried)}`;

/** @returns undefined where it is none of ours */
export function readOption(text: string): ButtonPress | undefined {
  const kind = kindOf(text.slice(0, 1));
  const carried = text[1] === ':' ? readValue(text.slice(2)) : undefined;
  return kind && carried && { kind, ...carried };
}

/** @returns undefined where they are none of ours */
export function readAction(action: string, value: string): ButtonPress | undefined {
  if (MENU_ID.test(action)) return readOption(value);
  const kind = readActionId(action);
  const carried = readValue(value);
  return kind && carried && { kind, ...carried };
}
