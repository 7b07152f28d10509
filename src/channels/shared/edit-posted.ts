/** Posted answers whose facts have changed, changed where they stand. */
import type { Request } from '../../contract/request.ts';
import type { Log } from '../../log.ts';
import type { Service } from '../../service/types.ts';
import { type CorrectionReply, layOut } from '../../tenants/corrections/correction-reply.ts';
import type { Handle } from '../../tenants/corrections/repository.ts';
import type { EditOutcome, EditPosted } from '../../tenants/corrections/stale-answers.ts';
import type { TenantId } from '../../tenants/tenant-id.ts';
import type { ErrorFacts } from './error-facts.ts';
import type { Renderer } from './platform.ts';

/** Edits over the connection at hand. */
export function createEditPosted<Message>(platform: {
  /** "Discord", for the log. */
  readonly name: string;
  readonly service: Pick<Service, 'remember' | 'remembered' | 'knowledge'>;
  readonly log: Pick<Log, 'warn'>;
  readonly render: Renderer<Message>;
  /** Changes what one reader alone sees, or tells them beside it. */
  readonly reach: (handle: Handle, shown: Message) => Promise<unknown>;
  readonly clock?: () => Date;
  /** @param request what the message answers */
  readonly edit: (
    at: { readonly channel: string; readonly message: string },
    shown: Message,
    request: Request,
  ) => Promise<unknown>;
  /** Whether the connection is to this tenant; what is another's waits for a connection of its own. */
  readonly serves: (tenant: TenantId) => boolean;
  /** What it means that a change was not taken; undefined where it is the platform that fails. */
  readonly troubleOf: (error: unknown) => EditTrouble | undefined;
  readonly factsOf: (error: unknown) => ErrorFacts;
}): EditPosted {
  const { name, service, log, render, edit, reach, serves, troubleOf, factsOf } = platform;
  const { clock = () => new Date() } = platform;
  async function reachReader(handle: Handle, corrected: CorrectionReply): Promise<EditOutcome> {
    // The platform takes nothing any more, and who it was is not kept.
    if (new Date(handle.until) <= clock()) return { type: 'gone', why: OVER };
    const options = {
      idFor: service.remember,
      version: service.knowledge().version,
      ephemeral: true,
    };
    const [shown] = layOut(corrected, 1, (reply) => render(reply, options));
    await service.remembered();
    try {
      await reach(handle, shown!);
      return { type: 'edited' };
    } catch (error) {
      const { error: why, code } = factsOf(error);
      return { type: 'gone', why: `${OVER} (${code ?? why})` };
    }
  }

  return async ({
    at: { tenant, channel, message: first, more = [], handle },
    request,
    corrected,
  }) => {
    if (!serves(tenant)) return { type: 'later' };
    if (handle) return reachReader(handle, corrected);
    const ids = [first, ...more];
    const options = { idFor: service.remember, version: service.knowledge().version };
    const messages = layOut(corrected, ids.length, (reply) => render(reply, options));
    await service.remembered();
    const missing: string[] = [];
    for (const [index, shown] of messages.entries()) {
      const message = ids[index]!;
      try {
        await edit({ channel, message }, shown, request);
      } catch (error) {
        const trouble = troubleOf(error);
        if (!trouble) throw error;
        const facts = factsOf(error);
        const why = facts.code === undefined ? facts.error : `${facts.error} (${facts.code})`;
        // What went through before is changed again, which nobody sees.
        if (trouble.type !== 'gone') return { ...trouble, why };
        missing.push(why);
        log.warn({ channel, message, ...facts }, `A ${name} answer cannot be corrected`);
      }
    }
    const why = missing.join(', ');
    if (missing.length === messages.length) return { type: 'gone', why };
    return { type: 'edited', ...(why && { missing: why }) };
  };
}

const OVER = 'seen by one reader alone, whom the platform lets nobody reach for longer';

/** A message that is gone, that cannot be changed as things are, or that was to be changed too soon. */
export type EditTrouble =
  | Pick<Extract<EditOutcome, { type: 'gone' }>, 'type'>
  | Pick<Extract<EditOutcome, { type: 'refused' }>, 'type'>
  | Omit<Extract<EditOutcome, { type: 'wait' }>, 'why'>;
