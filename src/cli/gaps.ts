/** `dateline gaps`: what readers asked and no approved fact answers, and which answers they did not like. */
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { printable } from '../contract/plain-text.ts';
import { openUsableStore } from '../store/index.ts';

export function addGaps(program: Command, config: Config): void {
  program
    .command('gaps')
    .description('Questions that ended without an answer, and what readers thought of answers')
    .option('--limit <count>', 'how many', '50')
    .action(async ({ limit }: { limit: string }) => {
      const store = await openUsableStore(config, console);
      const most = Number(limit) || 50;
      const gaps = await store.gaps(most);
      for (const gap of gaps) {
        console.log(
          `${gap.times}×  ${day(gap.last)}  ${gap.locale}  ${gap.outcome.padEnd(7)}  ${line(gap.question)}`,
        );
      }
      if (gaps.length === 0) console.log('No gaps: every question so far had an answer.');
      const feedback = await store.tenants.feedback(most);
      if (feedback.length > 0)
        console.log('\nWhat readers thought of answers, the least liked first');
      for (const { question, fact, good, bad, notAsked, last } of feedback) {
        console.log(
          `${bad} not helpful, ${notAsked} not asked, ${good} helpful  ${day(last)}  ${line(question)}  → ${fact ?? 'no fact'}`,
        );
      }
      await store.close();
    });
}

const day = (date: Date): string => date.toISOString().slice(0, 10);

/** What readers typed must neither drive the terminal nor pass for another line. */
const line = (text: string): string => printable(text).replace(/\s+/g, ' ');
