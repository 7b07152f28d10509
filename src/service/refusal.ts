/** Where and how soon Dateline answers, as the settings of the place say. */

import type { Reply } from '../contract/reply.ts';
import type { Request } from '../contract/request.ts';
import { say } from '../i18n/translate.ts';
import { createCooldowns } from '../tenants/settings/cooldown.ts';
import { answersIn } from '../tenants/settings/resolve-settings.ts';
import type { SettingsDesk } from '../tenants/settings/settings-service.ts';
import type { From } from './types.ts';

/** @returns says why something is not answered; it counts for the waits */
export function createRefusing(settings: SettingsDesk, clock: () => Date) {
  const cooldowns = createCooldowns(() => clock().getTime());
  return (from: From, request?: Request): Reply | undefined => {
    const { locale, place, channel, user } = from;
    if (request?.command === 'settings' || request?.command === 'help') return undefined;
    const tell = (text: string): Reply => ({
      locale,
      command: request?.command ?? 'ask',
      blocks: [{ type: 'text', text }],
    });
    const now = settings.of(place);
    if (place && !answersIn(now, channel)) return tell(say(locale, 'refusal.channel'));
    const at = {
      place: place ?? from.platform,
      ...(user !== undefined && { user }),
      ...(channel !== undefined && { channel }),
    };
    const allowed = cooldowns.allow(at, now);
    return allowed.ok
      ? undefined
      : tell(say(locale, 'refusal.wait', { seconds: allowed.waitSeconds }));
  };
}
