/** `dateline slack rotate-keys`: seals the installations in the store with the first of the keys. */
import type { Command } from 'commander';
import { type Config, ConfigError } from '../config.ts';
import { openUsableStore } from '../store/index.ts';
import { createKeyring, readKeys } from '../tenants/installations/keyring.ts';
import { resealAll } from '../tenants/installations/reseal.ts';

export function addSlack(program: Command, config: Config): void {
  program
    .command('slack')
    .description('Where Slack’s app is installed')
    .command('rotate-keys')
    .description('Seal the tokens in the store with the first key in ENCRYPTION_KEYS')
    .action(async () => {
      const keys = readKeys(config.ENCRYPTION_KEYS ?? '');
      if (!keys)
        throw new ConfigError(
          'ENCRYPTION_KEYS must be keys of 32 bytes each, in base64 or hex, with commas between them; the new one first.',
        );
      const store = await openUsableStore(config, console);
      try {
        const { resealed, current, unreadable } = await resealAll(
          store.installations,
          createKeyring(keys),
        );
        console.log(
          `${resealed} sealed anew, ${current} had the first key already, ${unreadable.length} could not be opened.`,
        );
        if (unreadable.length === 0) {
          console.log(
            'The other keys can be taken out of ENCRYPTION_KEYS, once every replica has the new one first.',
          );
          return;
        }
        console.error(
          `No key opens ${unreadable.join(', ')}. Put the key that they were sealed with back into ENCRYPTION_KEYS; if it is lost, have those workspaces install Dateline again.`,
        );
        process.exitCode = 1;
      } finally {
        await store.close();
      }
    });
}
