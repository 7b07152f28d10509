/** How long one question takes on the shipped packs, against a plain MiniSearch over the same texts. */
import MiniSearch from 'minisearch';
import { percentile } from './load.ts';
import { questionAt } from './questions.ts';
import { shippedEngine } from './shipped-engine.ts';

const WARM = 300;
const COUNT = 3000;

export async function benchAsk(): Promise<{ p50: number; p99: number; ratio: number }> {
  const engine = await shippedEngine();
  const plain = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
  plain.addAll(
    [...engine.knowledge.facts.values()].map(({ id, text, questions }) => ({
      id,
      text: [text.en, ...Object.values(questions).flat()].join(' '),
    })),
  );
  const reader = { locale: 'en', now: new Date() } as const;
  const ours = time((question) => engine.reply({ command: 'ask', question }, reader));
  const theirs = time((question) => plain.search(question, { prefix: true, fuzzy: 0.2 }));
  return {
    p50: percentile(ours, 0.5),
    p99: percentile(ours, 0.99),
    ratio: percentile(ours, 0.5) / percentile(theirs, 0.5),
  };
}

function time(task: (question: string) => unknown): number[] {
  const times: number[] = [];
  for (let index = -WARM; index < COUNT; index += 1) {
    const start = performance.now();
    // A number behind the question keeps every question new.
    task(`${questionAt(index)} ${index}`);
    if (index >= 0) times.push(performance.now() - start);
  }
  return times;
}
