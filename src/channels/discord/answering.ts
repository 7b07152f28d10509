/** What is done about everything that Discord sends, whichever way it came: answers, and what is still under way. */
import type { REST } from 'discord.js';
import pTimeout from 'p-timeout';
import type { Log } from '../../log.ts';
import { type Observe, UNOBSERVED } from '../../observe.ts';
import type { Service } from '../../service/types.ts';
import { createHeldQuestions, type Timer } from '../shared/held-questions.ts';
import { createInbox, type Inbox } from '../shared/inbox.ts';
import { createMemoryInbox } from '../shared/memory-inbox.ts';
import { factsOf } from './errors.ts';
import { dispatchInteraction } from './listeners/dispatch.ts';
import { createOnce } from './once.ts';
import { createConversationIds } from './receive/conversation-id.ts';
import { createOwnRoles } from './receive/own-role.ts';
import { readInteraction, readMessage } from './receive/shapes.ts';
import { callsOf, callsOverHttp, type Reply } from './send/calls.ts';
import { finishLeft } from './send/finish-left.ts';
import { outbound } from './send/outbound.ts';
import { createRefusalMemory, type MessageServices } from './send/reaction.ts';
import { respond } from './send/respond.ts';
import { createSend } from './send/send.ts';
import type { SentAgain } from './send/sent-again.ts';
import { createUnanswerable } from './send/unanswerable.ts';

/** How long an interaction may wait for its answer. */
const ANSWER_MS = 3000;

export type Answering = {
  /**
   * Takes what is said to be an interaction, which may be anything.
   * @param reply answers the call that brought it, where it came over HTTP
   * @returns once all is done about it; it rejects never
   */
  readonly onInteraction: (sent: unknown, reply?: Reply) => Promise<void>;
  /** Takes what is said to be a message. */
  readonly onMessage: (sent: unknown) => Promise<void>;
  /** From now on finishes what other processes left; to be called once Dateline's own id is known. */
  readonly finishLeft: () => void;
  /** What Dateline posts of its own accord. */
  readonly outbound: ReturnType<typeof outbound>;
  /** What was asked is still answered; what takes longer than this Discord has given up on. */
  readonly stop: () => Promise<void>;
};

export function startAnswering(parts: {
  readonly rest: REST;
  /** For what follows an interaction, which Discord counts on its own. */
  readonly forInteractions: REST;
  /** Of both REST clients. */
  readonly sentAgain: SentAgain;
  readonly service: Service;
  readonly log: Log;
  /** Left out, nobody counts. */
  readonly observe?: Observe;
  /** Where what arrives is written down. Default: in memory. */
  readonly inbox?: Inbox;
  readonly timer?: Timer;
  /** The bot's own id, once it is known. */
  readonly own: () => string | undefined;
}): Answering {
  const { rest, forInteractions, sentAgain, service, log, observe = UNOBSERVED } = parts;
  const inbox = parts.inbox ?? createInbox(createMemoryInbox(), log);
  const services = { service, log, send: createSend(rest), inbox };
  const underWay = new Set<Promise<void>>();
  const follow = (work: Promise<void>): Promise<void> => {
    const done = work
      .catch((error: unknown) => log.error(factsOf(error), 'What Discord sent was not answered'))
      .finally(() => underWay.delete(done));
    underWay.add(done);
    return done;
  };
  const odd = (what: string) => log.warn({}, `Discord sent ${what} that cannot be read`);

  const refused = createRefusalMemory();
  const unanswerable = createUnanswerable(services);
  const held = createHeldQuestions(parts.timer);
  let forMessages: Omit<MessageServices, 'again' | 'delivery'> | undefined;
  const messageServices = () => {
    const own = parts.own();
    if (own && !forMessages) {
      const conversations = createConversationIds(own);
      const roles = createOwnRoles(rest, own, log);
      forMessages = { ...services, own, conversations, roles, refused, held };
    }
    return forMessages;
  };
  const once = createOnce({
    inbox,
    log,
    follow,
    services: messageServices,
    unanswerable,
    finishInteraction(interaction) {
      const anew = () => dispatchInteraction(interaction, services);
      return finishLeft(interaction, callsOf(forInteractions, sentAgain, interaction), anew, log);
    },
  });
  let stopFinishing = () => {};

  return {
    async onInteraction(sent, reply) {
      const interaction = readInteraction(sent);
      if (!interaction) return odd('an interaction');
      const calls = callsOf(forInteractions, sentAgain, interaction);
      await follow(
        once.interaction(interaction, () =>
          respond(
            { calls: reply ? callsOverHttp(calls, reply) : calls, observe },
            interaction,
            dispatchInteraction(interaction, services),
            log,
          ),
        ),
      );
    },
    async onMessage(sent) {
      const message = readMessage(sent);
      if (!message) return odd('a message');
      await follow(once.message(message, observe.arrived('discord', 'message')));
    },
    finishLeft() {
      stopFinishing();
      stopFinishing = once.finishLeft();
    },
    outbound: outbound(services, parts.own),
    async stop() {
      stopFinishing();
      held.stop();
      await pTimeout(Promise.all(underWay), { milliseconds: ANSWER_MS, message: false });
      if (!parts.inbox) await inbox.stop();
    },
  };
}
