/** Processes that correct posted copies and are killed in the middle of it; for the faults and, smaller, a test. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../../../src/knowledge/loading/load.ts';
import { storeDialect } from '../../../src/store/dialect.ts';
import { openStore } from '../../../src/store/index.ts';
import { factDigest, standingOf } from '../../../src/tenants/corrections/fact-digest.ts';
import type { Receipt } from '../../../src/tenants/corrections/receipts.ts';
import { SILENT } from '../logs.ts';
import { DOWNING, edit } from '../packs/downing.ts';

const PROCESS = fileURLToPath(new URL('killed-corrector.ts', import.meta.url));
const CHANNELS = 4;
const TENANT = 'discord:1';

export type KilledCorrections = {
  readonly kills: number;
  readonly copies: number;
  /** Copies whose last words are not the newest version. */
  readonly lost: number;
  /** Changes to an older version after a newer one, and copies that overtook another in their channel. */
  readonly outOfOrder: number;
  /** Copies whose last receipt does not say that the newest version was reached. */
  readonly wrongReceipts: number;
  /** Changes that were made again because a kill came before they were noted; nobody sees these. */
  readonly again: number;
};

export async function killCorrections(
  kills: number,
  settings: { readonly DATABASE_URL?: string; readonly DATA_DIR: string },
  copiesEach: number,
): Promise<KilledCorrections> {
  const copies = CHANNELS * copiesEach;
  const store = await openStore(storeDialect(settings, SILENT), SILENT);
  await post(store, copies);
  const edits: { channel: string; message: string; died: number }[] = [];
  const start = async (died: number) => {
    const { DATA_DIR, DATABASE_URL = '' } = settings;
    const child = spawn(process.execPath, [PROCESS, DATA_DIR, DATABASE_URL, String(died)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout });
    const closed = once(lines, 'close');
    const first = once(lines, 'line');
    lines.on('line', (line) => {
      const [channel = '', message = '', died] = line.split(' ');
      edits.push({ channel, message, died: Number(died) });
    });
    return {
      first,
      async kill() {
        child.kill('SIGKILL');
        await closed;
      },
    };
  };
  // Each process brings a newer version while what the one before it began is half done.
  for (let kill = 1; kill <= kills; kill += 1) {
    const process = await start(kill);
    await process.first;
    await wait(Math.random() * 150);
    await process.kill();
  }
  const newest = kills + 1;
  const last = await start(newest);
  const said = () => new Set(edits.flatMap((one) => (one.died === newest ? [one.message] : [])));
  const done = async () => (await store.tenants.correctionCounts()).waiting === 0;
  while (said().size < copies || !(await done())) await wait(50);
  await last.kill();

  const receipts = await store.tenants.receipts({}, 1_000_000);
  await store.close();
  const lastSaid = new Map(edits.map(({ message, died }) => [message, died]));
  const reached = receipts.filter(({ state }) => state === 'reached').toReversed();
  const words = new Map(reached.map(({ at, facts }) => [at.message, facts[0]?.to]));
  const mark = await markOf(newest);
  return {
    kills,
    copies,
    lost: [...lastSaid.values()].filter((died) => died !== newest).length,
    outOfOrder: outOfOrder(edits) + overtaken(reached),
    wrongReceipts: messages(copies).filter((message) => words.get(message) !== mark).length,
    again: edits.length - new Set(edits.map(({ message, died }) => `${message} ${died}`)).size,
  };
}

const messages = (copies: number) =>
  Array.from({ length: copies }, (_, at) => `m${String(at).padStart(4, '0')}`);

/** Answers that show the fact as it was before anybody corrected it, the first ones the newest. */
async function post({ tenants }: Awaited<ReturnType<typeof openStore>>, copies: number) {
  const { knowledge } = await loadKnowledge(DOWNING);
  const hash = factDigest(standingOf('azal-dead', knowledge), 'en');
  const now = Date.now();
  const noted = messages(copies).map((message, at) =>
    tenants.notePosted({
      tenant: TENANT,
      channel: `c${at % CHANNELS}`,
      message,
      request: JSON.stringify({ command: 'ask', question: 'q', language: 'en' }),
      facts: [{ id: 'azal-dead', hash }],
      at: new Date(now - at * 1000),
    }),
  );
  // Noting holds up no end of the process.
  const alive = setInterval(() => {}, 1000);
  await Promise.all(noted);
  clearInterval(alive);
}

/** Changes to an older version after a newer one. */
function outOfOrder(edits: readonly { message: string; died: number }[]): number {
  const highest = new Map<string, number>();
  return edits.filter(({ message, died }) => {
    const before = highest.get(message) ?? 0;
    highest.set(message, Math.max(died, before));
    return died < before;
  }).length;
}

/** Copies that were reached before one that was asked for earlier in their channel. @param reached as asked for */
function overtaken(reached: readonly Receipt[]): number {
  const latest = new Map<string, number>();
  return reached.filter(({ at: { channel }, settledAt }) => {
    const before = latest.get(channel) ?? 0;
    latest.set(channel, Math.max(before, +settledAt!));
    return +settledAt! < before;
  }).length;
}

/** The mark of the fact as the process says it that is told of so many. */
async function markOf(died: number): Promise<string> {
  const { knowledge } = await loadKnowledge(DOWNING);
  return factDigest(
    standingOf(
      'azal-dead',
      edit((fact) => ({ ...fact, text: { ...fact.text, en: `${died} died.` } }))(knowledge),
    ),
    'en',
  );
}
