/** What Dateline itself knows of threads: those that began with it, and what its messages were about. */
import type { Context } from '../../contract/request.ts';

export type ThreadState = {
  /** Says that a thread began with somebody speaking to Dateline. */
  readonly began: (thread: string) => void;
  readonly hasBegun: (thread: string) => boolean;
  /** Says what a message of Dateline's is about, for the thread that may follow under it. */
  readonly about: (message: string, context: Context) => void;
  /** That, for the first question in the thread; the service knows the rest of the talk. */
  readonly takeAbout: (message: string) => Context | undefined;
  /** Whether an answer has just been shared by this press; it counts as shared from then on. */
  readonly shared: (press: string) => boolean;
  /** Says that sharing failed, so that it can be tried again. */
  readonly notShared: (press: string) => void;
};

/** Threads remembered: the least recent goes first. After a restart a mention goes on with the talk. */
const MOST = 5000;

export function createThreadState(): ThreadState {
  const begun = new Map<string, true>();
  const contexts = new Map<string, Context>();
  const shares = new Map<string, true>();
  return {
    began: (thread) => keep(begun, thread, true),
    hasBegun: (thread) => begun.has(thread),
    about: (message, context) => {
      if (context.about.length > 0 || context.when) keep(contexts, message, context);
    },
    takeAbout(message) {
      const context = contexts.get(message);
      contexts.delete(message);
      return context;
    },
    shared(press) {
      const before = shares.has(press);
      keep(shares, press, true);
      return before;
    },
    notShared: (press) => shares.delete(press),
  };
}

function keep<V>(map: Map<string, V>, key: string, value: V): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > MOST) map.delete(map.keys().next().value!);
}
