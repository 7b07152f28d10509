/** Posted answers whose facts have changed, changed where they stand. */
import type { Request } from '../../contract/request.ts';
import type { Log } from '../../log.ts';
import type { Picture } from '../../pictures/index.ts';
import type { Service } from '../../service/types.ts';
import { type CorrectionReply, layOut } from '../../tenants/corrections/correction-reply.ts';
import type { Handle, Place } from '../../tenants/corrections/repository.ts';
import type { CopyAt, EditOutcome, EditPosted } from '../../tenants/corrections/stale-answers.ts';
import type { TenantId } from '../../tenants/tenant-id.ts';
import type { ErrorFacts } from './error-facts.ts';
import { type Look, redraw } from './pictures.ts';
import type { Renderer } from './platform.ts';

/** Edits over the connection at hand. */
export function createEditPosted<Message>(platform: {
  /** "Discord", for the log. */
  readonly name: string;
  readonly service: Pick<Service, 'remember' | 'remembered' | 'knowledge' | 'timelines'>;
  readonly log: Pick<Log, 'warn'>;
  readonly render: Renderer<Message>;
  readonly look: Look;
  /** Changes what one reader alone sees, or tells them beside it. @returns as `edit` */
  readonly reach: (
    handle: Handle,
    shown: Message,
    pictures: readonly Picture[] | undefined,
  ) => Promise<string | undefined>;
  readonly clock?: () => Date;
  /** @returns what was not to be had: why its pictures are not those it should have */
  readonly edit: (
    /** The message, and which it is of how many that the answer took, from 0. */
    at: {
      readonly channel: string;
      readonly message: string;
      readonly index: number;
      readonly count: number;
    },
    shown: Message,
    /** Those of the whole answer; left out, what is there stays. */
    pictures: readonly Picture[] | undefined,
  ) => Promise<string | undefined>;
  /** Where pictures stand in messages of their own: puts these into the place of those. */
  readonly replacePictures?: (
    at: CopyAt,
    pictures: readonly Picture[],
    corrected: CorrectionReply,
  ) => Promise<{ readonly place: Place; readonly missing?: string }>;
  /** Whether the connection is to this tenant; what is another's waits for a connection of its own. */
  readonly serves: (tenant: TenantId) => boolean;
  /** What it means that a change was not taken; undefined where it is the platform that fails. */
  readonly troubleOf: (error: unknown) => EditTrouble | undefined;
  readonly factsOf: (error: unknown) => ErrorFacts;
}): EditPosted {
  const { name, service, log, render, look, edit, reach, replacePictures } = platform;
  const { serves, troubleOf, factsOf, clock = () => new Date() } = platform;

  /** The pictures anew; none, and why, where they cannot be drawn. */
  async function drawnFor(
    request: Request,
    { tenant, place }: CopyAt,
    corrected: CorrectionReply,
  ): Promise<Drawn | undefined> {
    if (request.command !== 'picture') return undefined;
    // Where they stand in messages of their own, these may have been sent elsewhere.
    if (replacePictures && !place?.pictures) return undefined;
    try {
      return { pictures: await redraw(request, tenant, corrected.reply.locale, look, service) };
    } catch (error) {
      log.warn(factsOf(error), `The pictures of a ${name} answer could not be drawn anew`);
      return { pictures: [], missing: 'its pictures could not be drawn anew and are taken away' };
    }
  }

  async function reachReader(
    handle: Handle,
    corrected: CorrectionReply,
    drawn: Drawn | undefined,
  ): Promise<EditOutcome> {
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
      const missing = [drawn?.missing, await reach(handle, shown!, drawn?.pictures)];
      return handle.type === 'slack-response'
        ? { type: 'edited', how: ['beside'] }
        : edited(drawn, missing);
    } catch (error) {
      const { error: why, code } = factsOf(error);
      return { type: 'gone', why: `${OVER} (${code ?? why})` };
    }
  }

  return async ({ at, request, corrected }) => {
    const { tenant, channel, message: first, more = [], handle, place } = at;
    if (!serves(tenant)) return { type: 'later' };
    const drawn = await drawnFor(request, at, corrected);
    if (handle) return reachReader(handle, corrected, drawn);
    // A picture may stand alone, the words to it where one reader saw them.
    const ids = place?.pictures?.includes(first) ? [] : [first, ...more];
    const options = { idFor: service.remember, version: service.knowledge().version };
    const messages = layOut(corrected, ids.length, (reply) => render(reply, options));
    await service.remembered();
    const gone: string[] = [];
    const missing: (string | undefined)[] = [drawn?.missing];
    for (const [index, shown] of messages.entries()) {
      const where = { channel, message: ids[index]!, index, count: ids.length };
      try {
        missing.push(await edit(where, shown, drawn?.pictures));
      } catch (error) {
        const trouble = troubleOf(error);
        if (!trouble) throw error;
        const facts = factsOf(error);
        const why = facts.code === undefined ? facts.error : `${facts.error} (${facts.code})`;
        // What went through before is changed again, which nobody sees.
        if (trouble.type !== 'gone') return { ...trouble, why };
        gone.push(why);
        log.warn(
          { channel, message: ids[index], ...facts },
          `A ${name} answer cannot be corrected`,
        );
      }
    }
    if (ids.length > 0 && gone.length === ids.length) return { type: 'gone', why: gone.join(', ') };
    const replaced =
      drawn && place?.pictures && (await replacePictures?.(at, drawn.pictures, corrected));
    return {
      ...edited(drawn, [...gone, ...missing, replaced?.missing]),
      ...(replaced && { place: replaced.place }),
    };
  };
}

type Drawn = { readonly pictures: readonly Picture[]; readonly missing?: string };

function edited(
  drawn: Drawn | undefined,
  missing: readonly (string | undefined)[],
): Extract<EditOutcome, { type: 'edited' }> {
  const why = missing.filter(Boolean).join(', ');
  const anew = drawn !== undefined && drawn.pictures.length > 0 && why === '';
  return {
    type: 'edited',
    how: anew ? ['edited', 'picture'] : ['edited'],
    ...(why && { missing: why }),
  };
}

const OVER = 'seen by one reader alone, whom the platform lets nobody reach for longer';

/** A message that is gone, that nobody can change, that cannot be as things are, or that was to be changed too soon. */
export type EditTrouble =
  | Pick<Extract<EditOutcome, { type: 'gone' }>, 'type'>
  | Pick<Extract<EditOutcome, { type: 'fixed' }>, 'type'>
  | Pick<Extract<EditOutcome, { type: 'refused' }>, 'type'>
  | Omit<Extract<EditOutcome, { type: 'wait' }>, 'why'>;
