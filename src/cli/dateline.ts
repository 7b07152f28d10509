/** The command line: the same answers in a terminal, and the editors' tools. */
import { Command, CommanderError } from 'commander';
import about from '../../package.json' with { type: 'json' };
import { ConfigError, readConfig } from '../config.ts';
import { COMMANDS } from '../contract/commands.ts';
import { addAsk } from './ask.ts';
import { addAudit } from './audit.ts';
import { addCheck } from './check.ts';
import { addCorrections } from './corrections.ts';
import { addDoctor } from './doctor.ts';
import { addDraft } from './draft.ts';
import { addEval } from './eval.ts';
import { addExport } from './export.ts';
import { addForget } from './forget.ts';
import { addGaps } from './gaps.ts';
import { addImpact } from './impact.ts';
import { addPublish } from './publish.ts';
import { addRegister } from './register.ts';
import { addReplyCommand } from './reply-commands.ts';
import { addRevisions } from './revisions.ts';
import { addRollback } from './rollback.ts';
import { addSlack } from './slack.ts';
import { addStore } from './store.ts';
import { addVerify } from './verify.ts';

/**
 * Runs one command. What went wrong is said on stderr and in `process.exitCode`; it never throws.
 * @param args what was typed after `dateline`
 * @param env the settings; the process's, and those of `.env`, unless given
 */
export async function dateline(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<void> {
  const program = new Command('dateline')
    .description(
      "Answers questions from a newsroom's own facts: selected, dated and attributed, never written.",
    )
    .version(about.version, '--version', 'print which version this is')
    .showHelpAfterError()
    .configureHelp({ showGlobalOptions: true })
    .exitOverride();
  try {
    addCommands(program, env);
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = ended(error);
  }
}

function addCommands(program: Command, env?: NodeJS.ProcessEnv): void {
  const config = readConfig(env);
  addAsk(program, config);
  for (const command of COMMANDS) {
    if (command.name !== 'ask' && command.name !== 'help')
      addReplyCommand(program, command, config);
  }
  addVerify(program, config);
  addCheck(program, config);
  addPublish(program, config);
  addRevisions(program, config);
  addRollback(program, config);
  addEval(program, config);
  addCorrections(program, config);
  addExport(program, config);
  addGaps(program, config);
  addAudit(program, config);
  addForget(program, config);
  addImpact(program, config);
  addDoctor(program, config);
  addDraft(program, config);
  addStore(program, config);
  addRegister(program, config);
  addSlack(program, config);
}

/** Says what somebody at a terminal can act on; the rest is a fault of ours and says so. @returns the exit code */
function ended(error: unknown): number {
  // It has said it already: what it cannot read, the help or the version.
  if (error instanceof CommanderError) return error.exitCode;
  console.error(
    error instanceof ConfigError
      ? error.message
      : `dateline: ${error instanceof Error ? error.message : String(error)}`,
  );
  return 2;
}
