/** Logs as lines of JSON on stderr: stdout is for answers and the `listening on` line. */
import pino from 'pino';
import type { Config } from './config.ts';

/** Logs what happened: the details first, then a sentence. Whoever logs asks for the levels it uses. */
export type Log = Readonly<
  Record<'info' | 'warn' | 'error', (detail: object, message: string) => void>
>;

/** Secrets of the configuration are struck out wherever they would appear. */
export function createLog(config: Config): Log {
  const secrets = [
    config.DISCORD_TOKEN,
    config.SLACK_BOT_TOKEN,
    config.SLACK_APP_TOKEN,
    config.SLACK_SIGNING_SECRET,
    config.SLACK_CLIENT_SECRET,
    config.SLACK_STATE_SECRET,
    config.DATABASE_URL,
    config.METRICS_TOKEN,
  ].filter((secret) => secret !== undefined);
  const strike = (line: string) =>
    secrets.reduce((rest, secret) => rest.replaceAll(secret, '[secret]'), line);
  return pino(
    { level: config.LOG_LEVEL, base: null },
    { write: (line: string) => process.stderr.write(strike(line)) },
  );
}
