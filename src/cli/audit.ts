/** `dateline audit`: what editors did on the page, and what was refused. */
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { printable } from '../contract/plain-text.ts';
import { actionWords } from '../i18n/action-words.ts';
import { translate } from '../i18n/translate.ts';
import { openUsableStore } from '../store/index.ts';

export function addAudit(program: Command, config: Config): void {
  program
    .command('audit')
    .description('What editors did on the page, the latest first, and what was refused')
    .option('--limit <count>', 'how many', '50')
    .option('--json', 'one entry a line as JSON, for other programs')
    .action(async ({ limit, json }: { limit: string; json?: true }) => {
      const store = await openUsableStore(config, console);
      try {
        const entries = await store.access.audit(Number(limit) || 50);
        for (const { id: _id, ...entry } of entries) {
          const { at, name, person, role, session, action, about, outcome } = entry;
          if (json) console.log(JSON.stringify(entry));
          else
            console.log(
              [
                at.toISOString().slice(0, 19).replace('T', ' '),
                outcome.padEnd(7),
                role.padEnd(6),
                printable([name, person && `(${person})`, session].filter(Boolean).join(' ')),
                printable([translate('en', actionWords(action)), about].filter(Boolean).join(': ')),
              ].join('  '),
            );
        }
        if (entries.length === 0) console.log('No editor has done anything yet.');
      } finally {
        await store.close();
      }
    });
}
