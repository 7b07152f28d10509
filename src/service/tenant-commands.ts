/** What only makes sense in a server or workspace: its settings, subscriptions, editors, feedback. */

import type { Engine } from '../answer/types.ts';
import type { RequestOf, TenantRequest } from '../contract/request.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import { readerCode, thanksReply } from '../tenants/feedback/feedback.ts';
import { maySubscribe } from '../tenants/settings/resolve-settings.ts';
import type { SettingsService } from '../tenants/settings/settings-service.ts';
import { replyToSubscription } from '../tenants/subscriptions/subscription-commands.ts';
import type { TenantId } from '../tenants/tenant-id.ts';
import type { OpenTicket } from '../tenants/tickets/open-ticket.ts';
import { openedReply } from '../tenants/tickets/ticket-replies.ts';
import { withoutPersonal } from '../text/without-personal.ts';
import type { TenantRepositories } from './repository.ts';
import type { RequestContext } from './request-context.ts';
import type { Answered } from './types.ts';

export type TenantCommandsOptions = {
  readonly engineFor: (tenant: TenantId | undefined) => Engine;
  readonly settings: SettingsService;
  /** Absent where nothing about tenants is kept; `openTicket`, too. */
  readonly tenants: TenantRepositories | undefined;
  readonly openTicket: OpenTicket | undefined;
  readonly promise: (request: RequestOf<'promise'>, from: RequestContext) => Promise<Answered>;
  readonly watch: (request: RequestOf<'watch'>, from: RequestContext) => Promise<Answered>;
  readonly clock: () => Date;
};

export function createTenantCommands({
  engineFor,
  settings,
  tenants,
  openTicket,
  promise,
  watch,
  clock,
}: TenantCommandsOptions): (request: TenantRequest, from: RequestContext) => Promise<Answered> {
  return async (request, from) => {
    const { tenant, channel, user } = from;
    const locale = request.language ?? from.locale;
    if (request.command === 'feedback') return noteFeedback(request, from, locale);
    if (request.command === 'promise') return promise(request, from);
    if (request.command === 'watch') return watch(request, from);
    if (!tenants || !openTicket || !tenant) {
      const { reply } = engineFor(undefined).reply(request, { locale, now: clock() });
      return { reply, request, feedback: [], onlyReader: true };
    }
    switch (request.command) {
      case 'settings': {
        const reply = settings.reply(tenant, from, locale);
        return { reply, request, feedback: [], onlyReader: true };
      }
      case 'editors': {
        const { editorsChannel, language } = settings.of(tenant);
        const { message } = from;
        const asker = {
          tenant,
          channel: channel ?? '',
          user: user ?? '',
          ...(message && { message }),
        };
        const opened =
          editorsChannel === null
            ? ({ state: 'nobody' } as const)
            : await openTicket(
                { question: request.question, locale, asker, at: clock() },
                editorsChannel,
                language,
              );
        return {
          reply: openedReply(opened, locale),
          request,
          feedback: [],
          onlyReader: true,
          ...(opened.state === 'sent' && { ticket: opened.delivery }),
        };
      }
      case 'follow':
      case 'unfollow':
      case 'following': {
        const engine = engineFor(tenant);
        const replied = await replyToSubscription(request, locale, {
          store: tenants,
          knowledge: engine.knowledge,
          suggest: (typed, language, limit) => engine.suggest('about', typed, language, limit),
          maySubscribe: maySubscribe(settings.of(tenant), from),
          channel: { tenant, channel: channel ?? '' },
          user: user ?? '',
          now: clock(),
        });
        return { ...replied, request, feedback: [] };
      }
      default:
        return request satisfies never;
    }
  };

  async function noteFeedback(
    request: RequestOf<'feedback'>,
    { tenant, platform, user }: RequestContext,
    locale: Locale,
  ): Promise<Answered> {
    const wanted = settings.of(tenant).feedback;
    const { kind, answer, question, fact } = request;
    if (tenants && wanted !== 'off') {
      // Anonymous: of this person and this answer alone, so that what one person thinks of several stays apart.
      const whose = wanted === 'named' ? (tenant ?? platform) : `${tenant ?? platform} ${answer}`;
      await tenants.recordFeedback({
        kind,
        answer,
        question: withoutPersonal(question),
        fact,
        platform,
        tenant,
        user: user === undefined ? undefined : readerCode(whose, user, tenants.salt()),
        at: clock(),
      });
    }
    const reply = thanksReply(wanted !== 'off', locale);
    return { reply, request, feedback: [], onlyReader: true };
  }
}
