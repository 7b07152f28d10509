/** A process that opens each store that it is told of, and says what came of it. */
import { createInterface } from 'node:readline';
import { openStore, postgresDialect, sqliteDialect } from '../../../src/store/index.ts';
import { SILENT } from '../logs.ts';

console.log('ready');
for await (const line of createInterface({ input: process.stdin })) {
  const { DATA_DIR, DATABASE_URL } = JSON.parse(line) as Readonly<Record<string, string>>;
  try {
    const dialect = DATABASE_URL
      ? postgresDialect(DATABASE_URL)
      : sqliteDialect(`${DATA_DIR}/dateline.db`);
    const store = await openStore(dialect, SILENT);
    await store.ping();
    await store.close();
    console.log('opened');
  } catch (problem) {
    console.log(String(problem));
  }
}
