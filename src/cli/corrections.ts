/** `dateline corrections`: what was taken back, which copies were reached and which not, and why. */
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { printable } from '../contract/plain-text.ts';
import { correctionsToCsv } from '../exports/index.ts';
import { openUsableStore } from '../store/index.ts';
import { correctionsIn, type FactCorrection } from '../tenants/corrections/correction-list.ts';
import type { Way } from '../tenants/corrections/receipts.ts';
import { counted } from '../text/counted.ts';

const FORMATS = ['text', 'csv', 'json'] as const;
const MOST = 100_000;

export function addCorrections(program: Command, config: Config): void {
  program
    .command('corrections')
    .description(
      'What was corrected where it had been posted: what was said, from when to when, which copies were reached and which not',
    )
    .option('--format <format>', `${FORMATS.join(', ')}; csv and json have every copy`, 'text')
    .option('--limit <count>', 'how many copies, the latest first', '10000')
    .action(async ({ format, limit }: { format: string; limit: string }) => {
      const most = Number(limit);
      if (!FORMATS.some((one) => one === format))
        throw new Error(`--format must be one of ${FORMATS.join(', ')}, not "${format}"`);
      if (!Number.isInteger(most) || most < 1 || most > MOST)
        throw new Error(`--limit must be a whole number from 1 to ${MOST}, not "${limit}"`);
      const store = await openUsableStore(config, console);
      try {
        const receipts = await store.tenants.receipts({}, most);
        if (format === 'csv') process.stdout.write(correctionsToCsv(receipts));
        else if (format === 'json') console.log(JSON.stringify(receipts, null, 2));
        else
          console.log(
            correctionsIn(receipts).map(asText).join('\n\n') || 'Nothing was corrected yet.',
          );
      } finally {
        await store.close();
      }
    });
}

function asText(one: FactCorrection): string {
  const { fact, to, said, says, from, asked, until, reached, waiting, overtaken, notReached } = one;
  const ways = one.ways.map(({ way, copies }) => `${copies} ${WORDS[way]}`);
  const copies = [
    `${counted(reached, 'message')} reached${ways.length > 0 ? ` (${ways.join(', ')})` : ''}`,
    `${notReached} not`,
    ...(waiting > 0 ? [`${waiting} waiting`] : []),
    ...(overtaken > 0 ? [`${overtaken} overtaken by a later change`] : []),
  ];
  return [
    `${day(asked)}  ${fact}  ${to}`,
    ...(said === undefined ? [] : [`  said:  ${line(said)}`]),
    ...(says === undefined ? [] : [`  says:  ${line(says)}`]),
    `  shown: ${from ? moment(from) : 'not noted'} to ${until ? moment(until) : 'now'}`,
    `  ${copies.join(', ')}`,
    ...one.reasons.map(({ why, copies: times }) => `    ${times}× ${line(why)}`),
  ].join('\n');
}

const WORDS: Readonly<Record<Way, string>> = {
  edited: 'changed where they stand',
  picture: 'with new pictures',
  beside: 'told beside it',
  'followed-up': 'told in a message after it',
  told: 'told in a direct message',
};

const day = (date: Date): string => date.toISOString().slice(0, 10);
const moment = (date: Date): string => date.toISOString().slice(0, 16).replace('T', ' ');
const line = (text: string): string => printable(text).replace(/\s+/g, ' ');
