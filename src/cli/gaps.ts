/** `dateline gaps`: what readers asked and the approved facts do not answer, the most asked first. */
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { printable } from '../reply/plain.ts';
import { openStore, sqliteDialect } from '../store/index.ts';

export function addGaps(program: Command, config: Config): void {
  program
    .command('gaps')
    .description('Questions that ended without an answer, the most asked first')
    .option('--limit <count>', 'how many', '50')
    .action(async ({ limit }: { limit: string }) => {
      const store = await openStore(sqliteDialect(join(config.DATA_DIR, 'dateline.db')), console);
      const gaps = await store.gaps(Number(limit) || 50);
      for (const gap of gaps) {
        console.log(
          `${gap.times}×  ${gap.last.toISOString().slice(0, 10)}  ${gap.locale}  ${gap.outcome.padEnd(7)}  ${printable(gap.question).replace(/\s+/g, ' ')}`,
        );
      }
      if (gaps.length === 0) console.log('No gaps: every question so far had an answer.');
      await store.close();
    });
}
