/** `dateline doctor`: looks at everything that Dateline needs, and changes nothing. */
import { credentialProblems } from '../channels/credentials.ts';
import type { Config } from '../config.ts';
import { checkPaths } from '../knowledge/loading/check-paths.ts';
import { strikeOut } from '../log.ts';
import { hasDatabase, inspectStore, lookingAtStore } from '../store/index.ts';
import { accessLines } from './access.ts';
import { aheadOf, type Called } from './call.ts';
import { discordLines } from './discord.ts';
import { type Line, lines, wordsOf } from './line.ts';
import { clockLine, diskLines, nodeLine, pageLine, portLine } from './machine.ts';
import { slackLines } from './slack.ts';

/** @returns a line for each thing, in an order to read; where something cannot be looked at, a line that says so */
export async function examine(config: Config, now = () => new Date()): Promise<readonly Line[]> {
  let ahead: number | undefined;
  const heard = (answer: Called) => {
    ahead ??= aheadOf(answer, now());
  };
  const [discord, slack, database, knowledge, disk, port, editors] = await Promise.all([
    looked('Discord', () => discordLines(config, heard)),
    looked('Slack', () => slackLines(config, heard)),
    looked('database', () => databaseLines(config)),
    looked('knowledge', () => knowledgeLines(config)),
    looked('disk', () => diskLines(config)),
    looked('port', async () => [await portLine(config)]),
    looked('editors', () => accessLines(config)),
  ]);
  const settings = credentialProblems(config).warnings.map(lines('settings').warn);
  const strike = strikeOut(config);
  const all = [
    ...[nodeLine(), ...settings, ...discord, ...slack, clockLine(ahead)],
    ...[...database, ...knowledge, ...disk, ...port, pageLine(config), ...editors],
  ];
  // What others say of an error may quote what they were given.
  return all.map((line) => ({ ...line, says: strike(line.says) }));
}

async function looked(of: string, look: () => Promise<readonly Line[]>): Promise<readonly Line[]> {
  try {
    return await look();
  } catch (error) {
    return [lines(of).bad(`It could not be looked at: ${wordsOf(error)}`)];
  }
}

async function databaseLines(config: Config): Promise<Line[]> {
  const { level, message } = await inspectStore(config);
  return [{ level, of: 'database', says: message }];
}

async function knowledgeLines(config: Config): Promise<Line[]> {
  const { ok, warn, bad } = lines('knowledge');
  if (config.KNOWLEDGE_FROM === 'store') {
    const served = await published(config);
    return served
      ? [ok(`Revision ${served.id} of ${served.publishedAt} is served from the store.`)]
      : [bad('KNOWLEDGE_FROM=store, and nothing is published there: dateline publish does it.')];
  }
  const dir = config.KNOWLEDGE_DIR;
  const { knowledge, findings } = await checkPaths([dir], dir);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const facts = knowledge.facts.size;
  if (facts === 0)
    return [bad(`There are no facts in ${dir}. Put packs there, or set KNOWLEDGE_DIR.`)];
  return errors > 0
    ? [warn(`${facts} facts in ${dir}, and ${errors} errors: npm run check names them.`)]
    : [ok(`${facts} facts in ${dir}, without an error.`)];
}

const published = async (config: Config) =>
  hasDatabase(config)
    ? lookingAtStore(config, ({ revisions }) => revisions.currentNote())
    : undefined;

export type { Line } from './line.ts';
