/** Whether the store keeps what readers ask it to: where it does not, whoever asks is told, and never thanked. */
import type { Log } from '../log.ts';
import type { TenantRepositories } from '../service/repository.ts';
import { NotKept } from '../tenants/not-kept.ts';
import type { StoreProblem } from './problem.ts';

/** What a reader is told of once it is done. */
const TOLD = [
  'saveSettings',
  'subscribe',
  'unsubscribe',
  'addTicket',
  'removeTicket',
  'ticketPosted',
  'ticketReplied',
  'recordFeedback',
  'keepPromise',
  'breakPromise',
] as const satisfies readonly (keyof TenantRepositories)[];

/**
 * @param problem why nothing is kept, where nothing is
 * @param failed told of each write that failed
 * @returns the same repositories, which throw `NotKept` for whatever could not be written
 */
export function keeping(
  tenants: TenantRepositories,
  problem: () => StoreProblem | undefined,
  log: Pick<Log, 'error'>,
  failed: (error: unknown) => void = () => {},
): TenantRepositories {
  const told = (name: (typeof TOLD)[number]) => {
    const write = tenants[name] as (...given: unknown[]) => unknown;
    return async (...given: unknown[]) => {
      const now = problem();
      if (now) throw new NotKept(now.message);
      try {
        return await write(...given);
      } catch (error) {
        log.error({ error: String(error), what: name }, 'the store could not keep something');
        failed(error);
        throw new NotKept('the store could not write', error);
      }
    };
  };
  return {
    ...tenants,
    ...(Object.fromEntries(TOLD.map((name) => [name, told(name)])) as object),
    async subscriptions(channel) {
      const now = problem();
      if (!now) return tenants.subscriptions(channel);
      // A channel that asks is told the truth; nobody is told news that could not be noted as told.
      if (channel) throw new NotKept(now.message);
      return [];
    },
  };
}
