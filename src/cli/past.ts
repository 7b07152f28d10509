/** Answers of past days at a terminal: from the revisions in the store. */
import type { Engine, Reader } from '../answer/types.ts';
import { createAsOf, createPast, type PastRequest } from '../as-of/index.ts';
import type { Config } from '../config.ts';
import type { Reply } from '../contract/reply.ts';
import { openUsableStore } from '../store/index.ts';

export async function replyOfThePast(
  config: Config,
  engine: Engine,
  request: PastRequest,
  reader: Reader,
): Promise<Reply> {
  const { revisions, close } = await openUsableStore(config, console);
  const past = createPast(revisions);
  try {
    const asked = { engine, packs: [], reader };
    return (await createAsOf(revisions, past).reply(request, asked)).reply;
  } finally {
    await past.stop();
    await close();
  }
}
