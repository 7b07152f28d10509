/** Which messages show an answer to everyone, so that it can be corrected there. */
import type { Answered, Service } from '../../service/types.ts';
import type { Place } from '../../tenants/corrections/repository.ts';
import type { ChannelAddress } from '../../tenants/message-address.ts';

/**
 * Resolves once it is written.
 * @param messages the ids, in order; none where nothing could be posted
 */
export async function notePosted(
  answered: Answered,
  { tenant, channel, place }: ChannelAddress & { readonly place?: Place },
  messages: readonly string[],
  { posted }: Pick<Service, 'posted'>,
): Promise<void> {
  const [message, ...more] = messages;
  if (message)
    await posted.note({ tenant, channel, message, more, ...(place && { place }) }, answered);
}
