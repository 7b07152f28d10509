/** A reply that is found and told by one version of the facts. */
import type { Engine } from '../answer/types.ts';

/**
 * Facts may be replaced while a reply waits for the worker that compares meanings. The engine before is brought up to
 * date in place, so what it then says may be found by the words of one version and told from the other: it is asked anew.
 */
export async function ofOneEngine<T>(
  engine: () => Engine,
  reply: (engine: Engine) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const own = engine();
    const replied = await reply(own);
    if (own === engine() || tries === MOST_TRIES) return replied;
  }
}
/** Facts change far more slowly; an engine over some packs may be another each time where very many are in use. */
const MOST_TRIES = 3;
