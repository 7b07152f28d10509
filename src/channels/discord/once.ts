/**
 * What arrives from Discord is written down and worked on by one process, whichever way it came; and what another
 * process left unfinished is finished.
 */
import type { APIInteraction } from 'discord-api-types/v10';
import type { Log } from '../../log.ts';
import type { Arrival as Observed } from '../../observe.ts';
import type { Arrival, Unfinished } from '../../service/inbox-repository.ts';
import { isWorthAnotherTry } from '../shared/another-try.ts';
import type { Delivery } from '../shared/delivery.ts';
import type { Inbox } from '../shared/inbox.ts';
import { factsOf, isAnswer } from './errors.ts';
import { isForDateline, onMessage } from './listeners/messages/message.ts';
import type { Message } from './receive/addressing.ts';
import { interactionArrival, isKept, MESSAGE, messageArrival } from './receive/arrival.ts';
import { mayPass } from './send/patience.ts';
import type { MessageServices } from './send/reaction.ts';
import { sendReaction } from './send/send-reaction.ts';
import type { createUnanswerable } from './send/unanswerable.ts';

/** Discord waits three seconds for a word, and does not tell again. */
const PATIENCE_MS = 1000;

type Work = (delivery?: Delivery) => Promise<void>;

export type Once = {
  /** @param answer does it; where the interaction came before, nothing is done. @returns once all is over */
  readonly interaction: (interaction: APIInteraction, answer: Work) => Promise<void>;
  /** @param observed told once it is answered */
  readonly message: (message: Message, observed: Observed) => Promise<void>;
  /** From now on finishes what other processes left. @returns what ends that */
  readonly finishLeft: () => () => void;
};

export function createOnce(parts: {
  readonly inbox: Inbox;
  readonly log: Log;
  /** Has the end wait for some work. */
  readonly follow: (work: Promise<void>) => unknown;
  /** Everything but what is answered and how a message is taken up again; undefined until it is known who Dateline is. */
  readonly services: () => Omit<MessageServices, 'again' | 'delivery'> | undefined;
  readonly unanswerable: ReturnType<typeof createUnanswerable>;
  /** Finishes an interaction that another process left. */
  readonly finishInteraction: (interaction: APIInteraction) => Promise<void>;
}): Once {
  const { inbox, log, follow, unanswerable, finishInteraction } = parts;

  /** Without a delivery where it could not be written down: Discord does not tell of it again. */
  async function take(arrival: Arrival, work: Work): Promise<void> {
    let working: Promise<void> | undefined;
    const begin = (delivery?: Delivery) => {
      working = work(delivery);
      follow(working.catch(() => {}));
      return working;
    };
    try {
      await inbox.receive(arrival, begin, PATIENCE_MS);
    } catch (error) {
      log.warn(factsOf(error), 'What Discord sent could not be written down, and is answered so');
      begin();
    }
    // Whoever has it knows what became of it.
    await working?.catch(() => {});
  }

  function servicesFor(delivery?: Delivery): MessageServices | undefined {
    const services = parts.services();
    return (
      services && {
        ...services,
        delivery,
        again(message, waited) {
          const asked = react(message, waited, delivery);
          follow(asked.catch(() => {}));
          return asked;
        },
      }
    );
  }

  async function react(
    message: Message,
    waited: number,
    delivery?: Delivery,
    observed?: Observed,
  ): Promise<void> {
    const services = servicesFor(delivery);
    if (!services) {
      delivery?.failed(new Error('Discord has not said yet who Dateline is'));
      return;
    }
    await told(message, services, async () => {
      const reaction = await onMessage(message, services, waited);
      if ((await sendReaction(reaction, message, services)) > 0) observed?.answered();
    });
  }

  /** Where the answer cannot stand there, its writer is told; what may pass is not lost where it is written down. */
  async function told(
    message: Message,
    { own, delivery }: MessageServices,
    answer: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await answer();
    } catch (error) {
      if (delivery && (mayPass(error) || isWorthAnotherTry(error, delivery, isAnswer))) throw error;
      await unanswerable(error, message, own);
    }
  }

  /** What nobody said to Dateline is written down only where there is an answer. */
  async function overhear(message: Message, services: MessageServices): Promise<void> {
    const reaction = await onMessage(message, services);
    if (reaction.posts.length === 0) return;
    await take(messageArrival(message), (delivery) => {
      const mine = { ...services, delivery };
      return told(message, mine, () => sendReaction(reaction, message, mine));
    });
  }

  const finishLeft = () =>
    inbox.finishFor('discord', ({ kind, body }: Unfinished, delivery) =>
      kind === MESSAGE
        ? react(JSON.parse(body) as Message, 0, delivery)
        : finishInteraction(JSON.parse(body) as APIInteraction),
    );

  return {
    interaction: (interaction, answer) =>
      isKept(interaction) ? take(interactionArrival(interaction), answer) : answer(),
    async message(message, observed) {
      const services = servicesFor();
      if (!services) return;
      if (!(await isForDateline(message, services))) return overhear(message, services);
      await take(messageArrival(message), (delivery) => react(message, 0, delivery, observed));
    },
    finishLeft,
  };
}
