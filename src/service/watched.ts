/** What pressing "Tell me if this changes" does. */
import { textBlock, textReply } from '../contract/blocks.ts';
import type { Reply } from '../contract/reply.ts';
import { type RequestOf, readRequest } from '../contract/request.ts';
import { translate } from '../i18n/translate.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import { correctionReply, staleFacts } from '../tenants/corrections/correction-reply.ts';
import type { WatchService } from '../tenants/corrections/watch.ts';
import { NotKept } from '../tenants/not-kept.ts';
import type { SettingsService } from '../tenants/settings/settings-service.ts';
import type { RequestAnswerer } from './answer-request.ts';
import type { RequestContext } from './request-context.ts';
import type { Answered } from './types.ts';

export const createWatchCommand =
  (parts: {
    readonly watches: WatchService | undefined;
    readonly answerer: Pick<RequestAnswerer, 'reply'>;
    readonly settings: Pick<SettingsService, 'of'>;
    readonly knowledge: () => Knowledge;
    /** Whether every knowledge file could be read. */
    readonly whole: () => boolean;
    readonly clock: () => Date;
  }) =>
  async (request: RequestOf<'watch'>, from: RequestContext): Promise<Answered> => {
    const { platform, tenant, user } = from;
    const { watches, answerer, settings, knowledge, whole, clock } = parts;
    const locale = request.language ?? from.locale;
    const say = (reply: Reply): Answered => ({ reply, request, feedback: [], onlyReader: true });
    if (!watches) throw new NotKept('nothing about readers is kept');
    const reachable = platform === 'discord' || platform === 'slack';
    if (!reachable || !user) return say(textReply('watch', locale, translate(locale, 'watch.off')));
    const by = { tenant: tenant ?? (`${platform}:@me` as const), person: user };
    if (request.undo) return say(await watches.undo(request, by, locale));
    const asked = readRequest(request.answered);
    if (!asked || settings.of(tenant).promises === 'off')
      return say(textReply('watch', locale, translate(locale, 'watch.off')));
    const shown = request.shows.map(({ id, mark }) => ({ id, hash: mark }));
    const changed = staleFacts(shown, knowledge(), whole());
    if (changed.length === 0) return say(await watches.take(request, by, locale));
    const now = await answerer.reply(asked, { locale, ...(tenant && { tenant }) });
    const { reply } = correctionReply(changed, now.reply, now.knowledge, clock());
    const first = textBlock(translate(locale, 'watch.changed'));
    return say({ ...reply, blocks: [first, ...reply.blocks] });
  };
