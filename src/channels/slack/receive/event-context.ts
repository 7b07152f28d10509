/** What surrounds something that somebody did in Slack: who, where, and in which language to speak. */
import type { Locale } from '../../../knowledge/model/schema.ts';
import type { Log } from '../../../log.ts';
import type { RequestContext } from '../../../service/request-context.ts';
import type { Service } from '../../../service/types.ts';
import type { TenantId } from '../../../tenants/tenant-id.ts';
import type { Delivery } from '../../shared/delivery.ts';
import type { HeldQuestions } from '../../shared/held-questions.ts';
import type { Inbox } from '../../shared/inbox.ts';
import { localeOf } from '../../shared/locale.ts';
import type { Audience } from '../../shared/prepare-answer.ts';
import type { Source, Workspace } from './workspace.ts';

/** What is the same for every workspace. */
export type SharedServices = {
  readonly service: Service;
  readonly log: Log;
  readonly held: HeldQuestions;
  readonly inbox: Inbox;
  /** What is being answered, where it came through the inbox. */
  readonly delivery?: Delivery | undefined;
  /** Has the end wait for some work. */
  readonly follow: (work: Promise<unknown>) => void;
  /** The desk page's public address, whose links show what they lead to. */
  readonly desk: string | undefined;
};

/** What every listener works with, in the workspace that something came from. */
export type SlackServices = SharedServices & Workspace;

/** Who did it, and where. */
export type Location = {
  readonly team: string;
  readonly user: string;
  /** Left out on the Home tab and in what was opened from anywhere. */
  readonly channel?: string;
  /** Whether the channel is Dateline's own with this person; found out where it is not known. */
  readonly direct?: boolean;
  /** The first message of the thread it stands in. */
  readonly thread?: string;
  /** The message it is about, to reply to, should the editors answer. */
  readonly message?: string;
  /** Of what was pressed: whether only its reader sees it. */
  readonly hidden?: boolean;
};

export type EventContext = SlackServices & {
  readonly location: Location & { readonly direct: boolean };
  readonly locale: Locale;
};

/** A workspace, to the service. */
export const tenantOf = (team: string): TenantId => `slack:${team}`;

/** The same the other way round, where nothing more is known. */
export const sourceOf = (tenant: TenantId): Source => ({
  teamId: tenant.slice(tenant.indexOf(':') + 1),
  isEnterpriseInstall: false,
});

/** Where an editor presses or writes something, to the service. */
export const channelAddressOf = ({ location: { team, channel } }: EventContext) => ({
  tenant: tenantOf(team),
  channel,
});

/** Puts what somebody did together with what is needed to answer it. */
export async function eventContext(
  location: Location,
  services: SlackServices,
): Promise<EventContext> {
  const { user, team, channel } = location;
  const [person, direct] = await Promise.all([
    services.users.of(user),
    location.direct ?? (betweenTwo(channel) && services.users.isOwnDirect(user, channel)),
  ]);
  const { language } = services.service.settings.of(tenantOf(team));
  return {
    ...services,
    location: { ...location, direct },
    locale: localeOf(person?.locale, language),
  };
}

/** Direct messages, of Dateline's or of any two people. */
export const betweenTwo = (channel: string | undefined): channel is string =>
  channel?.startsWith('D') === true;

/** Whether other people read along. */
export const amongOthers = ({ location: { channel, direct } }: EventContext): boolean =>
  channel !== undefined && !direct;

/** Where nobody else reads along there is nothing to hide; who may turn a page stands on its buttons. */
export const audienceOf = (context: EventContext): Audience => ({
  amongOthers: amongOthers(context),
  canHide: amongOthers(context),
  asker: context.location.user,
});

/** Whether an answer to a command is for the reader alone; between two other people it always is, at first. */
export function isPrivate(context: EventContext): boolean {
  if (!amongOthers(context)) return false;
  const { team, channel } = context.location;
  return betweenTwo(channel) || context.service.settings.of(tenantOf(team)).answers === 'private';
}

/**
 * Who asks and where, as the service wants to know it.
 * @param privately whether only the one who asks will see the answer, among others
 */
export function requestContextOf(context: EventContext, privately = false): RequestContext {
  const { location, locale } = context;
  const { team, user, channel, thread, message } = location;
  const conversation = conversationOf(location);
  const replyTo = message ?? thread;
  return {
    locale,
    platform: 'slack',
    tenant: tenantOf(team),
    user,
    ...(conversation && { conversation }),
    // Where nobody else reads along, everything is one conversation.
    ...(privately && amongOthers(context) && { privately }),
    ...(channel && { channel }),
    ...(replyTo && { message: replyTo }),
    ...tellAtOf(location),
  };
}

/** In the thread of what was pressed, where all saw it; between Dateline and one person wherever that is. */
function tellAtOf({
  channel,
  direct,
  hidden,
  thread,
  message,
}: EventContext['location']): Pick<RequestContext, 'tellAt'> {
  if (hidden === undefined) return {};
  if (!channel || (hidden && !direct)) return { tellAt: { way: 'directly' } };
  const under = thread ?? (direct ? undefined : message);
  return { tellAt: { way: 'there', channel, ...(under && { message: under }) } };
}

/** The conversation of a thread; its first message need not have been answered yet. */
export const talkIn = (at: {
  readonly team: string;
  readonly channel: string;
  readonly thread: string;
}): string => `slack:${at.team}:${at.channel}:${at.thread}`;

/** A thread is a conversation, and so are direct messages outside threads; a command in a channel stands alone. */
function conversationOf({
  team,
  channel,
  thread,
  direct,
}: EventContext['location']): string | undefined {
  if (channel === undefined) return undefined;
  if (thread) return talkIn({ team, channel, thread });
  return direct ? `slack:${team}:${channel}` : undefined;
}

/** The same with what they may do, as Slack says at this moment. */
export async function requestContextWithRights(context: EventContext): Promise<RequestContext> {
  const { user, team } = context.location;
  const { managerRoles } = context.service.settings.of(tenantOf(team));
  const [{ admin }, roles] = await Promise.all([
    context.users.asOfNow(user),
    context.users.groupsOf(user, managerRoles),
  ]);
  return { ...requestContextOf(context), admin, roles };
}
