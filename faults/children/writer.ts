/**
 * Writes as Dateline does, as fast as it may, and says on a line of its own whatever was acknowledged: `thanks
 * <id>`. It goes on until it is killed. `ready` is said once it has begun.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openStore, postgresDialect, sqliteDialect } from '../../src/store/index.ts';
import { DEFAULTS } from '../../src/tenants/settings/settings.ts';
import { SILENT } from '../../tests/support/logs.ts';
import type { Kind } from '../kinds.ts';

const [DATA_DIR = '', DATABASE_URL] = process.argv.slice(2);
const dialect = DATABASE_URL
  ? postgresDialect(DATABASE_URL)
  : sqliteDialect(join(DATA_DIR, 'dateline.db'));
const store = await openStore(dialect, SILENT);
const { tenants, inbox } = store;
const say = (words: string) => writeSync(1, `${words}\n`);

const at = new Date();
const tenant = 'slack:T1';
const asked = { question: 'who?', locale: 'en', outcome: 'answer', confidence: 1 } as const;

const writes: Readonly<Record<Kind, (id: string) => Promise<unknown>>> = {
  thanks: (id) =>
    tenants.recordFeedback({
      ...{ kind: 'good', answer: id, question: 'who?', fact: 'f', platform: 'slack' },
      ...{ tenant, user: undefined, at },
    }),
  settings: (id) => tenants.saveSettings(`slack:${id}`, DEFAULTS, 'u'),
  follow: (id) =>
    tenants.subscribe({ tenant, channel: 'C', about: id, locale: 'en', by: 'u', at }, new Map()),
  ticket: (id) =>
    tenants.addTicket({
      ...{ question: id, locale: 'en', at },
      asker: { tenant, channel: 'C', user: 'u' },
    }),
  posted: (id) =>
    tenants.notePosted({
      ...{ tenant, channel: 'C', message: id, request: '{}', at },
      facts: [{ id: 'f', hash: 'h' }],
    }),
  async button(id) {
    store.rememberRequest(id, '{"command":"help"}');
    await store.requestsWritten();
  },
  arrival: (id) =>
    inbox.take({ key: id, platform: 'slack', kind: 'message', body: '{}' }, 'w', 2_000),
  // It is nobody's promise for a second.
  question: async (id) => {
    store.recordQuestion({ ...asked, fact: 'f', platform: 'slack', tenant, at, question: id });
    await wait(1_000);
  },
};

async function keepWriting(kind: Kind): Promise<never> {
  for (;;) {
    const id = randomUUID();
    try {
      await writes[kind](id);
      say(`${kind} ${id}`);
    } catch {
      // A database that is away: whoever waited for this is told that it was not kept.
      await wait(20);
    }
  }
}

say('ready');
/** Several readers at once. */
const READERS = 4;
for (const kind of Object.keys(writes) as Kind[])
  for (let reader = 0; reader < (kind === 'question' ? 50 : READERS); reader += 1)
    void keepWriting(kind);
