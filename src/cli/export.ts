/** `dateline export`: the facts as a file for other programs. */
import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { Config } from '../config.ts';
import { exportFacts, FACT_FORMATS, type FactFormat } from '../exports/facts/index.ts';
import { packOfItems, selectPacks } from '../knowledge/loading/select-packs.ts';
import { loadServed } from './served.ts';

type Options = {
  readonly format: FactFormat;
  readonly pack?: string;
  readonly author?: string;
  readonly output?: string;
};

export function addExport(program: Command, config: Config): void {
  program
    .command('export')
    .description('Write the facts for other programs')
    .addOption(
      new Option('--format <format>', 'jsonl: all of each fact; claimreview: schema.org')
        .choices([...FACT_FORMATS])
        .default('jsonl'),
    )
    .option('--pack <id>', 'the facts of one pack alone')
    .option('--author <name>', 'who has reviewed the claims, for claimreview')
    .option('-o, --output <file>', 'where to write to (else to stdout)')
    .action(async ({ format, pack, author, output }: Options) => {
      const loaded = await loadServed(config);
      const { packs } = loaded.knowledge;
      if (pack !== undefined && !packs.has(pack))
        throw new Error(`there is no pack "${pack}"; there are: ${[...packs.keys()].join(', ')}`);
      const knowledge =
        pack === undefined
          ? loaded.knowledge
          : selectPacks(loaded.knowledge, packOfItems(loaded), [pack]);
      const { text, written, of } = exportFacts(format, knowledge, {
        page: config.DESK_URL,
        author,
      });
      if (output) await writeFile(output, text);
      else process.stdout.write(text);
      console.error(
        format === 'claimreview'
          ? `${written} of ${of} facts: the others are no claim of somebody's that an editor has reviewed`
          : `${written} facts${output ? ` in ${output}` : ''}`,
      );
    });
}
