/** How things stand, looked at whenever somebody asks. */
import { Counter, Gauge, type Registry } from 'prom-client';

export type Watched = {
  /** The facts that are served. */
  readonly knowledge: () => {
    readonly version: string;
    readonly facts: number;
    readonly errors: number;
    /** Since when these are served. */
    readonly since: Date;
    readonly revision?: { readonly id: string } | undefined;
  };
  /** Whether questions are compared by meaning, too; left out where they never are. */
  readonly semantic?: (() => boolean) | undefined;
  /** Whether each part works, by its name: the store, the platforms. */
  readonly parts: () => Promise<Readonly<Record<string, { readonly ready: boolean }>>>;
  /** What waits, by what it waits in: `{ inbox: 3, jobs: 12 }`. */
  readonly waiting?: () => Promise<Readonly<Record<string, number>>>;
  /** What has become of what arrived, counted since the start: `{ finished: 40, givenUp: 1 }`. */
  readonly arrivals?: () => Readonly<Record<string, number>>;
};

export function lookAt(register: Registry, watched: Watched): void {
  const { knowledge, parts, waiting, arrivals, semantic } = watched;
  const registers = [register];
  const gauge = <L extends string>(
    name: string,
    help: string,
    labelNames: readonly L[],
    fill: (gauge: Gauge<L>) => void | Promise<void>,
  ) =>
    new Gauge<L>({
      name,
      help,
      labelNames: [...labelNames],
      registers,
      async collect() {
        this.reset();
        await fill(this);
      },
    });
  gauge(
    'dateline_knowledge_info',
    'The version of the facts that are served, and the revision they were published as; always 1.',
    ['version', 'revision'],
    (info) => {
      const { version, revision } = knowledge();
      info.set({ version, revision: revision?.id ?? '' }, 1);
    },
  );
  gauge('dateline_knowledge_facts', 'Facts that are served.', [], (facts) =>
    facts.set(knowledge().facts),
  );
  gauge(
    'dateline_knowledge_errors',
    'Errors in the knowledge files; what they concern is served as it last was.',
    [],
    (errors) => errors.set(knowledge().errors),
  );
  gauge('dateline_knowledge_age_seconds', 'How long these facts have been served.', [], (age) =>
    age.set((Date.now() - knowledge().since.getTime()) / 1000),
  );
  gauge('dateline_ready', 'Whether a part works: 1, or 0.', ['part'], async (ready) => {
    for (const [part, is] of Object.entries(await parts())) ready.set({ part }, is.ready ? 1 : 0);
  });
  if (semantic)
    gauge(
      'dateline_semantic_ready',
      'Whether questions are compared by meaning: 1, or 0 while by words alone.',
      [],
      (ready) => ready.set(semantic() ? 1 : 0),
    );
  if (arrivals)
    new Counter({
      name: 'dateline_inbox_total',
      help: 'What was written down as it arrived: taken; known, as it came before; finished; taken up again after another process or a failure; given up.',
      labelNames: ['became'],
      registers,
      collect() {
        this.reset();
        for (const [name, count] of Object.entries(arrivals()))
          this.inc({ became: name === 'givenUp' ? 'given up' : name }, count);
      },
    });
  if (!waiting) return;
  gauge('dateline_waiting', 'What waits to be done.', ['in'], async (depth) => {
    for (const [where, count] of Object.entries(await waiting())) depth.set({ in: where }, count);
  });
}
