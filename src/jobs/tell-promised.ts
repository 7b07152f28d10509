/**
 * Keeps the promises of one group: asks their question anew, and tells them together where something answers. Who is
 * told what is written down before it is sent, and forgotten once it stands: a run that was cut short goes on with the
 * very same message, which the platform has once.
 */
import { randomUUID } from 'node:crypto';
import type { Log } from '../log.ts';
import type { PostedAnswers } from '../tenants/corrections/posted-answers.ts';
import { toldReply } from '../tenants/promises/promise-replies.ts';
import type { PromiseGroup, PromiseRepository } from '../tenants/promises/repository.ts';
import type { AskPromised, PromiseTo, Telling, TellPromised } from '../tenants/promises/types.ts';
import { retryAfter } from './retry-after.ts';

export type PromiseTellerOptions = {
  readonly store: PromiseRepository;
  /** The version of all that is served. */
  readonly version: () => string;
  readonly ask: AskPromised;
  readonly tell: TellPromised;
  /** Notes what was told, so that it can be corrected. */
  readonly posted: Pick<PostedAnswers, 'note'>;
  readonly log: Pick<Log, 'info' | 'warn'>;
  readonly clock: () => Date;
};

/** What came of it; `left`: nothing more is to be told in that lane. */
type Kept = 'told' | 'nothing' | 'elsewhere' | 'left';

/** Who takes no messages is tried so often, over about four days. */
const MOST_CLOSED = 20;
/** So often, a minute apart, what compares meanings is waited for: it has a new fact to read first. */
const MOST_LATE = 10;
const LATE_MS = 60_000;

export function createPromiseTeller({
  store,
  version,
  ask,
  tell,
  posted,
  log,
  clock,
}: PromiseTellerOptions): (group: PromiseGroup) => Promise<Kept> {
  const inMs = (milliseconds: number) => new Date(clock().getTime() + milliseconds);

  async function keep(group: PromiseGroup): Promise<Kept> {
    const [first] = group.promises;
    const { question, tenant } = first!;
    const asked = version();
    const answer = await ask(question, tenant, group.attempts < MOST_LATE);
    const ids = idsOf(group.promises);
    if (answer.state === 'late') {
      const attempts = group.attempts + 1;
      await store.postponePromises(ids, inMs(LATE_MS), { attempts });
      return 'nothing';
    }
    if (answer.state === 'open') {
      // It was answered when somebody began to tell them, and is not any more.
      if (group.telling) await store.postponePromises(ids, clock(), { attempts: 0, begun: false });
      await store.promisesChecked(ids, asked);
      return 'nothing';
    }
    const telling = group.telling ?? { id: randomUUID(), since: clock() };
    const told = await store.beginTelling(group, telling);
    const [to] = told;
    // All of them have taken it back meanwhile.
    if (!to) return 'nothing';
    const begun = { ...group, promises: told, telling };
    const reply = toldReply(answer.reply, question);
    const again = group.telling !== undefined;
    let outcome: Telling;
    try {
      outcome = await tell(to, reply, { key: telling.id, since: telling.since, again });
    } catch (problem) {
      await failed(begun, String(problem));
      return 'nothing';
    }
    if (outcome.type !== 'told') return notTold(begun, outcome);
    const { channel, messages, direct } = outcome;
    const [message, ...more] = messages;
    if (message) {
      const where = tenant ?? (`${to.platform}:@me` as const);
      const place = direct && ({ direct } as const);
      await posted.note({ tenant: where, channel, message, more, ...(place && { place }) }, answer);
    }
    await store.endPromises(idsOf(told));
    return 'told';
  }

  async function notTold(
    group: PromiseGroup,
    outcome: Exclude<Telling, { type: 'told' }>,
  ): Promise<'nothing' | 'elsewhere' | 'left'> {
    const { promises, attempts, lane } = group;
    const [{ at, tenant }] = promises as [PromiseTo, ...PromiseTo[]];
    const ids = idsOf(promises);
    switch (outcome.type) {
      case 'later':
        return 'elsewhere';
      case 'left':
        if (outcome.who === 'person' || !tenant) {
          await store.endPromises(ids);
          return 'nothing';
        }
        log.info({ lane }, 'Dateline is not there any more: whom it was to tell is forgotten');
        await store.forgetPromises({ tenant });
        return 'left';
      case 'closed': {
        if (at.way === 'there') {
          await store.postponePromises(ids, clock(), { attempts: 0, at: { way: 'directly' } });
          return 'nothing';
        }
        if (attempts + 1 < MOST_CLOSED) {
          await failed(group, outcome.why);
          return 'nothing';
        }
        log.warn({ lane, error: outcome.why }, 'somebody takes no direct messages and is not told');
        await store.endPromises(ids);
        return 'nothing';
      }
      default:
        return outcome satisfies never;
    }
  }

  async function failed({ promises, attempts, lane }: PromiseGroup, why: string): Promise<void> {
    const retryInMs = retryAfter(attempts);
    log.warn({ lane, error: why, retryInMs }, 'somebody could not be told and is tried again');
    await store.postponePromises(idsOf(promises), inMs(retryInMs), { attempts: attempts + 1 });
  }

  return keep;
}

const idsOf = (promises: readonly Pick<PromiseTo, 'id'>[]): string[] =>
  promises.map(({ id }) => id);
