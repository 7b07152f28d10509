/** From an editor's saving a file to the new fact's being served, and what the time goes into. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../src/answer/engine.ts';
import { loadKnowledge } from '../src/knowledge/loading/load.ts';
import type { Fact } from '../src/knowledge/model/schema.ts';
import { startLiveEngine } from '../src/service/live-engine.ts';
import { serveLoaded } from '../src/service/serving.ts';
import { SILENT } from '../tests/support/logs.ts';
import { makeCorpus } from './search-corpus.ts';
import { type Spread, spread, timed } from './search-queries.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type EditToServed = {
  /** Milliseconds from the write to the new engine's serving, with the wait for further saves (80 ms). */
  readonly whole: Spread;
  /** Of it: reading, checking and assembling the files. */
  readonly load: Spread;
  /** Of it: the new engine from the one before. */
  readonly engine: Spread;
};

const EDITS = 15;
const FACTS_A_FILE = 100;

export async function measureEdit(size: number): Promise<EditToServed> {
  const folder = temporaryFolder();
  const corpus = makeCorpus(size);
  const { packs, facts, topics, places, actors, incidents, sources } = corpus.knowledge;
  const all = [...facts.values()];
  const write = (name: string, content: object) =>
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(content));
  const fileOf = (at: number) => Math.floor(at / FACTS_A_FILE);
  const writeFacts = (file: number) =>
    write(`facts-${file}`, { facts: all.slice(file * FACTS_A_FILE, (file + 1) * FACTS_A_FILE) });
  write('names', {
    pack: [...packs.values()][0],
    sources: [...sources.values()],
    topics: [...topics.values()],
    places: [...places.values()],
    actors: [...actors.values()],
    incidents: [...incidents.values()],
  });
  for (let at = 0; at < size; at += FACTS_A_FILE) writeFacts(fileOf(at));
  const edit = (number: number): Fact => {
    const fact = corpus.edited(number);
    const at = all.findIndex(({ id }) => id === fact.id);
    all[at] = fact;
    writeFacts(fileOf(at));
    return fact;
  };

  const times = { whole: [] as number[], load: [] as number[], engine: [] as number[] };
  let loaded = await loadKnowledge(folder);
  let serving = serveLoaded(createEngine(loaded.knowledge), loaded);
  for (let number = 0; number < EDITS; number += 1) {
    edit(number);
    const start = performance.now();
    const next = await loadKnowledge(folder, loaded);
    times.load.push(performance.now() - start);
    const { made, took } = timed(() =>
      serveLoaded(createEngine(next.knowledge, serving.engine), next, serving),
    );
    times.engine.push(took);
    [loaded, serving] = [next, made];
  }

  const served = await startLiveEngine(folder, SILENT);
  await served.watching;
  for (let number = EDITS; number < 2 * EDITS; number += 1) {
    const changed = Promise.withResolvers<void>();
    served.onChange(() => changed.resolve());
    const start = performance.now();
    const fact = edit(number);
    await changed.promise;
    times.whole.push(performance.now() - start);
    if (served.now().engine.knowledge.facts.get(fact.id)?.text.en !== fact.text.en)
      throw new Error('The edit is not served.');
  }
  await served.close();
  return { whole: spread(times.whole), load: spread(times.load), engine: spread(times.engine) };
}
