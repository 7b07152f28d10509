/**
 * Messages that cannot be answered where they stand: logged once a channel, and where only a permission is
 * missing, told to the writer in a direct message, once in a while.
 */
import { LRUCache } from 'lru-cache';
import { translate } from '../../../i18n/translate.ts';
import { localeOf } from '../../shared/locale.ts';
import { factsOf, isClosed } from '../errors.ts';
import { type Message, meantFor } from '../receive/addressing.ts';
import type { DiscordServices } from '../receive/interaction-context.ts';
import { tenantOf } from '../receive/tenant.ts';
import { plainly } from './response.ts';

const AN_HOUR = { max: 10_000, ttl: 60 * 60_000 };

/** @returns to be told of each; it throws nothing */
export function createUnanswerable({ service, log, send }: DiscordServices) {
  const logged = new LRUCache<string, true>(AN_HOUR);
  const told = new LRUCache<string, true>(AN_HOUR);

  async function tell({ author, guild_id }: Message): Promise<void> {
    if (!guild_id || told.has(author.id)) return;
    told.set(author.id, true);
    const locale = localeOf(service.settings.of(tenantOf(guild_id)).language);
    try {
      await send.toUser(author.id, plainly(translate(locale, 'error.discord.write')));
    } catch (error) {
      log.info(factsOf(error), 'A Discord reader takes no direct messages');
    }
  }

  return async (error: unknown, message: Message, own: string): Promise<void> => {
    const { channel_id: channel } = message;
    if (!isClosed(error) || !logged.has(channel)) {
      log.warn(
        { channel, ...factsOf(error) },
        'A Discord message could not be answered where it stands',
      );
    }
    logged.set(channel, true);
    const meant = meantFor(message, { own });
    if (isClosed(error) && (meant === 'addressed' || meant === 'reply')) await tell(message);
  };
}
