/** `dateline check`: everything wrong with the knowledge, each at its place, errors before warnings. */
import { type Command, Option } from 'commander';
import type { Config } from '../config.ts';
import { hasTests, testFindings } from '../impact/index.ts';
import { type Checked, checkPaths } from '../knowledge/loading/check-paths.ts';
import type { Finding } from '../knowledge/model/knowledge.ts';
import { compareFindings } from '../knowledge/parsing/findings.ts';
import { CHECK_FORMATS, type CheckFormat, checkReport } from './check-formats.ts';
import { openMeaning } from './open.ts';

type Options = { readonly format: CheckFormat; readonly tests?: true };

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
    .option('--tests', 'a test of yours that fails (“tests” in a pack) is an error')
    .action(async (paths: string[], { format, tests }: Options) => {
      const checked = await checkPaths(
        paths.length ? paths : [config.KNOWLEDGE_DIR],
        config.KNOWLEDGE_DIR,
      );
      const failed = await failedTests(checked, config);
      const findings = [
        ...checked.findings,
        ...failed.map((one) => (tests ? { ...one, severity: 'error' as const } : one)),
      ].sort(compareFindings);
      console.log(checkReport(format, { ...checked, findings }, process.cwd()));
      if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;
    });
}

/** The model is loaded only where there is something to test. */
async function failedTests(
  { knowledge, items }: Checked,
  config: Config,
): Promise<readonly Finding[]> {
  if (!hasTests(items)) return [];
  const meaning = await openMeaning(config);
  return testFindings(knowledge, items, {
    now: new Date(),
    ...(meaning && { meaning: { ...meaning, dataDir: config.DATA_DIR } }),
  });
}
