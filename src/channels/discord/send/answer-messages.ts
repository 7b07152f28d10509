/** An answer → the messages that show it, and noting where they stand. */
import { Routes } from 'discord-api-types/v10';
import type { Answered, Service } from '../../../service/types.ts';
import { showsFacts } from '../../../tenants/corrections/posted-answers.ts';
import { PRIVATE } from '../../../tenants/corrections/repository.ts';
import { notePosted } from '../../shared/note-posted.ts';
import { type Audience, createAnswerPreparer } from '../../shared/prepare-answer.ts';
import { amongOthers, type InteractionContext } from '../receive/interaction-context.ts';
import { notedUnder } from '../receive/request-context.ts';
import type { DiscordPayload } from '../render/payload.ts';
import { renderDiscord } from '../render/render.ts';
import type { InteractionResponse } from './response.ts';

export const answers = createAnswerPreparer<DiscordPayload>(renderDiscord);

/** What answers an interaction can be for one reader's eyes wherever it is. */
export const audienceOf = (context: InteractionContext): Audience => ({
  amongOthers: amongOthers(context),
  canHide: true,
});

/** What answers a message is for everybody's. */
const EVERYBODY: Audience = { amongOthers: true, canHide: false };

/** The messages of an answer to an interaction. */
export const messagesOf = (
  answered: Answered,
  ephemeral: boolean,
  context: InteractionContext,
): readonly DiscordPayload[] =>
  answers.messagesOf(answered, ephemeral, audienceOf(context), context.service);

/** The messages of an answer to a message. */
export const postsOf = (answered: Answered, service: Service): readonly DiscordPayload[] =>
  answers.messagesOf(answered, false, EVERYBODY, service);

/** Has the message noted once it is there for everyone to see. */
export function noting(
  answered: Answered,
  context: InteractionContext,
): Pick<InteractionResponse, 'noted'> {
  const tenant = notedUnder(context);
  // A message in a thread stands there, and not in the channel that the settings speak of.
  const channel = context.interaction.channel?.id;
  if (!tenant || !channel || !showsFacts(answered.reply)) return {};
  return {
    noted: (messages) =>
      notePosted(
        answered,
        { tenant, channel, ...(!amongOthers(context) && DIRECTLY) },
        messages,
        context.service,
      ),
  };
}

/** Has it noted that one reader sees it: by its token it can be changed for a while, and whose it is nobody knows. */
export function notingPrivately(
  answered: Answered,
  context: InteractionContext,
): Pick<InteractionResponse, 'notedPrivately'> {
  const tenant = notedUnder(context);
  if (!tenant || !showsFacts(answered.reply)) return {};
  const { id, token, application_id: app } = context.interaction;
  return {
    async notedPrivately() {
      const handle = {
        type: 'discord-token',
        address: Routes.webhookMessage(app, token, '@original'),
        until: new Date(Date.now() + CHANGED_MS).toISOString(),
      } as const;
      await context.service.posted.note(
        { tenant, channel: PRIVATE, message: id, handle },
        answered,
      );
    },
  };
}

const DIRECTLY = { place: { direct: true } } as const;

/** Discord takes changes for a quarter of an hour. */
const CHANGED_MS = 14 * 60_000 + 30_000;
