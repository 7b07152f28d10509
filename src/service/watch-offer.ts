/** Where "Tell me if this changes" is offered. */
import type { Choice, Reply } from '../contract/reply.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import { watchChoice } from '../tenants/corrections/watch.ts';
import type { SettingsService } from '../tenants/settings/settings-service.ts';
import type { RequestContext } from './request-context.ts';
import type { Answered } from './types.ts';

/**
 * @param keeps whether anything about readers is kept
 * @returns the answer with the button, where one reader sees it: nobody can change it there for long
 */
export function createWatchOffer(settings: Pick<SettingsService, 'of'>, keeps: boolean) {
  const made = new WeakMap<Reply, { readonly watch?: Choice }>();
  return (
    answered: Answered & { readonly knowledge: Knowledge },
    from: RequestContext,
  ): Answered => {
    const { reply, request, onlyReader, knowledge } = answered;
    const { platform, user, tenant, privately } = from;
    const offered =
      keeps &&
      privately === true &&
      user !== undefined &&
      !onlyReader &&
      request.command !== 'check' &&
      (platform === 'discord' || platform === 'slack') &&
      settings.of(tenant).promises === 'on';
    if (!offered) return answered;
    let offer = made.get(reply);
    if (!offer) {
      const watch = watchChoice(request, reply, knowledge);
      offer = watch ? { watch } : {};
      made.set(reply, offer);
    }
    return { ...answered, ...offer };
  };
}
