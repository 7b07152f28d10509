/** What the local Slack has seen, and waiting for more of it. */
import type { Call, Json, Post, ShownView } from './slack-shapes.ts';

export type Records = ReturnType<typeof createRecords>;

/** Nothing takes this long: what has not come by then will not come. */
const LONGEST_MS = 10_000;

type Uploaded = {
  readonly id: string;
  readonly filename: string;
  /** For who cannot see a picture. */
  readonly alt_txt?: string;
  bytes: Buffer;
  title?: string;
  channel?: string;
  thread_ts?: string;
};

export function createRecords() {
  const waiting = new Set<() => void>();
  const timers = new Set<NodeJS.Timeout>();
  const look = () => {
    for (const one of [...waiting]) one();
  };
  const seen = {
    /** Every message of the app's, by whichever way it came. */
    posts: [] as Post[],
    /** Every state of every modal and Home tab. */
    views: [] as ShownView[],
    /** Every call of the Web API. */
    calls: [] as Call[],
    /** Every file, once it is uploaded. */
    files: [] as Uploaded[],
    /** Every `chat.unfurl`. */
    unfurls: [] as Json[],
    /** What Slack or this house would have refused. */
    violations: [] as string[],
    /** Everything that was acknowledged, in order. */
    acks: [] as { kind: string; body: Json | undefined; status?: number }[],
  };
  type Lists = typeof seen;
  return {
    ...seen,
    add<K extends keyof Lists>(list: K, item: Lists[K][number]) {
      (seen[list] as unknown[]).push(item);
      look();
    },
    /** Nothing comes any more: who still waits is left alone. */
    stop() {
      waiting.clear();
      for (const timer of timers) clearTimeout(timer);
    },
    /** Something else than a list has changed. */
    look,
    /**
     * Resolves once `find` finds something: it looks again at everything that arrives.
     * @param what is awaited, in words, for the error where it never comes
     */
    until<T>(find: () => T | undefined | false, what: string): Promise<T> {
      return new Promise((resolve, reject) => {
        const one = () => {
          let found: T | undefined | false;
          try {
            found = find();
          } catch (error) {
            done();
            reject(error as Error);
            return;
          }
          if (found === undefined || found === false) return;
          done();
          resolve(found);
        };
        const timer = setTimeout(() => {
          done();
          reject(new Error(`${what} did not come; ${recent(seen)}`));
        }, LONGEST_MS);
        timers.add(timer);
        const done = () => {
          clearTimeout(timer);
          timers.delete(timer);
          waiting.delete(one);
        };
        waiting.add(one);
        one();
      });
    },
  };
}

function recent({
  calls,
  acks,
  violations,
}: {
  calls: Call[];
  acks: object[];
  violations: string[];
}) {
  const last = calls
    .slice(-8)
    .map(({ method, answer }) => `${method}${answer?.ok === false ? `: ${answer.error}` : ''}`);
  return `last calls: ${last.join(', ') || 'none'}; acknowledgements: ${acks.length}; violations: ${violations.join('; ') || 'none'}`;
}
