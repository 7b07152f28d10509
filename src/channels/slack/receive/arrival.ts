/** What arrives from Slack, as the inbox knows it: by what it is about, and not by the delivery that tells of it. */
import type { Arrival } from '../../../service/inbox-repository.ts';
import { concernOf } from './concern.ts';
import type { SlackServices } from './event-context.ts';
import { type WrittenMessage, writtenMessage } from './written-message.ts';

/** The part of Slack's bodies that says what they are about. */
type Body = {
  readonly type?: unknown;
  readonly command?: unknown;
  readonly trigger_id?: unknown;
  readonly team_id?: unknown;
  readonly team?: { readonly id?: unknown } | null;
  readonly user?: { readonly team_id?: unknown } | null;
  readonly event_id?: unknown;
  readonly event?: {
    readonly type?: unknown;
    readonly event_ts?: unknown;
    readonly user?: unknown;
    readonly channel?: unknown;
  };
};

/** Commands, presses, shortcuts and forms. Suggestions are given at once or not at all. */
const ACTS: ReadonlySet<unknown> = new Set([
  'block_actions',
  'message_action',
  'shortcut',
  'view_submission',
]);

/** @returns undefined for what asks for no answer, or is nobody's business */
export async function arrivalOf(
  sent: object,
  services: Pick<SlackServices, 'service' | 'own' | 'team'>,
): Promise<Arrival | undefined> {
  const body = sent as Body;
  const team = text(body.team_id) ?? text(body.team?.id) ?? services.team;
  const of = (key: string, kind: string): Arrival => ({
    key: `slack:${team}:${key}`,
    platform: 'slack',
    kind,
    body: JSON.stringify(sent),
  });
  const { event, trigger_id } = body;
  if (text(body.command) || ACTS.has(body.type))
    return text(trigger_id) ? of(`trigger:${trigger_id}`, text(body.type) ?? 'command') : undefined;
  if (!event) return undefined;
  const { type } = event;
  if (type !== 'message' && type !== 'app_mention') {
    const id = text(event.event_ts) ?? text(body.event_id);
    const where = text(event.channel) ?? text(event.user) ?? '';
    return id ? of(`${type}:${where}:${id}`, 'event') : undefined;
  }
  const spoken = writtenMessage(event, services.own);
  const concern = spoken && (await concernOf(type, spoken, team, services));
  // What nobody said to Dateline is kept only where it is answered.
  return concern && concern !== 'unasked' ? of(messageKey(spoken), 'event') : undefined;
}

/** A message in a channel where Dateline answers unasked, once there is an answer. */
export const unaskedArrival = (sent: object, spoken: WrittenMessage, team: string): Arrival => ({
  key: `slack:${team}:${messageKey(spoken)}`,
  platform: 'slack',
  kind: 'event',
  body: JSON.stringify(sent),
});

/** One message, in whichever events Slack tells of it: changed, with another id, or as a mention and a message. */
const messageKey = ({ channel, ts }: WrittenMessage): string => `message:${channel}:${ts}`;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
