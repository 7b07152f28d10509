/** A knowledge folder that is watched while a test edits it. */
import { onTestFinished } from 'vitest';
import type { Assembled } from '../../../src/knowledge/loading/assemble.ts';
import { loadKnowledge } from '../../../src/knowledge/loading/load.ts';
import { type WatchOptions, watchKnowledge } from '../../../src/knowledge/loading/watch.ts';
import { all, fact, file, json } from './examples.ts';

/** A file with one fact that says a word. */
export const told = (text: string) => json(file({ facts: [{ ...fact, text: all(text) }] }));
/** What that fact says. */
export const text = ({ knowledge }: Assembled) => knowledge.facts.get('f')?.text.en;

/** So long that only what never comes takes it, and shorter than the test's own time. */
const LONGEST_MS = 20_000;

/** Watches a folder; `until` waits for a state. */
export async function watched(dir: string, more: Partial<WatchOptions> = {}) {
  let state = await loadKnowledge(dir);
  let changes = 0;
  const waiting = new Set<() => void>();
  const watching = watchKnowledge(dir, {
    ...more,
    initial: state,
    onChange(loaded) {
      state = loaded;
      changes += 1;
      for (const look of waiting) look();
    },
  });
  onTestFinished(watching.close);
  await watching.ready;
  return {
    changes: () => changes,
    close: watching.close,
    until: (wanted: (state: Assembled) => boolean) =>
      new Promise<Assembled>((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`still ${JSON.stringify(state.findings)}`)),
          LONGEST_MS,
        );
        const look = () => {
          if (!wanted(state)) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(state);
        };
        waiting.add(look);
        look();
      }),
  };
}
