/** A request → the messages that answer it, here and to this reader. */
import type { Request } from '../commands/request.ts';
import { type Around, amongOthers } from './around.ts';
import { type Handled, show } from './handled.ts';
import type { DiscordPayload } from './payload.ts';
import { renderDiscord } from './render.ts';
import { talkOfInteraction } from './talks.ts';

/** Answers in a new message; private ones among others can be shown to everyone there. */
export async function answer(
  request: Request,
  privately: boolean,
  around: Around,
): Promise<Handled> {
  const [first, ...followUps] = await messagesFor(request, privately, around);
  if (!first) throw new Error('a reply was rendered as no message');
  return show(first, followUps);
}

/** The messages of an answer. */
export async function messagesFor(
  request: Request,
  ephemeral: boolean,
  around: Around,
): Promise<DiscordPayload[]> {
  const { interaction, locale, service } = around;
  const { reply } = await service.answer(request, {
    locale,
    platform: 'discord',
    conversation: talkOfInteraction(interaction),
  });
  const shareable = ephemeral && amongOthers(around);
  return renderDiscord(reply, {
    idFor: service.remember,
    ephemeral,
    // The language is kept, so that everyone is shown the very same words.
    ...(shareable && { shareId: service.remember({ ...request, language: reply.locale }) }),
  });
}
