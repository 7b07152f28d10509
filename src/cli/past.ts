/** Answers of past days at a terminal: from the revisions in the store. */
import type { Engine, Reader } from '../answer/types.ts';
import { type AsOf, createAsOf, createPast } from '../as-of/index.ts';
import type { Config } from '../config.ts';
import type { Reply } from '../contract/reply.ts';
import { openUsableStore } from '../store/index.ts';

export async function replyOfThePast(
  config: Config,
  engine: Engine,
  request: Parameters<AsOf['reply']>[0],
  reader: Reader,
): Promise<Reply> {
  const { revisions, close } = await openUsableStore(config, console);
  const past = createPast(revisions);
  try {
    return await createAsOf(revisions, past).reply(request, { engine, packs: [], reader });
  } finally {
    await past.stop();
    await close();
  }
}
