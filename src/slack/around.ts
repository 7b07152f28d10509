/** What surrounds something that somebody did in Slack: who, where, and in which language to speak. */
import type { webApi } from '@slack/bolt';
import type { Locale } from '../knowledge/schema.ts';
import type { From, Service } from '../service.ts';
import type { Place } from '../settings/settings.ts';
import { localeOf } from './locale.ts';
import type { Log } from './log.ts';
import type { People } from './people.ts';
import type { Talks } from './talks.ts';

/** What every listener works with. */
export type Parts = {
  readonly service: Service;
  readonly log: Log;
  readonly client: webApi.WebClient;
  readonly people: People;
  readonly talks: Talks;
  /** The bot's own user id. */
  readonly own: string;
  /** The workspace that the token is for. */
  readonly team: string;
  /** The workspace's address, `https://newsroom.slack.com/`. */
  readonly home: string | undefined;
  /** The desk page's public address, whose links show what they lead to. */
  readonly desk: string | undefined;
};

/** Who did it, and where. */
export type Where = {
  readonly team: string;
  readonly user: string;
  /** Left out on the Home tab and in what was opened from anywhere. */
  readonly channel?: string;
  /** The first message of the thread it stands in. */
  readonly thread?: string;
  /** The message it is about, to reply to, should the editors answer. */
  readonly message?: string;
};

export type Around = Parts & { readonly where: Where; readonly locale: Locale };

/** A workspace, to the service. */
export const placeOf = (team: string): Place => `slack:${team}`;

/** Puts what somebody did together with what is needed to answer it. */
export async function around(where: Where, parts: Parts): Promise<Around> {
  const person = await parts.people.of(where.user);
  const { language } = parts.service.settings.of(placeOf(where.team));
  return { ...parts, where, locale: localeOf(person?.locale, language) };
}

/** A conversation with Dateline alone. */
export const isDirect = (channel: string | undefined): boolean => channel?.startsWith('D') === true;

/** Whether other people read along. */
export const amongOthers = ({ where: { channel } }: Around): boolean =>
  channel !== undefined && !isDirect(channel);

/** Whether an answer to a command is for the reader alone. */
export const isPrivate = (one: Around): boolean =>
  amongOthers(one) && one.service.settings.of(placeOf(one.where.team)).answers === 'private';

/** Who asks and where, as the service wants to know it. */
export function fromOf({ where, locale }: Pick<Around, 'where' | 'locale'>): From {
  const { team, user, channel, thread, message } = where;
  const talk = talkOf(where);
  const replyTo = message ?? thread;
  return {
    locale,
    platform: 'slack',
    place: placeOf(team),
    user,
    ...(talk && { conversation: talk }),
    ...(channel && { channel }),
    ...(replyTo && { message: replyTo }),
  };
}

/** A thread is a talk, and so are direct messages outside threads; a command in a channel stands alone. */
export function talkOf({ team, channel, thread }: Where): string | undefined {
  if (channel === undefined) return undefined;
  if (thread) return `slack:${team}:${channel}:${thread}`;
  return isDirect(channel) ? `slack:${team}:${channel}` : undefined;
}

/** The same with what they may do, as Slack says at this moment. */
export async function fromWithRights(one: Around): Promise<From> {
  const { user, team } = one.where;
  const { managerRoles } = one.service.settings.of(placeOf(team));
  const [{ admin }, roles] = await Promise.all([
    one.people.asOfNow(user),
    one.people.groupsOf(user, managerRoles),
  ]);
  return { ...fromOf(one), admin, roles };
}
