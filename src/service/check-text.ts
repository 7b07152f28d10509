/** A long text held against the facts, with everybody else's questions answered in between. */
import { setImmediate } from 'node:timers/promises';
import type { CheckedText, Engine, Reader } from '../answer/types.ts';

/**
 * @param engine the one that serves at the moment: where it changes meanwhile the text is checked anew, so that
 *   all of its statements are held against the same facts
 */
export async function checkInTurns(
  text: string,
  reader: Reader,
  engine: () => Engine,
): Promise<CheckedText> {
  for (;;) {
    const own = engine();
    const steps = own.checkInSteps(text, reader);
    while (own === engine()) {
      const step = steps.next();
      if (step.done) return step.value;
      await setImmediate();
    }
  }
}
