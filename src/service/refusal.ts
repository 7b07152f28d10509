/** Where and how soon Dateline answers, as the settings of the tenant say. */

import { smallTalkIn } from '../answer/understanding/small-talk.ts';
import { textReply } from '../contract/blocks.ts';
import type { Request } from '../contract/request.ts';
import { translate } from '../i18n/translate.ts';
import { createCooldowns } from '../tenants/settings/cooldown.ts';
import { answersIn } from '../tenants/settings/resolve-settings.ts';
import type { SettingsService } from '../tenants/settings/settings-service.ts';
import type { RequestContext } from './request-context.ts';
import type { Refusal } from './types.ts';

/** @returns says why something is not answered; it counts for the waits */
export function createRefusal(settings: SettingsService, clock: () => Date) {
  const cooldowns = createCooldowns(() => clock().getTime());
  return (from: RequestContext, request?: Request): Refusal | undefined => {
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
    const allowed = cooldowns.allow(at, now);
    if (allowed.ok) return undefined;
    const { waitSeconds } = allowed;
    return {
      reply: tell(translate(locale, 'refusal.wait', { seconds: waitSeconds })),
      waitSeconds,
      ...(talks && { unsaid: true }),
    };
  };
}
