/** `dateline check`: everything wrong with the knowledge, each at its place, errors before warnings. */
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { checkPaths } from '../knowledge/loading/check-paths.ts';
import { counted } from '../text/counted.ts';

export function addCheck(program: Command, config: Config): void {
  program
    .command('check')
    .description('Check knowledge files; exits with 1 on an error')
    .argument('[path...]', 'files or folders (default: the knowledge folder)')
    .action(async (paths: string[]) => {
      const { knowledge, findings } = await checkPaths(
        paths.length ? paths : [config.KNOWLEDGE_DIR],
        config.KNOWLEDGE_DIR,
      );
      const of = (severity: string) => findings.filter((finding) => finding.severity === severity);
      const [errors, warnings] = [of('error'), of('warning')];
      for (const { path, line, column, severity, message } of [...errors, ...warnings]) {
        console.log(`${path}:${line}:${column}: ${severity}: ${message}`);
      }
      console.log(
        [
          counted(knowledge.facts.size, 'fact'),
          counted(errors.length, 'error'),
          counted(warnings.length, 'warning'),
        ].join(', '),
      );
      if (errors.length) process.exitCode = 1;
    });
}
