/** `dateline doctor`: what is as it should be, what is not, and what to do. */
import type { Command } from 'commander';
import type { Config } from '../config.ts';

const MARKS = { ok: 'ok  ', warn: 'warn', bad: 'BAD ' } as const;

export function addDoctor(program: Command, config: Config): void {
  program
    .command('doctor')
    .description(
      'Look at tokens, permissions, clock, database, knowledge and disk; exits with 1 where something is bad',
    )
    .option('--json', 'as JSON')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const { examine } = await import('../doctor/index.ts');
      const found = await examine(config);
      if (json) console.log(JSON.stringify(found, null, 2));
      else for (const { level, of, says } of found) console.log(`${MARKS[level]}  ${of}: ${says}`);
      if (found.some(({ level }) => level === 'bad')) process.exitCode = 1;
    });
}
