/** A SQLite file that another process holds while readers write. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../bench/temporary-folder.ts';
import { openStore, sqliteDialect } from '../src/store/index.ts';
import { SILENT } from '../tests/support/logs.ts';
import { counted, type Fault, type FaultResult } from './fault.ts';
import { keptOf } from './kinds.ts';
import { longestStandstill } from './standstill.ts';

const LOCKER = fileURLToPath(new URL('children/locker.ts', import.meta.url));
const EVERY_MS = 20;
/** More is felt by a reader who waits at the same time. */
const MOST_STANDSTILL_MS = 50;

/** Has another process hold the file for so long, while somebody posts an answer and presses a thumb ever and again. */
export async function withLockedFile(
  file: string,
  lockedMs: number,
): Promise<FaultResult & { readonly lost: number; readonly stoodMs: number }> {
  const store = await openStore(sqliteDialect(file), SILENT);
  const posted = new Set<string>();
  const thanks = new Set<string>();
  let refused = 0;
  const at = new Date();
  const waiting: Promise<void>[] = [];
  const post = async (id: string) => {
    const where = { tenant: 'slack:T1', channel: 'C', message: id } as const;
    await store.tenants.notePosted({
      ...where,
      request: '{}',
      facts: [{ id: 'f', hash: 'h' }],
      at,
    });
    posted.add(id);
  };
  const press = async (id: string) => {
    const about = { question: 'who?', fact: 'f', platform: 'slack', tenant: undefined, at };
    try {
      await store.tenants.recordFeedback({ kind: 'good', answer: id, user: undefined, ...about });
      thanks.add(id);
    } catch {
      refused += 1;
    }
  };

  const locker = spawn(process.execPath, [LOCKER, file, `${lockedMs}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(locker.stdout, 'data');
  const standstill = longestStandstill();
  const ended = once(locker, 'exit').then(() => true);
  for (let over = false; !over; ) {
    waiting.push(post(randomUUID()), press(randomUUID()));
    over = await Promise.race([ended, wait(EVERY_MS, false)]);
  }
  await Promise.all(waiting);
  const stoodMs = standstill.stop();
  await store.close();
  const kept = await keptOf(sqliteDialect(file), new Map(Object.entries({ posted, thanks })));
  const lost = (kept.get('posted')?.lost ?? 0) + (kept.get('thanks')?.lost ?? 0);
  return {
    lost,
    stoodMs,
    holds: lost === 0 && stoodMs < MOST_STANDSTILL_MS,
    counted: `locked for ${lockedMs / 1000} s: ${counted(posted.size)} posted copies and ${counted(thanks.size)} thumbs noted, ${counted(refused)} thumbs told that they were not, ${lost} lost; the loop stood still for ${stoodMs.toFixed(0)} ms at most`,
  };
}

export const lockedDatabase: Fault = {
  name: 'locked-sqlite',
  what: `another process holds the SQLite file for 14 s: nothing is lost, whoever cannot be thanked is told so, and the event loop never stands still for ${MOST_STANDSTILL_MS} ms by its own doing`,
  times: 14,
  run: (seconds) => withLockedFile(`${temporaryFolder()}/dateline.db`, seconds * 1_000),
};
