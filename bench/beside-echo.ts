/** Tasks a second of Dateline and of an echo bot, by kind; who starts them has them take turns. */
import { median, rate } from './load.ts';

/** What an index is given, so that no task is as the one before it. */
export type Task = (index: number) => Promise<unknown>;

export type BesideEcho<Kind> = {
  readonly kind: Kind;
  /** Dateline's tasks a second ÷ the echo bot's, each the median of its rounds. */
  readonly ratio: number;
  readonly dateline: number;
  readonly echo: number;
};

type Load = {
  /** Tasks before those that are measured. */
  readonly warm: number;
  readonly count: number;
  readonly atOnce: number;
};

export function besideEcho<Kind extends string>(
  kinds: readonly Kind[],
  { warm, count, atOnce }: Load,
) {
  const rates = kinds.map((kind) => ({ kind, dateline: [] as number[], echo: [] as number[] }));
  return {
    /** One round of one of them. */
    async measure(name: 'dateline' | 'echo', tasks: Readonly<Record<Kind, Task>>): Promise<void> {
      for (const of of rates) {
        await rate(warm, atOnce, tasks[of.kind]);
        of[name].push(await rate(count, atOnce, tasks[of.kind]));
      }
    },
    found: (): readonly BesideEcho<Kind>[] =>
      rates.map((of) => {
        const [dateline, echo] = [median(of.dateline), median(of.echo)];
        return { kind: of.kind, ratio: dateline / echo, dateline, echo };
      }),
  };
}
