/** `dateline forget`: everything that is kept of a person or a place goes. */
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { forget, inspectStore, personOf, placeOf } from '../store/index.ts';

type Options = { readonly person?: string; readonly place?: string; readonly dryRun?: boolean };

export function addForget(program: Command, config: Config): void {
  program
    .command('forget')
    .description('Remove everything that is kept of a person or a place from the store')
    .option(
      '--person <id>',
      'slack:T…/U… or discord: and the number of the account; editors as dateline audit names them',
    )
    .option('--place <id>', 'slack:T…[/C…] or discord: and the server’s number[/the channel’s]')
    .option('--dry-run', 'only say what would go')
    .action(async ({ person, place, dryRun = false }: Options) => {
      if ((person === undefined) === (place === undefined))
        throw new Error('Say either --person or --place.');
      const who = person === undefined ? placeOf(place ?? '') : personOf(person);
      const { level, message } = await inspectStore(config);
      if (level === 'bad') throw new Error(message);
      const found = await forget(config, who, { by: userName(), now: new Date(), dryRun });
      for (const { table, holds, removed, cleared } of found) {
        const rows = [removed && `${removed} removed`, cleared && `${cleared} made nameless`];
        console.log(`${table}: ${rows.filter(Boolean).join(', ')} (${holds})`);
      }
      const of = who.kind === 'person' ? 'person' : 'place';
      if (found.length === 0) console.log(`Nothing is kept that says it is of this ${of}.`);
      else if (dryRun) console.log('Nothing was changed: that was --dry-run.');
      console.log(
        'What Dateline has in memory of conversations goes when it is started anew. Backups that were made before still hold it: make a new one, and delete the old.',
      );
    });
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
