/**
 * How many hours ten thousand corrections and ten thousand follows take within the platforms' limits: the real
 * store and jobs on a clock that does not wait.
 */
import { correctMany, type Many, type ManyDone } from '../tests/support/jobs/many.ts';

const NONE = { servers: 0, workspaces: 0, channels: 0 } as const;

/** Ten thousand copies each; the first has ten thousand follows, too, the others are the worst that a limit can do. */
const CASES: readonly (readonly [string, Many])[] = [
  [
    '150 servers and 50 workspaces',
    {
      discord: { servers: 150, channels: 20 },
      slack: { workspaces: 50, channels: 40 },
      copies: 2,
      follows: 2,
    },
  ],
  [
    'all in one Slack workspace',
    { discord: NONE, slack: { workspaces: 1, channels: 100 }, copies: 100, follows: 0 },
  ],
  [
    'all in ten channels of Discord',
    { discord: { servers: 1, channels: 10 }, slack: NONE, copies: 1000, follows: 0 },
  ],
];

export async function* benchJobs(): AsyncGenerator<ManyDone & { readonly name: string }> {
  for (const [name, many] of CASES) yield { name, ...(await correctMany(many)) };
}
