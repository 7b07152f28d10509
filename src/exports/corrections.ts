/** What was corrected in posted messages, as CSV: every copy with what it said, and what became of it. */
import { stringify } from 'csv-stringify/sync';
import type { Receipt } from '../tenants/corrections/receipts.ts';

/** A row for each fact of each copy; cells that a spreadsheet would run as a formula start with an apostrophe. */
export const correctionsToCsv = (receipts: readonly Receipt[]): string =>
  stringify(
    receipts.flatMap(({ at, facts, state, how, why, askedAt, settledAt, postedAt }) =>
      facts.map(({ id, to, said, says }) => [
        id,
        to === 'retracted' ? 'withdrawn' : to.startsWith('replaced:') ? 'replaced' : 'corrected',
        said,
        says,
        postedAt?.toISOString(),
        askedAt.toISOString(),
        settledAt?.toISOString(),
        state,
        how.join(' '),
        why,
        at.tenant,
        at.channel,
        at.message,
      ]),
    ),
    {
      header: true,
      escape_formulas: true,
      columns: [
        'fact',
        'change',
        'said',
        'says',
        'shown from',
        'asked for',
        'settled',
        'state',
        'how',
        'why',
        'server or workspace',
        'channel',
        'message',
      ],
    },
  );
