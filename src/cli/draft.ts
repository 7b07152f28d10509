/** `dateline draft`: the skeleton of a fact for a question that readers sent to the editors. */
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { openUsableStore } from '../store/index.ts';
import { draftFact } from '../tenants/tickets/draft-fact.ts';

export function addDraft(program: Command, config: Config): void {
  program
    .command('draft')
    .description('Print a fact to fill in, for a question sent to the editors')
    .argument('<ticket>', 'the number of the question')
    .action(async (number: string) => {
      const store = await openUsableStore(config, console);
      try {
        const ticket = await store.tenants.ticket(/^\d{1,15}$/.test(number) ? Number(number) : 0);
        if (!ticket) {
          console.error(`There is no question ${number} for the editors.`);
          process.exitCode = 1;
          return;
        }
        // The editor's own words help whoever writes the fact; they are no part of it.
        if (ticket.reply)
          console.error(`The editors replied: ${JSON.stringify(ticket.reply.words)}`);
        console.log(JSON.stringify(draftFact(ticket), null, 2));
      } finally {
        await store.close();
      }
    });
}
