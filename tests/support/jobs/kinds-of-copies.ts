/** The copies of an answer that are corrected while processes are killed, of each kind as many. */
import {
  type PostedAnswer,
  PRIVATE,
  WATCHED,
} from '../../../src/tenants/corrections/repository.ts';

const KINDS = ['public', 'fixed', 'direct', 'watched', 'private'] as const;
type Kind = (typeof KINDS)[number];

/** The id of a copy says its kind. */
export const copiesOf = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, at) => `${KINDS[at % KINDS.length]}-${String(at).padStart(4, '0')}`,
  );
export const kindOf = (message: string): Kind => message.split('-')[0] as Kind;

/** One that the platform lets nobody change. */
export const isFixed = (message: string): boolean => kindOf(message) === 'fixed';

/** The id of the message that is sent under a name. */
export const sentAs = (key: string): string => `sent-${key}`;

/** Who watches is called as the copy is. */
export function placeOf(
  message: string,
  channel: string,
): Pick<PostedAnswer, 'channel' | 'place' | 'person' | 'handle'> {
  const until = new Date(Date.now() + 24 * 3_600_000).toISOString();
  switch (kindOf(message)) {
    case 'public':
    case 'fixed':
      return { channel };
    case 'direct':
      return { channel, place: { direct: true } };
    case 'watched':
      return { channel: WATCHED, person: message };
    case 'private':
      return { channel: PRIVATE, handle: { type: 'discord-token', address: '/x', until } };
  }
}
