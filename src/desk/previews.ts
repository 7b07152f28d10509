/** A reply with the payloads that the platforms would be sent: made by their own renderers, never imitated. */

import { attachmentsOf, THEME } from '../channels/discord/render/attachments.ts';
import { renderDiscord } from '../channels/discord/render/render.ts';
import { type PressKind, readAction, readCustomId } from '../channels/shared/button-codec.ts';
import { renderSlack } from '../channels/slack/render/render.ts';
import type { Request } from '../contract/request.ts';
import { translate } from '../i18n/translate.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import type { RequestContext } from '../service/request-context.ts';
import type { Answered, Service } from '../service/service.ts';
import type { Answer, Rendered } from './api-types.ts';
import { addressed } from './attachments.ts';
import { Refusal } from './errors.ts';

/** Who asks on the page: in which language, and in which conversation. */
export type Reader = { readonly locale: Locale; readonly conversation?: string };

/** A conversation on the page is never taken for one on a platform. */
export const fromDesk = ({ locale, conversation }: Reader): RequestContext => ({
  locale,
  platform: 'desk',
  ...(conversation !== undefined && { conversation: `desk:${conversation}` }),
});

/** Answers a request as the page asked it, with what everyone in a channel would see. */
export async function answer(service: Service, request: Request, reader: Reader): Promise<Answer> {
  const answered = await service.answer(request, fromDesk(reader));
  return illustrated(service, answered, reader, {
    request: answered.request,
    choices: choiceIds(service, answered),
    ...rendered(service, answered, 'public'),
  });
}

/** With the pictures that Discord would be sent; without them where they cannot be drawn, as there. */
async function illustrated(
  service: Service,
  { request }: Answered,
  reader: Reader,
  answer: Answer,
): Promise<Answer> {
  const [first, ...rest] = answer.discord;
  if (request.command !== 'picture' || !first) return answer;
  const how = { theme: THEME } as const;
  const drawing = await service.timelines
    .draw(request, fromDesk(reader), how)
    .catch(() => undefined);
  if (!drawing) return answer;
  return {
    ...answer,
    discord: [{ ...first, attachments: attachmentsOf(drawing.pictures) }, ...rest],
    attached: addressed(drawing),
  };
}

/** @param to who sees the message: everyone, or the one who asked, who can then share it */
export function rendered(
  service: Service,
  { reply, request, promise }: Answered,
  to: 'public' | 'private',
): Rendered {
  const idFor = service.remember;
  const shareId = to === 'private' ? idFor({ ...request, language: reply.locale }) : undefined;
  const under = { idFor, ...(promise && { promise }) };
  return {
    reply,
    discord: renderDiscord(reply, { ...under, ...(shareId && { ephemeral: true, shareId }) }),
    slack: renderSlack(reply, { ...under, ...(shareId && { shareId }) }),
  };
}

/**
 * Presses a button of a payload, as the platform would.
 * @throws Refusal 410 where the button is no longer known
 */
export async function press(
  service: Service,
  button: Reader & {
    readonly id: string;
    readonly action?: string;
    readonly private: boolean;
  },
): Promise<Answer> {
  const pressed = readCustomId(button.id) ?? readAction(button.action ?? '', button.id);
  const request = await service.recall(pressed?.id ?? button.id);
  if (!request) throw new Refusal(410, translate(button.locale, 'error.expired'));
  const answered = await service.answer(request, fromDesk(button));
  const kind = pressed?.kind;
  return illustrated(service, answered, button, {
    request: answered.request,
    choices: choiceIds(service, answered),
    ...(kind && { inPlace: kind === 'turn' }),
    ...rendered(service, answered, audience(kind, button.private)),
  });
}

/** The page's own buttons are pressed by id, too, so that it need not know what they ask. */
const choiceIds = (service: Service, { reply }: Answered): readonly string[] =>
  reply.blocks.flatMap((block) =>
    block.type === 'choices' ? block.choices.map(({ request }) => service.remember(request)) : [],
  );

/** A press is answered privately; a page turns where it is; sharing shows everyone, as the page does. */
function audience(kind: PressKind | undefined, wasPrivate: boolean): 'public' | 'private' {
  switch (kind) {
    case 'reply':
      return 'private';
    case 'turn':
      return wasPrivate ? 'private' : 'public';
    case 'share':
    case undefined:
      return 'public';
    default:
      return kind satisfies never;
  }
}
