/** Posted answers whose facts have changed, changed where they stand. */
import type { Request } from '../../contract/request.ts';
import type { Log } from '../../log.ts';
import type { Service } from '../../service/types.ts';
import { layOut } from '../../tenants/corrections/correction-reply.ts';
import type { EditPosted } from '../../tenants/corrections/stale-answers.ts';
import type { TenantId } from '../../tenants/tenant-id.ts';
import type { ErrorFacts } from './error-facts.ts';
import type { Renderer } from './platform.ts';

/** Edits over the connection at hand. */
export function createEditPosted<Message>(platform: {
  /** "Discord", for the log. */
  readonly name: string;
  readonly service: Pick<Service, 'remember' | 'knowledge'>;
  readonly log: Pick<Log, 'warn'>;
  readonly render: Renderer<Message>;
  /** @param request what the message answers */
  readonly edit: (
    at: { readonly channel: string; readonly message: string },
    shown: Message,
    request: Request,
  ) => Promise<unknown>;
  /** Whether the connection is to this tenant; what is another's waits for a connection of its own. */
  readonly serves: (tenant: TenantId) => boolean;
  /** Whether the message is gone, or out of reach, so that trying again would not help. */
  readonly isGone: (error: unknown) => boolean;
  readonly factsOf: (error: unknown) => ErrorFacts;
}): EditPosted {
  const { name, service, log, render, edit, serves, isGone, factsOf } = platform;
  return async ({ at: { tenant, channel, message: first, more = [] }, request, corrected }) => {
    if (!serves(tenant)) return 'later';
    const ids = [first, ...more];
    const options = { idFor: service.remember, version: service.knowledge().version };
    const messages = layOut(corrected, ids.length, (reply) => render(reply, options));
    let outcome: 'edited' | 'gone' = 'gone';
    for (const [index, shown] of messages.entries()) {
      const message = ids[index]!;
      try {
        await edit({ channel, message }, shown, request);
        outcome = 'edited';
      } catch (error) {
        if (!isGone(error)) throw error;
        const facts = { channel, message, ...factsOf(error) };
        log.warn(facts, `A ${name} answer cannot be corrected`);
      }
    }
    return outcome;
  };
}
