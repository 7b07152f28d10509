/** `dateline check`: everything wrong with the knowledge, each at its place, errors before warnings. */
import { type Command, Option } from 'commander';
import type { Config } from '../config.ts';
import { checkPaths } from '../knowledge/loading/check-paths.ts';
import { CHECK_FORMATS, type CheckFormat, checkReport } from './check-formats.ts';

export function addCheck(program: Command, config: Config): void {
  program
    .command('check')
    .description('Check knowledge files; exits with 1 on an error')
    .argument('[path...]', 'files or folders (default: the knowledge folder)')
    .addOption(
      new Option('--format <format>', 'how to say it; github shows it in a pull request')
        .choices([...CHECK_FORMATS])
        .default('text'),
    )
    .action(async (paths: string[], { format }: { readonly format: CheckFormat }) => {
      const checked = await checkPaths(
        paths.length ? paths : [config.KNOWLEDGE_DIR],
        config.KNOWLEDGE_DIR,
      );
      console.log(checkReport(format, checked, process.cwd()));
      if (checked.findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;
    });
}
