/** Warm before ready: the first question is to be as fast as the hundredth. */
import { warm } from '../desk/index.ts';
import type { Log } from '../log.ts';
import { createService, type ServiceOptions } from '../service/service.ts';

/** Longer would keep whoever starts it waiting for nothing that they notice. */
const MOST_MS = 3000;

/** Keeps nothing, and answers as nobody in particular: nobody has asked. */
const NOWHERE: ServiceOptions['store'] = {
  recordQuestion() {},
  gaps: async () => [],
  recentQuestions: async () => ({ questions: [], left: { questions: 0, times: 0 } }),
  askedFacts: async () => [],
  rememberRequest() {},
  requestsWritten: () => undefined,
  recallRequest: async () => undefined,
  rememberConversation() {},
  recallConversation: async () => undefined,
};

/** What goes wrong here goes wrong for a reader, too, who is told; a start does not end of it. */
export async function warmUp(
  serving: ServiceOptions['serving'],
  log: Pick<Log, 'info' | 'warn'>,
): Promise<void> {
  const began = performance.now();
  try {
    await warm(createService({ serving, store: NOWHERE, clock: () => new Date() }), MOST_MS);
    log.info({ milliseconds: Math.round(performance.now() - began) }, 'warm');
  } catch (error) {
    log.warn({ error: String(error) }, 'could not be warmed up: the first questions take longer');
  }
}
