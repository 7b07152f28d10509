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
import { createKilledPlatform } from './killed-platform.ts';
import { copiesOf, kindOf, placeOf } from './kinds-of-copies.ts';

const PROCESS = fileURLToPath(new URL('killed-corrector.ts', import.meta.url));
const CHANNELS = 4;
const TENANT = 'discord:1';
/** The last process has so long; it needs seconds. */
const LONGEST_MS = 300_000;

export type KilledCorrections = {
  readonly kills: number;
  readonly copies: number;
  /** Copies that do not say the newest version, nor does the message after them. */
  readonly lost: number;
  /** Changes to an older version after a newer one, and copies that overtook another in their channel. */
  readonly outOfOrder: number;
  /** Copies whose last receipt does not say that the newest version was reached, and receipts that the chain finds altered. */
  readonly wrongReceipts: number;
  /** Messages of their own: after copies that nobody can change, to whoever wanted to be told, and lines in direct messages. */
  readonly sent: number;
  /** Of these, second ones where there must be one, and lines without a change. */
  readonly twice: number;
  /** People who are still kept once they were told. */
  readonly unforgotten: number;
  /** Changes that were made again because a kill came before they were noted; nobody sees these. */
  readonly again: number;
};

export async function killCorrections(
  kills: number,
  settings: { readonly DATABASE_URL?: string; readonly DATA_DIR: string },
  copiesEach: number,
): Promise<KilledCorrections> {
  const copies = copiesOf(CHANNELS * copiesEach);
  const store = await openStore(storeDialect(settings, SILENT), SILENT);
  await post(store, copies);
  const platform = createKilledPlatform();
  const start = async (died: number) => {
    const { DATA_DIR, DATABASE_URL = '' } = settings;
    const child = spawn(process.execPath, [PROCESS, DATA_DIR, DATABASE_URL, String(died)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout });
    const closed = once(lines, 'close');
    const first = once(lines, 'line');
    lines.on('line', platform.hear);
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
  const done = async () => (await store.tenants.correctionCounts()).waiting === 0;
  const says = (copy: string) => platform.words(platform.standing(copy)) === newest;
  const end = Date.now() + LONGEST_MS;
  while (!(copies.every(says) && (await done())) && Date.now() < end) await wait(50);
  await last.kill();

  const receipts = await store.tenants.receipts({}, 1_000_000);
  const { problems } = await store.tenants.verifyReceipts();
  const people = await Promise.all(
    copies.map((person) => store.tenants.watchedBy({ tenant: TENANT, person })),
  );
  await store.close();
  const reached = receipts.filter(({ state }) => state === 'reached').toReversed();
  const words = new Map(reached.map(({ at, facts }) => [at.message, facts[0]?.to]));
  const mark = await markOf(newest);
  // What was told is a message of its own, which is on record as one.
  const onRecord = (copy: string) => words.get(platform.standing(copy)) ?? words.get(copy);
  const recordedAs = (copy: string) =>
    kindOf(copy) === 'fixed' ? words.get(copy) : onRecord(copy);
  const changesOf = (message: string) => reached.filter(({ at }) => at.message === message).length;
  return {
    kills,
    copies: copies.length,
    lost: copies.filter((copy) => !says(copy)).length,
    outOfOrder: platform.outOfOrder() + overtaken(reached),
    wrongReceipts: copies.filter((copy) => recordedAs(copy) !== mark).length + problems.length,
    sent: platform.sent(),
    twice: platform.twice(changesOf),
    unforgotten: people.reduce((sum, count) => sum + count, 0),
    again: platform.again(),
  };
}

/** Answers that show the fact as it was before anybody corrected it, the first ones the newest. */
async function post(
  { tenants }: Awaited<ReturnType<typeof openStore>>,
  copies: readonly string[],
): Promise<void> {
  const { knowledge } = await loadKnowledge(DOWNING);
  const hash = factDigest(standingOf('azal-dead', knowledge), 'en');
  const now = Date.now();
  const noted = copies.map((message, at) =>
    tenants.notePosted({
      tenant: TENANT,
      ...placeOf(message, `c${at % CHANNELS}`),
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
