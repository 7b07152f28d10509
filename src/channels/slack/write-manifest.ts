/**
 * `npm run manifest`: writes the manifest to paste into Slack, for Socket Mode.
 * `npm run --silent manifest -- --address https://dateline.example --desk desk.example`: prints one for
 * HTTP mode, for showing links to facts, or for both.
 */
import { writeFile } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import { MANIFEST_PATH, manifestJson } from './manifest.ts';

type Options = { readonly address?: string; readonly org?: boolean; readonly desk?: string };

function addressOf(text: string): string {
  if (/^https:\/\//i.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError('It must be an https address, such as https://dateline.example');
}

await new Command('npm run manifest --')
  .description(
    `Writes ${MANIFEST_PATH}, to paste into Slack, for Socket Mode. With an option it prints another one and writes nothing.`,
  )
  .option(
    '--address <address>',
    'for HTTP mode: where Slack reaches Dateline, https://…',
    addressOf,
  )
  .option('--desk <host>', 'also show the facts behind links to this host')
  .option('--org', 'let a whole organisation of Enterprise Grid install it at once')
  .showHelpAfterError()
  .action(async (options: Options) => {
    if (options.address || options.desk || options.org) {
      console.log(manifestJson(options).trimEnd());
      return;
    }
    await writeFile(new URL(`../../../${MANIFEST_PATH}`, import.meta.url), manifestJson());
    console.log(`wrote ${MANIFEST_PATH}`);
  })
  .parseAsync();
