/** What a shard needs to go on where its connection ended, in place of logging in anew: Discord then sends what it missed. */
import type { SessionInfo } from '@discordjs/ws';

export type Sessions = {
  readonly of: (shard: number) => SessionInfo | null;
  /** null: there is nothing to go on with. */
  readonly set: (shard: number, session: SessionInfo | null) => void;
};

/** In memory, for as long as the process lives. */
export function createSessions(): Sessions {
  const sessions = new Map<number, SessionInfo>();
  return {
    of: (shard) => sessions.get(shard) ?? null,
    set(shard, session) {
      if (session && isWhole(session)) sessions.set(shard, session);
      else sessions.delete(shard);
    },
  };
}

/** Not so after an odd frame. */
export const isWhole = ({ sessionId, resumeURL, sequence, shardCount }: SessionInfo): boolean =>
  typeof sessionId === 'string' &&
  typeof resumeURL === 'string' &&
  /^wss?:\/\//.test(resumeURL) &&
  Number.isSafeInteger(sequence) &&
  Number.isSafeInteger(shardCount);
