/** Requests of a past day, and of what changed since: no gap, nothing that is corrected later, and the talk goes on with them. */
import type { AskResult, Engine } from '../answer/types.ts';
import { type AsOf, isOfThePast, type PastRequest } from '../as-of/index.ts';
import { choice, textReply } from '../contract/blocks.ts';
import type { Reply } from '../contract/reply.ts';
import type { Request } from '../contract/request.ts';
import { dateWords } from '../i18n/date-words.ts';
import { translate } from '../i18n/translate.ts';
import type { TenantId } from '../tenants/tenant-id.ts';
import { withBeneath } from './adapt-reply.ts';
import {
  type Conversations,
  continueConversation,
  noteConversation,
} from './conversation-state.ts';
import type { RequestContext } from './request-context.ts';
import type { Answered } from './types.ts';

export { isOfThePast };

export type PastAnswererOptions = {
  readonly asOf: AsOf | undefined;
  readonly engineFor: (tenant: TenantId | undefined) => Engine;
  readonly packsOf: (tenant: TenantId | undefined) => readonly string[];
  readonly conversations: Conversations;
  readonly clock: () => Date;
};

export function createPastAnswerer({
  asOf,
  engineFor,
  packsOf,
  conversations,
  clock,
}: PastAnswererOptions) {
  return async (request: PastRequest, from: RequestContext): Promise<Answered> => {
    const { tenant, locale } = from;
    const say = (key: 'as-of.nothing' | 'as-of.failed'): Answered => {
      const language = request.language ?? locale;
      const reply = textReply(request.command, language, translate(language, key));
      return { reply, request, feedback: [] };
    };
    if (!asOf) return say('as-of.nothing');
    const inTalk = (await continueConversation(request, from, conversations)) as PastRequest;
    try {
      const { context, ...told } = await asOf.reply(inTalk, {
        engine: engineFor(tenant),
        packs: packsOf(tenant),
        reader: { locale, now: clock() },
      });
      if (context) noteConversation(context, from, conversations);
      return { ...told, feedback: [], ...(context && { context }) };
    } catch {
      // The store is away, or the worker is: then nothing is said rather than what stands today.
      return say('as-of.failed');
    }
  };
}

/** What goes on with an answer of a past day is answered as of now, says so, and can be asked of that day by a press. */
export function notOfThatDay(reply: Reply, request: Request, asked: AskResult): Reply {
  if (request.command !== 'ask' || !request.context?.asOf || !asked.followUp) return reply;
  const { locale } = reply;
  const { asOf } = request.context;
  const date = dateWords(asOf, locale);
  const then = { ...request, asOf, language: locale };
  return withBeneath(reply, {
    note: translate(locale, 'as-of.not-then', { date }),
    choice: choice(translate(locale, 'choice.as-of', { date }), then, 'primary'),
  });
}
