/** Slack where many workspaces install Dateline: the settings, the keys, and each installation in the store. */
import { credentialProblems } from '../channels/credentials.ts';
import { examineSlack } from '../channels/slack/examine.ts';
import type { Config } from '../config.ts';
import { hasDatabase, lookingAtStore } from '../store/index.ts';
import { createKeyring, readKeys } from '../tenants/installations/keyring.ts';
import { type Line, lines, wordsOf } from './line.ts';

const { ok, bad } = lines('Slack');

const BAD_KEYS =
  'ENCRYPTION_KEYS must be keys of 32 bytes each, in base64 or hex, with commas between them: openssl rand -base64 32 makes one.';

/** @returns a line for each installation that something is wrong with, or one that says how many there are */
export async function slackInstallLines(config: Config): Promise<Line[]> {
  const wrong = credentialProblems(config).slack;
  if (wrong.length > 0) return wrong.map(bad);
  const keys = readKeys(config.ENCRYPTION_KEYS ?? '');
  if (!keys) return [bad(BAD_KEYS)];
  const { SLACK_API_URL: apiUrl, DESK_URL } = config;
  if (!hasDatabase(config))
    return [ok('No workspace has installed Dateline yet: there is no database.')];
  try {
    const found = await lookingAtStore(config, ({ installations: kept }) =>
      examineSlack({
        apiUrl,
        install: { kept, keyring: createKeyring(keys) },
        desk: DESK_URL !== undefined,
      }),
    );
    return found.map(({ right, says }) => (right ? ok(says) : bad(says)));
  } catch (error) {
    return [bad(`The installations cannot be read in the database (${wordsOf(error)}).`)];
  }
}
