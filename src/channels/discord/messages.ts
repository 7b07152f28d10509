/** An answer → the messages that show it. */

import type { Answered, Service } from '../../service/service.ts';
import { showsFacts } from '../../tenants/corrections/posted-answers.ts';
import { asShown, createRenderCache } from '../shared/render-cache.ts';
import { amongOthers, type InteractionContext } from './interaction-context.ts';
import type { DiscordPayload } from './payload.ts';
import { renderDiscord } from './render.ts';
import { requestContextOf } from './request-context.ts';
import type { InteractionResponse } from './response.ts';

/** The messages of an answer to an interaction. */
export function messagesOf(
  answered: Answered,
  ephemeral: boolean,
  context: InteractionContext,
): readonly DiscordPayload[] {
  const { reply, request, onlyReader } = answered;
  const { service } = context;
  const shareable = ephemeral && !onlyReader && amongOthers(context);
  const shareId = shareable ? service.remember(asShown(request, reply)) : undefined;
  return postsOf(answered, service, { ephemeral, shareId });
}

const rendered = createRenderCache<DiscordPayload>();

/** The messages of an answer, wherever it is shown. */
export const postsOf = (
  answered: Answered,
  service: Service,
  way: { readonly ephemeral?: boolean; readonly shareId?: string | undefined } = {},
): readonly DiscordPayload[] =>
  rendered(answered, way, service, (version) => {
    const { reply, feedback, editors } = answered;
    return renderDiscord(reply, {
      idFor: service.remember,
      version,
      ...way,
      ...(editors && { editors }),
      ...(feedback.length > 0 && { feedback }),
    });
  });

/** Has the message noted once it is there for everyone to see. */
export function noting(
  answered: Answered,
  context: InteractionContext,
): Pick<InteractionResponse, 'noted'> {
  const { tenant } = requestContextOf(context);
  // A message in a thread stands there, and not in the channel that the settings speak of.
  const channel = context.interaction.channel?.id;
  if (!tenant || !channel || !showsFacts(answered.reply)) return {};
  return {
    noted([message, ...more]) {
      if (message) context.service.posted.note({ tenant, channel, message, more }, answered);
    },
  };
}
