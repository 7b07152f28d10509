/**
 * Edits as editors make them, at random: each is predicted, published into a Dateline that runs, and everything that
 * was asked is asked again. Half of them are published as revisions of a small pack, half are saved in a folder of a
 * larger one that is watched, broken items among them.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../bench/temporary-folder.ts';
import { BREAKING, EDITS } from '../tests/support/impact/edits.ts';
import { HARBOUR_LOG } from '../tests/support/impact/harbour-log.ts';
import { type Compared, compared } from '../tests/support/impact/predicted.ts';
import { type AskedThere, startRunning } from '../tests/support/impact/running.ts';
import { HARBOUR } from '../tests/support/packs/harbour.ts';
import { counted, type Fault } from './fault.ts';

export const impact: Fault = {
  name: 'impact',
  what: 'edits at random are published after what they change was predicted: every answer, posted copy and channel that follows must change as predicted, and no other',
  times: 100,
  async run(times) {
    // What is waited for inside keeps no process up.
    const awake = setInterval(() => {}, 60_000);
    const half = Math.ceil(times / 2);
    const revisions = await ofRevisions(half);
    const folder = await ofFolder(times - half);
    clearInterval(awake);
    const both = (name: Exclude<keyof Compared, 'wrong'>) =>
      counted(revisions[name] + folder[name]);
    const wrong = [...revisions.wrong, ...folder.wrong];
    for (const one of wrong) console.error(one);
    return {
      holds: wrong.length === 0,
      counted: `${both('edits')} edits published, ${both('refused')} refused for an error; ${both('questions')} questions asked before and after, ${both('changes')} answers changed; ${both('edited')} copies edited, ${both('told')} channels told; ${wrong.length} otherwise than predicted`,
    };
  },
};

async function ofRevisions(times: number): Promise<Compared> {
  const path = 'harbour/harbour.json';
  const files = { [path]: JSON.stringify(HARBOUR) };
  const running = await startRunning({
    files,
    asked: HARBOUR_LOG,
    packs: { 'discord:1': [], 'slack:T1': ['harbour'] },
    follows: ['topic:sea', 'topic:trade', 'incident:ferry-fire', 'actor:mayor', 'place:brill'],
    threaded: true,
  });
  const all = await compared({ running, files, path, edits: EDITS, times, seed: 1 });
  await running.stop();
  return all;
}

const JET = ['pack', 'places', 'actors', 'incidents', 'facts-3-jet'];

async function ofFolder(times: number): Promise<Compared> {
  const folder = temporaryFolder();
  const texts = await Promise.all(
    JET.map((name) => readFile(`knowledge/russia-azerbaijan/${name}.json`, 'utf8')),
  );
  const files = Object.fromEntries(texts.map((text, at) => [`jet/${JET[at]}.json`, text]));
  await mkdir(join(folder, 'jet'));
  const running = await startRunning({
    files,
    asked: await jetLog(),
    packs: { 'discord:1': [], 'slack:T1': ['russia-azerbaijan'] },
    follows: ['incident:azal-crash', 'actor:putin', 'actor:aliyev'],
    folder,
    threaded: true,
  });
  const edits = [...EDITS, BREAKING];
  const path = 'jet/facts-3-jet.json';
  const all = await compared({ running, files, path, edits, times, seed: 2 });
  await running.stop();
  return all;
}

/** Labelled questions on these facts, and on what they do not say. */
async function jetLog(): Promise<AskedThere[]> {
  const texts = await Promise.all(
    ['azal-crash', 'premises', 'near-scope'].map((name) =>
      readFile(`tests/eval/questions/${name}.json`, 'utf8'),
    ),
  );
  const labelled = texts.map((text) => (JSON.parse(text) as LabelledQuestion[]).slice(0, EACH));
  return labelled
    .flat()
    .map(({ question, locale }, at) => ({ question, locale, tenant: PLACES[at % PLACES.length] }));
}
type LabelledQuestion = Pick<AskedThere, 'question' | 'locale'>;
const EACH = 20;
const PLACES = ['discord:1', 'slack:T1', undefined] as const;
