/**
 * What arrives is written down before Bolt acknowledges it, and given to the listeners once. What another process
 * took and did not finish is given to them again, with nobody to acknowledge it to.
 */
import type { App, ReceiverEvent } from '@slack/bolt';
import type { Delivery } from '../../shared/delivery.ts';
import { factsOf } from '../errors.ts';
import { arrivalOf } from '../receive/arrival.ts';
import type { SlackServices } from '../receive/event-context.ts';

/** Goes before every listener of an app. @returns takes up what others left; its `stop` ends that */
export function takeOnce(app: App, services: SlackServices): { readonly stop: () => void } {
  const { inbox, log, follow } = services;
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    const arrival = await arrivalOf(event.body, services);
    if (!arrival) return followed(process(event));
    let working: Promise<void> | undefined;
    let isNew: boolean;
    try {
      isNew = await inbox.receive(arrival, (delivery) => {
        working = followed(process(delivered(event, delivery, services)));
        return working;
      });
    } catch (error) {
      log.error(factsOf(error), 'What Slack sent could not be written down');
      // An event comes again, as it is not acknowledged; what a reader did does not.
      return arrival.kind === 'event' ? undefined : followed(process(event));
    }
    await (isNew ? working : event.ack());
  };
  const stop = inbox.finishFor('slack', ({ body }, delivery) =>
    process({ body: JSON.parse(body), ack: async () => {}, customProperties: { delivery } }),
  );
  return { stop };

  function followed(work: Promise<void>): Promise<void> {
    follow(work);
    return work;
  }
}

const delivered = (
  event: ReceiverEvent,
  delivery: Delivery,
  { log }: Pick<SlackServices, 'log'>,
): ReceiverEvent => ({
  ...event,
  customProperties: { ...event.customProperties, delivery },
  async ack(response) {
    try {
      await event.ack(response);
    } catch (error) {
      // It is written down: Slack may send it again, and it is answered all the same.
      if (!('event' in event.body)) throw error;
      log.info(factsOf(error), 'What Slack sent could not be acknowledged');
    }
  },
});
