/** Whether Dateline can do its work at this moment, part by part. */
import pTimeout from 'p-timeout';

export type Part =
  | { readonly ready: true }
  | {
      readonly ready: false;
      /** What is wrong, in a sentence for whoever runs Dateline. */
      readonly why: string;
      /** ISO 8601, in UTC. */
      readonly since?: string;
    };

export type Parts = Readonly<Record<string, Part>>;

export type Readiness = {
  /** Adds parts that are asked each time: resolves to how they are, or rejects with what is wrong. */
  readonly add: (name: string, ask: () => Part | Promise<Part | undefined> | undefined) => void;
  /** To be called once everything is there, and warm. */
  readonly started: () => void;
  readonly parts: () => Promise<Parts>;
};

/** One part may not keep all the others from being told of. */
const PART_MS = 1000;

/** @param stopping whether stopping has begun */
export function createReadiness(stopping: () => boolean): Readiness {
  const asks = new Map<string, Parameters<Readiness['add']>[1]>();
  let started = false;
  const process = (): Part => {
    if (stopping()) return { ready: false, why: 'Dateline is stopping.' };
    return started ? { ready: true } : { ready: false, why: 'Dateline is starting.' };
  };
  return {
    add: (name, ask) => void asks.set(name, ask),
    started: () => {
      started = true;
    },
    async parts() {
      const asked = await Promise.all(
        [...asks].map(async ([name, ask]) => [name, await told(ask)] as const),
      );
      return { process: process(), ...Object.fromEntries(asked) };
    },
  };
}

async function told(ask: Parameters<Readiness['add']>[1]): Promise<Part> {
  try {
    const part = await pTimeout(Promise.resolve(ask()), {
      milliseconds: PART_MS,
      message: `There was no answer for ${PART_MS / 1000} s.`,
    });
    return part ?? { ready: true };
  } catch (error) {
    return { ready: false, why: error instanceof Error ? error.message : String(error) };
  }
}
