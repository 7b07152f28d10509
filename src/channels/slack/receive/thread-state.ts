/** What Dateline itself knows of threads: those that began with it, and what its messages were about. */
import { LRUCache } from 'lru-cache';
import type { Context } from '../../../contract/request.ts';

export type ThreadState = {
  /** Says that a thread began with somebody speaking to Dateline. */
  readonly began: (thread: string) => void;
  readonly hasBegun: (thread: string) => boolean;
  /** Says what a message of Dateline's is about, for the thread that may follow under it. */
  readonly about: (message: string, context: Context) => void;
  /** That, for the first question in the thread; the service knows the rest of the conversation. */
  readonly takeAbout: (message: string) => Context | undefined;
  /** Whether an answer has just been shared by this press; it counts as shared from then on. */
  readonly shared: (press: string) => boolean;
  /** Says that sharing failed, so that it can be tried again. */
  readonly notShared: (press: string) => void;
};

/** Threads remembered: the one used longest ago goes first. After a restart a mention goes on with the conversation. */
const MOST = 5000;

export function createThreadState(): ThreadState {
  const begun = new LRUCache<string, true>({ max: MOST });
  const contexts = new LRUCache<string, Context>({ max: MOST });
  const shares = new LRUCache<string, true>({ max: MOST });
  return {
    began: (thread) => {
      begun.set(thread, true);
    },
    hasBegun: (thread) => begun.has(thread),
    about: (message, context) => {
      if (context.about.length > 0 || context.when) contexts.set(message, context);
    },
    takeAbout(message) {
      const context = contexts.get(message);
      contexts.delete(message);
      return context;
    },
    shared(press) {
      const before = shares.has(press);
      shares.set(press, true);
      return before;
    },
    notShared: (press) => {
      shares.delete(press);
    },
  };
}
