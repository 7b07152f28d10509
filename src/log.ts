/** Logs on stderr, lines of JSON or, on a terminal, lines to be read: stdout is for answers and the `listening on` line. */
import pino from 'pino';
import { prettyFactory } from 'pino-pretty';
import type { Config } from './config.ts';

/** Logs what happened: the details first, then a sentence. Whoever logs asks for the levels it uses. */
export type Log = Readonly<
  Record<'info' | 'warn' | 'error', (detail: object, message: string) => void>
>;

type Out = {
  /** Whether somebody looks at it. */
  readonly isTTY?: boolean;
  readonly write: (line: string) => unknown;
};

/** Secrets of the configuration are struck out wherever they would appear. Nothing is lost when the process ends. */
export function createLog(config: Config, out: Out = process.stderr): Log {
  const strike = strikeOut(config);
  const colorize = out.isTTY === true;
  const format = config.LOG_FORMAT ?? (colorize ? 'pretty' : 'json');
  const pretty = prettyFactory({
    colorize,
    translateTime: false,
    singleLine: true,
    errorLikeObjectKeys: ['err'],
  });
  return pino(
    {
      level: config.LOG_LEVEL,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: whatWentWrong },
    },
    { write: (line: string) => out.write(strike(format === 'pretty' ? pretty(line) : line)) },
  );
}

/** A library's error may carry the request, and the database's the row, and so a reader's words: these are left out. */
function whatWentWrong(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, stack, code } = pino.stdSerializers.err(error);
  return { type, message, stack, ...(code !== undefined && { code }) };
}

/** @returns a function that takes every secret of the configuration out of a text */
export function strikeOut(config: Config): (text: string) => string {
  const secrets = [
    config.DISCORD_TOKEN,
    config.SLACK_BOT_TOKEN,
    config.SLACK_APP_TOKEN,
    config.SLACK_SIGNING_SECRET,
    config.SLACK_CLIENT_SECRET,
    config.SLACK_STATE_SECRET,
    config.DATABASE_URL,
    ...passwordOf(config.DATABASE_URL),
    config.METRICS_TOKEN,
    ...(config.ENCRYPTION_KEYS?.split(/[\s,]+/).filter(Boolean) ?? []),
  ].filter((secret) => secret !== undefined);
  const written = new Set(secrets.flatMap((secret) => [secret, asInJson(secret)]));
  return (text) => [...written].reduce((rest, secret) => rest.replaceAll(secret, '[secret]'), text);
}

const asInJson = (secret: string): string => JSON.stringify(secret).slice(1, -1);

/** As it stands in the address, and as the database's own words would have it. */
function passwordOf(address: string | undefined): string[] {
  if (!address || !URL.canParse(address)) return [];
  const { password } = new URL(address);
  return password === '' ? [] : [password, safely(password)];
}

function safely(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
