/** How long a picture of forty events takes in its worker, and how long a question takes meanwhile. */
import { setImmediate as turn } from 'node:timers/promises';
import { startPictures } from '../src/pictures/index.ts';
import { many } from '../tests/support/pictures/timelines.ts';
import { percentile } from './load.ts';
import { questionAt } from './questions.ts';
import { shippedEngine } from './shipped-engine.ts';

const EVENTS = 40;
const WARM = 3;
const COUNT = 40;

export type PicturesBench = {
  /** Milliseconds a timeline of forty events takes, from asking for it to having its pictures. */
  readonly p50: number;
  readonly p95: number;
  /** Milliseconds a question takes on the main thread while the worker draws. */
  readonly ask: number;
  /** The same while nothing is drawn. */
  readonly alone: number;
};

export async function benchPictures(): Promise<PicturesBench> {
  const engine = await shippedEngine();
  const pictures = startPictures();
  const draw = () => pictures.render(many(EVENTS));
  const ask = asking((question) => engine.reply({ command: 'ask', question }, reader()));
  for (let at = 0; at < WARM; at += 1) await draw();
  for (let at = 0; at < 300; at += 1) ask();
  const alone = percentile(Array.from({ length: 1000 }, ask), 0.99);

  const drawn: number[] = [];
  const asked: number[] = [];
  for (let at = 0; at < COUNT; at += 1) {
    const start = performance.now();
    let drawing = true;
    const done = draw().then(() => {
      drawn.push(performance.now() - start);
      drawing = false;
    });
    while (drawing) {
      asked.push(ask());
      await turn();
    }
    await done;
  }
  await pictures.stop();
  return {
    p50: percentile(drawn, 0.5),
    p95: percentile(drawn, 0.95),
    ask: percentile(asked, 0.99),
    alone,
  };
}

const reader = () => ({ locale: 'en', now: new Date() }) as const;

/** Each call asks another question and says how many milliseconds it took. */
function asking(task: (question: string) => unknown): () => number {
  let number = 0;
  return () => {
    number += 1;
    const start = performance.now();
    task(`${questionAt(number)} ${number}`);
    return performance.now() - start;
  };
}
