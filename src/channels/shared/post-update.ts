/** Changes to the facts on a topic, told to the channels that subscribe to it. */
import type { Log } from '../../log.ts';
import type { Service } from '../../service/types.ts';
import type { PostUpdate, UpdateProgress } from '../../tenants/subscriptions/types.ts';
import type { TenantId } from '../../tenants/tenant-id.ts';
import { type Delivery, deliveryOfJob } from './delivery.ts';
import type { ErrorFacts } from './error-facts.ts';
import { notePosted } from './note-posted.ts';
import type { Renderer } from './platform.ts';

/** Posts over the connection at hand. */
export function createPostUpdate<Message>(platform: {
  /** "Discord", for the log. */
  readonly name: string;
  readonly service: Pick<Service, 'remember' | 'remembered' | 'knowledge' | 'posted'>;
  readonly log: Pick<Log, 'warn'>;
  readonly render: Renderer<Message>;
  /** @param delivery where it has a name: under that it goes out once. @returns the ids of the messages */
  readonly post: (
    channel: string,
    message: Message,
    delivery?: Delivery,
  ) => Promise<readonly string[]>;
  /** Whether the connection is to this tenant; what is another's waits for a connection of its own. */
  readonly serves: (tenant: TenantId) => boolean;
  /** Whether there is no such channel any more. Not where it only may not be written to: that may change back. */
  readonly isGone: (error: unknown) => boolean;
  readonly factsOf: (error: unknown) => ErrorFacts;
}): PostUpdate {
  const { name, service, log, render, post, serves, isGone, factsOf } = platform;
  return async ({ tenant, channel }, reply, progress) => {
    if (!serves(tenant)) return 'later';
    const begun = performance.now();
    const options = { idFor: service.remember, version: service.knowledge().version };
    const stand: string[] = [];
    // It shows facts that may change in turn.
    const noted = () => {
      const request = { command: 'following' } as const;
      return notePosted({ reply, request, feedback: [] }, { tenant, channel }, stand, service);
    };
    try {
      const messages = render(reply, options);
      await service.remembered();
      for (const [number, message] of messages.entries()) {
        if (progress && number < progress.sent) continue;
        const delivery = progress && deliveryOf(progress, number, begun);
        stand.push(...(await post(channel, message, delivery)));
        progress?.posted();
      }
      await noted();
      return 'posted';
    } catch (error) {
      await noted();
      if (!isGone(error)) throw error;
      const facts = { channel, ...factsOf(error) };
      log.warn(facts, `A ${name} channel can be told of nothing any more`);
      return 'gone';
    }
  };
}

const deliveryOf = (
  { key, since, again }: UpdateProgress,
  number: number,
  begun: number,
): Delivery => deliveryOfJob(`${key} ${number}`, since, again, begun);
