/** The inboxes of several processes over one store, which are alive as long as a test says so. */
import { onTestFinished } from 'vitest';
import { createInbox, type Inbox } from '../../src/channels/shared/inbox.ts';
import type { InboxRepository } from '../../src/service/inbox-repository.ts';
import type { TestLog } from './logs.ts';

const DEAD_MS = 6000;

export function inboxes(log: TestLog) {
  let passed = 0;
  const now = () => Date.now() + passed;
  return {
    /** A process's; it looks for what others left only when told. */
    over(kept: InboxRepository): Inbox {
      const times = { beatMs: 1e8, deadMs: DEAD_MS, pauseMs: 1000, stopMs: 20, now };
      const inbox = createInbox(kept, log, times);
      onTestFinished(inbox.stop);
      return inbox;
    },
    /** Every other process dies, and this one takes over what they left. */
    async outlive(inbox: Inbox): Promise<void> {
      await inbox.look();
      passed += DEAD_MS;
      await inbox.look();
    },
  };
}
