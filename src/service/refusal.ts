/** Where and how soon Dateline answers, as the settings of the tenant say. */

import { textReply } from '../contract/blocks.ts';
import type { Reply } from '../contract/reply.ts';
import type { Request } from '../contract/request.ts';
import { translate } from '../i18n/translate.ts';
import { createCooldowns } from '../tenants/settings/cooldown.ts';
import { answersIn } from '../tenants/settings/resolve-settings.ts';
import type { SettingsService } from '../tenants/settings/settings-service.ts';
import type { RequestContext } from './request-context.ts';

/** @returns says why something is not answered; it counts for the waits */
export function createRefusal(settings: SettingsService, clock: () => Date) {
  const cooldowns = createCooldowns(() => clock().getTime());
  return (from: RequestContext, request?: Request): Reply | undefined => {
    const { locale, tenant, channel, user } = from;
    if (request?.command === 'settings' || request?.command === 'help') return undefined;
    const tell = (text: string) => textReply(request?.command ?? 'ask', locale, text);
    const now = settings.of(tenant);
    if (tenant && !answersIn(now, channel)) return tell(translate(locale, 'refusal.channel'));
    const at = {
      tenant: tenant ?? from.platform,
      ...(user !== undefined && { user }),
      ...(channel !== undefined && { channel }),
    };
    const allowed = cooldowns.allow(at, now);
    return allowed.ok
      ? undefined
      : tell(translate(locale, 'refusal.wait', { seconds: allowed.waitSeconds }));
  };
}
