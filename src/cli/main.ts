#!/usr/bin/env node
/** The command line: the same answers in a terminal, and the editors' tools. */
import { Command } from 'commander';
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

const program = new Command('dateline')
  .description(
    "Answers questions from a newsroom's own facts: selected, dated and attributed, never written.",
  )
  .version(about.version, '--version', 'print which version this is')
  .showHelpAfterError()
  .configureHelp({ showGlobalOptions: true });

try {
  const config = readConfig();
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
  await program.parseAsync();
} catch (error) {
  // Only what somebody at a terminal can act on is shown; the rest is a fault of ours and says so.
  console.error(
    error instanceof ConfigError
      ? error.message
      : `dateline: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 2;
}
