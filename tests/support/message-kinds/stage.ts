/** Where a message of some kind is played: Dateline on a local Discord, or the same on a local Slack. */
import { afterEach } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import type { PlatformConnection } from '../../../src/channels/shared/platform.ts';
import type { ServedEngine, Service } from '../../../src/service/types.ts';
import type { SettingChanges } from '../../../src/tenants/settings/settings-form.ts';
import { fakeTime } from '../jobs/fake-time.ts';
import { harbour } from '../packs/harbour.ts';
import type { RealService, RealServiceOptions } from '../real-service.ts';

export type PlatformName = 'Discord' | 'Slack';

/** What somebody writes. */
export type Message = {
  /**
   * `{me}`, `{anna}` and, on Discord, `{role}` (Dateline's own) and `{editors}` (another) stand for mentions as
   * the platform writes them.
   */
  readonly text: string;
  /**
   * In a channel unless said. `under` is what follows on Dateline's last answer: a reply to it on Discord,
   * which mentions Dateline unless `ping` is false, and a message in its thread on Slack.
   */
  readonly where?: 'channel' | 'under' | 'direct';
  readonly ping?: false;
  /** It takes the place of the message before. */
  readonly edits?: true;
  /** What the message carries beside its words, or instead of what is usual, as the platform's event has it. */
  readonly discord?: object;
  readonly slack?: Readonly<Record<string, unknown>>;
};

/** Time that passes. */
export type Pause = { readonly seconds: number };

/** Dateline is stopped, and started again over what it has kept. */
export type Restart = { readonly restart: true };

export type Stage = {
  /** Starts Dateline over the harbour's facts, with these settings of the server or workspace. */
  readonly open: (settings?: SettingChanges) => Promise<void>;
  /**
   * @param answered whether it must get an answer, which is waited for: one that looks at other messages takes longer
   * @returns what Dateline said to it, message by message, once it has said all it will
   */
  readonly write: (
    message: Message,
    how: { readonly answered: boolean },
  ) => Promise<readonly string[]>;
  /** @returns what Dateline says meanwhile */
  readonly pass: (pause: Pause) => Promise<readonly string[]>;
  readonly restart: () => Promise<void>;
  /** The questions that were noted for the editors. */
  readonly gaps: () => Promise<readonly string[]>;
};

/** The facts of every row, indexed once. */
const engine = createEngine(harbour());
const servingHarbour = (): ServedEngine => ({ engine, findings: [] });
const NOW = Date.parse('2031-01-01T12:00:00Z');

/** What a stage does over its platform's own. */
type Platform = {
  readonly serve: (
    settings: SettingChanges,
    more: Pick<RealServiceOptions, 'serving' | 'now'>,
  ) => Promise<RealService>;
  readonly connect: (
    service: Service,
    more: Pick<ReturnType<typeof stageTime>, 'timer'>,
  ) => Promise<PlatformConnection>;
  readonly posts: () => readonly unknown[];
  /** What Dateline said after that many posts, once it has said all it will. */
  readonly saidSince: (before: number) => Promise<readonly string[]>;
};

/** Starts, stops and puts forward Dateline on a platform, and closes it after each test. */
export function stageOver({
  serve,
  connect,
  posts,
  saidSince,
}: Platform): Pick<Stage, 'open' | 'pass' | 'restart' | 'gaps'> {
  let real: RealService | undefined;
  let connection: PlatformConnection | undefined;
  let time = stageTime();
  afterEach(async () => {
    await real?.close();
    real = undefined;
    time = stageTime();
  });
  return {
    async open(settings = {}) {
      real = await serve(settings, { serving: servingHarbour, now: time.now });
      connection = await connect(real.service, time);
    },
    pass(pause) {
      const before = posts().length;
      time.pass(pause);
      return saidSince(before);
    },
    async restart() {
      await connection?.stop();
      connection = await connect(real!.restarted(), time);
    },
    gaps: async () => ((await real?.store.gaps(10)) ?? []).map(({ question }) => question),
  };
}

/** Time that passes when a row says so, for the service and for what is held. */
function stageTime() {
  const { clock, timer, pass } = fakeTime();
  return {
    now: () => new Date(NOW + clock()),
    timer,
    pass: ({ seconds }: Pause) => pass(seconds * 1000),
  };
}
