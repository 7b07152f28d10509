/** A request → the messages that answer it, here and to this reader. */
import type { Request } from '../../contract/request.ts';
import { type Beneath, withBeneath } from '../../service/adapt-reply.ts';
import type { RequestContext } from '../../service/request-context.ts';
import type { Answered, Service } from '../../service/types.ts';
import { turnsPages } from './buttons.ts';
import type { Renderer } from './platform.ts';
import { asShown, createRenderCache } from './render-cache.ts';

/** An answer, ready to be sent. */
export type PreparedAnswer<Message> = {
  readonly answered: Answered;
  /** At least one. */
  readonly messages: readonly Message[];
  /** Whether it is for the reader's eyes alone. */
  readonly ephemeral: boolean;
};

/** Who sees what is said in a place. */
export type Audience = {
  /** Whether other people read along. */
  readonly amongOthers: boolean;
  /** Whether a message there can be for one reader's eyes alone. */
  readonly canHide: boolean;
  /** Who asks, where the platform has to be told who may turn a page. */
  readonly asker?: string;
};

type Shows = Pick<Service, 'remember' | 'knowledge'>;

export type AnswerPreparer<Message> = {
  /**
   * Answers a request.
   * @param how privately: whether only the reader shall see it, who can share it where there are others
   */
  readonly prepare: (
    request: Request,
    how: {
      readonly from: RequestContext;
      readonly audience: Audience;
      readonly privately: boolean;
      readonly beneath?: Beneath | undefined;
    },
    service: Pick<Service, 'answer' | 'remembered'> & Shows,
  ) => Promise<PreparedAnswer<Message>>;
  /** The messages of an answer that is there already. */
  readonly messagesOf: (
    answered: Answered,
    ephemeral: boolean,
    audience: Audience,
    service: Shows,
  ) => readonly Message[];
};

export function createAnswerPreparer<Message>(render: Renderer<Message>): AnswerPreparer<Message> {
  const rendered = createRenderCache<Message>();

  const messagesOf: AnswerPreparer<Message>['messagesOf'] = (
    answered,
    ephemeral,
    { amongOthers, asker },
    service,
  ) => {
    const { reply, request, onlyReader, feedback, editors, promise, watch } = answered;
    const shareable = ephemeral && !onlyReader && amongOthers;
    const way = {
      ephemeral,
      ...(shareable && { shareId: service.remember(asShown(request, reply)) }),
      ...(asker && turnsPages(reply) && { asker }),
    };
    return rendered(answered, way, service, (version) =>
      render(reply, {
        idFor: service.remember,
        version,
        ...way,
        ...(editors && { editors }),
        ...(promise && { promise }),
        ...(ephemeral && watch && { watch }),
        ...(feedback.length > 0 && { feedback }),
      }),
    );
  };

  return {
    messagesOf,
    async prepare(request, { from, audience, privately, beneath }, service) {
      const given = await service.answer(request, from);
      const answered = beneath ? { ...given, reply: withBeneath(given.reply, beneath) } : given;
      const ephemeral = privately || (answered.onlyReader === true && audience.canHide);
      const messages = messagesOf(answered, ephemeral, audience, service);
      await service.remembered();
      return { answered, ephemeral, messages };
    },
  };
}
