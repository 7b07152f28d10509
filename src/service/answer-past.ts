/** Requests of a past day, and of what changed since: nothing of them is noted, and nothing is corrected later. */
import type { Engine } from '../answer/types.ts';
import { type AsOf, isOfThePast } from '../as-of/index.ts';
import { textReply } from '../contract/blocks.ts';
import type { Reply } from '../contract/reply.ts';
import { translate } from '../i18n/translate.ts';
import type { TenantId } from '../tenants/tenant-id.ts';
import type { RequestContext } from './request-context.ts';
import type { Answered } from './types.ts';

export { isOfThePast };

export type PastAnswererOptions = {
  readonly asOf: AsOf | undefined;
  readonly engineFor: (tenant: TenantId | undefined) => Engine;
  readonly packsOf: (tenant: TenantId | undefined) => readonly string[];
  readonly clock: () => Date;
};

export function createPastAnswerer({ asOf, engineFor, packsOf, clock }: PastAnswererOptions) {
  return async (
    request: Parameters<AsOf['reply']>[0],
    { tenant, locale }: RequestContext,
  ): Promise<Answered> => {
    const say = (key: 'as-of.nothing' | 'as-of.failed'): Reply => {
      const language = request.language ?? locale;
      return textReply(request.command, language, translate(language, key));
    };
    const asked = {
      engine: engineFor(tenant),
      packs: packsOf(tenant),
      reader: { locale, now: clock() },
    };
    // Where the store is away, or the worker is: then nothing is said rather than what stands today.
    const reply = asOf
      ? await asOf.reply(request, asked).catch(() => say('as-of.failed'))
      : say('as-of.nothing');
    return { reply, request, feedback: [] };
  };
}
