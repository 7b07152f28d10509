/** The environment, read once, checked and described; nothing else reads it. */
import { readFile } from 'node:fs/promises';
import dotenv from 'dotenv';
import { z } from 'zod';

const blankIsUnset = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
/** Some ways of setting a variable keep the quotes that others take away. */
const bare = (value: unknown) =>
  blankIsUnset(typeof value === 'string' ? value.trim().replace(/^(["'`])(.*)\1$/s, '$2') : value);
const text = z.preprocess(bare, z.string().trim().optional());
/** As it is written in a request's header, too: `Bot MTIz…`. */
const botToken = z.preprocess((value) => {
  const token = bare(value);
  return typeof token === 'string' ? blankIsUnset(token.replace(/^\s*Bot\s+/i, '')) : token;
}, z.string().trim().optional());
const url = z.preprocess(
  blankIsUnset,
  z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
);
const postgresUrl = z.preprocess(
  bare,
  z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'must be an address such as postgres://user:password@host:5432/name',
    })
    .optional(),
);

const environment = z.object({
  DISCORD_TOKEN: botToken,
  DISCORD_APP_ID: text,
  DISCORD_PUBLIC_KEY: text,
  DISCORD_INTERACTIONS: z.preprocess(blankIsUnset, z.enum(['gateway', 'http']).default('gateway')),
  DISCORD_GATEWAY: z.preprocess(blankIsUnset, z.enum(['on', 'off']).default('on')),
  DISCORD_SHARDS: text,
  DISCORD_API_URL: url,
  DISCORD_MESSAGE_CONTENT: z.preprocess(blankIsUnset, z.enum(['on', 'off']).default('off')),
  SLACK_BOT_TOKEN: text,
  SLACK_APP_TOKEN: text,
  SLACK_SIGNING_SECRET: text,
  SLACK_API_URL: url,
  SLACK_CLIENT_ID: text,
  SLACK_CLIENT_SECRET: text,
  SLACK_STATE_SECRET: text,
  SLACK_SOCKETS: z.preprocess(
    blankIsUnset,
    z.coerce.number({ error: 'must be a number from 1 to 10' }).int().min(1).max(10).default(1),
  ),
  ENCRYPTION_KEYS: text,
  DESK_URL: url,
  KNOWLEDGE_DIR: z.preprocess(blankIsUnset, z.string().default('knowledge')),
  KNOWLEDGE_FROM: z.preprocess(blankIsUnset, z.enum(['folder', 'store']).default('folder')),
  KNOWLEDGE_PUBLISH: z.preprocess(blankIsUnset, z.enum(['on', 'off']).default('off')),
  DATA_DIR: z.preprocess(blankIsUnset, z.string().default('.data')),
  DATABASE_URL: postgresUrl,
  SEMANTIC: z.preprocess(blankIsUnset, z.enum(['on', 'off']).default('on')),
  SEMANTIC_MODEL: text,
  HOST: z.preprocess(blankIsUnset, z.string().default('127.0.0.1')),
  PORT: z.preprocess(
    blankIsUnset,
    z.coerce
      .number({ error: 'must be a number from 0 to 65535' })
      .int()
      .min(0)
      .max(65_535)
      .default(3000),
  ),
  DESK_HOSTS: text,
  PUBLIC_DESK: z.preprocess(blankIsUnset, z.enum(['on', 'off']).default('off')),
  SIGN_IN: text,
  SIGN_IN_CLIENT_ID: text,
  SIGN_IN_CLIENT_SECRET: text,
  SIGN_IN_WORKSPACES: text,
  EDITORS: text,
  VIEWERS: text,
  EDITORS_FILE: text,
  VIEWERS_FILE: text,
  QUESTIONS_PER_MINUTE: z.preprocess(
    blankIsUnset,
    z.coerce
      .number({ error: 'must be a number from 1 to 100000' })
      .int()
      .min(1)
      .max(100_000)
      .default(120),
  ),
  TRUST_PROXY: z.preprocess(
    blankIsUnset,
    z.coerce
      .number({ error: 'must be the number of proxies in front, from 0 to 10' })
      .int()
      .min(0)
      .max(10)
      .default(0),
  ),
  QUESTION_IDS: z.preprocess(blankIsUnset, z.enum(['on', 'off']).default('off')),
  RETENTION_DAYS: z.preprocess(
    blankIsUnset,
    z.coerce
      .number({ error: 'must be a number from 1 to 3650' })
      .int()
      .min(1)
      .max(3650)
      .default(90),
  ),
  METRICS: z.preprocess(blankIsUnset, z.enum(['local', 'on', 'off']).default('local')),
  METRICS_TOKEN: text,
  STOP_SECONDS: z.preprocess(
    blankIsUnset,
    z.coerce.number({ error: 'must be a number from 1 to 600' }).min(1).max(600).default(25),
  ),
  LOG_FORMAT: z.preprocess(blankIsUnset, z.enum(['pretty', 'json']).optional()),
  LOG_LEVEL: z.preprocess(
    blankIsUnset,
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  ),
});

export type Config = z.infer<typeof environment>;

/** A setting that cannot be used, in words for whoever runs Dateline. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads `.env` and the environment, the environment winning.
 * @throws ConfigError naming every wrong setting, never its value: it may be a secret
 */
export function readConfig(env: NodeJS.ProcessEnv = fromProcess()): Config {
  const read = environment.safeParse(env);
  if (read.success) return read.data;
  const problems = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(
    `These settings cannot be used (see .env.example):\n  ${problems.join('\n  ')}`,
  );
}

let latest: Pick<Config, 'EDITORS' | 'VIEWERS'> | undefined;
/** What the environment itself sets, which `.env` does not change. */
let own: ReadonlySet<string> | undefined;

/**
 * Who is listed by now: `.env` is read again, as somebody may have been taken off; what the environment itself sets
 * stays as it was.
 */
export async function listedNow(config: Config): Promise<Pick<Config, 'EDITORS' | 'VIEWERS'>> {
  let inFile: Readonly<Record<string, string>>;
  try {
    inFile = dotenv.parse(await readFile('.env'));
  } catch (error) {
    // A disk that fails has taken nobody off the list.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return latest ?? config;
    inFile = {};
  }
  const of = (name: 'EDITORS' | 'VIEWERS') =>
    own?.has(name) ? config[name] : text.parse(inFile[name]);
  latest = { EDITORS: of('EDITORS'), VIEWERS: of('VIEWERS') };
  return latest;
}

function fromProcess(): NodeJS.ProcessEnv {
  own ??= new Set(Object.keys(process.env));
  dotenv.config({ quiet: true });
  return process.env;
}

/** The language this terminal is set to, as the system writes it: `az_AZ.UTF-8`. */
export function terminalLanguage(): string | undefined {
  return process.env.LC_ALL ?? process.env.LANG;
}
