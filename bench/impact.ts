/** What it costs to find out what an edit changes: 1,000 questions asked of two versions ÷ asked of one. */
import { createEngine } from '../src/answer/engine.ts';
import { readLabelledSet } from '../src/eval/labelled-set.ts';
import { type Asked, createLook } from '../src/impact/index.ts';
import { servedState } from '../src/impact/served-state.ts';
import { shownTo } from '../src/impact/shown.ts';
import { loadKnowledge } from '../src/knowledge/loading/load.ts';

const QUESTIONS = 1_000;
const EDITED = 'knowledge/russia-azerbaijan/facts-3-jet.json';

type Costs = {
  /** Of a first look, and of one after another edit, when what is served has been asked already. */
  readonly first: number;
  readonly again: number;
  /** The share of what changes that is found in the first fifth of the questions. */
  readonly early: number;
};

export async function benchImpact(): Promise<Costs> {
  const loaded = await loadKnowledge('knowledge');
  const { queries } = await readLabelledSet(loaded.knowledge);
  const now = new Date('2026-11-26T12:00:00Z');
  const asked = queries
    .slice(0, QUESTIONS)
    .map(({ question, locale }) => ({ question, locale, packs: [], times: 1 }));
  const engine = createEngine(loaded.knowledge);
  const ask = () => {
    for (const { question, locale } of asked) shownTo(question, { locale, now }, engine);
  };
  ask();
  const once = await timed(async () => ask());

  const look = createLook({}, { info: () => {}, warn: console.warn });
  const text = loaded.memory.files.get(EDITED)?.text ?? '';
  let early = 1;
  const lookAt = async (edited: string, served: boolean) => {
    const state = served ? servedState(loaded, false, 'files') : undefined;
    await look.open(state, [{ path: EDITED, text: edited }], now.toISOString());
    let soon = 0;
    const { signal } = new AbortController();
    const tell = ({ asked: far, changes }: Asked) => {
      if (far <= QUESTIONS / 5) soon = changes.length;
    };
    const { changes } = await look.ask(asked, QUESTIONS, tell, signal);
    early = Math.min(early, soon / changes.length);
  };
  const first = await timed(() => lookAt(text.replaceAll('38', '39'), true));
  const again = await timed(() => lookAt(text.replaceAll('38', '40'), false));
  await look.stop();
  return { first: first / once, again: again / once, early };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
