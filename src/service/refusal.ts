/** Where and how soon Dateline answers, as the settings of the tenant say. */
import { createHash } from 'node:crypto';
import { smallTalkIn } from '../answer/understanding/small-talk.ts';
import { textReply } from '../contract/blocks.ts';
import type { Request } from '../contract/request.ts';
import { translate } from '../i18n/translate.ts';
import type { FeedbackRepository } from '../tenants/feedback/repository.ts';
import { type CooldownResult, createCooldowns, waitsOf } from '../tenants/settings/cooldown.ts';
import type { TurnRepository } from '../tenants/settings/repository.ts';
import { answersIn } from '../tenants/settings/resolve-settings.ts';
import type { SettingsService } from '../tenants/settings/settings-service.ts';
import type { RequestContext } from './request-context.ts';
import type { Refusal } from './types.ts';

type Waits = Partial<TurnRepository> & Pick<FeedbackRepository, 'salt'>;

/** @returns says why something is not answered; it counts for the waits */
export function createRefusal(
  settings: SettingsService,
  clock: () => Date,
  tenants: Waits | undefined,
) {
  const cooldowns = createCooldowns(() => clock().getTime());
  const allow = async (...of: Parameters<typeof cooldowns.allow>): Promise<CooldownResult> =>
    (await allowedEverywhere(waitsOf(...of), clock(), tenants)) ?? cooldowns.allow(...of);
  return async (from: RequestContext, request?: Request): Promise<Refusal | undefined> => {
    const { locale, tenant, channel, user } = from;
    if (request?.command === 'settings' || request?.command === 'help') return undefined;
    const tell = (text: string) => textReply(request?.command ?? 'ask', locale, text);
    const now = settings.of(tenant);
    if (tenant && !answersIn(now, channel))
      return { reply: tell(translate(locale, 'refusal.channel')) };
    // A greeting makes no question wait: small talk has waits of its own.
    const talks = request?.command === 'ask' && smallTalkIn(request.question) !== undefined;
    const at = {
      tenant: `${tenant ?? from.platform}${talks ? ' talk' : ''}`,
      ...(user !== undefined && { user }),
      ...(channel !== undefined && { channel }),
    };
    const allowed = await allow(at, now);
    if (allowed.ok) return undefined;
    const { waitSeconds } = allowed;
    return {
      reply: tell(translate(locale, 'refusal.wait', { seconds: waitSeconds })),
      waitSeconds,
      ...(talks && { unsaid: true }),
    };
  };
}

/** @returns undefined where one process answers everybody, or where the others cannot be asked */
async function allowedEverywhere(
  waits: ReturnType<typeof waitsOf>,
  now: Date,
  tenants: Waits | undefined,
): Promise<CooldownResult | undefined> {
  if (!tenants?.takeTurns || waits.length === 0) return undefined;
  const turns = waits.map(([key, seconds]) => ({
    id: createHash('sha256').update(`${tenants.salt()} ${key}`).digest('base64url').slice(0, 22),
    ms: seconds * 1_000,
  }));
  const waitMs = await tenants.takeTurns(turns, now).catch(() => undefined);
  if (waitMs === undefined) return undefined;
  return waitMs > 0 ? { ok: false, waitSeconds: Math.ceil(waitMs / 1_000) } : { ok: true };
}
