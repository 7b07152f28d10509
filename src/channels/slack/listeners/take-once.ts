/**
 * What arrives is written down before Bolt acknowledges it, and given to the listeners once. What another process
 * took and did not finish is given to them again, with nobody to acknowledge it to.
 */
import type { App, ReceiverEvent } from '@slack/bolt';
import type { Delivery } from '../../shared/delivery.ts';
import { factsOf } from '../errors.ts';
import { arrivalOf } from '../receive/arrival.ts';
import type { SharedServices } from '../receive/event-context.ts';
import { sourceIn } from '../receive/source.ts';
import { NotInstalled, type Workspaces } from '../receive/workspace.ts';

/** Goes before every listener of an app. @returns takes up what others left; its `stop` ends that */
export function takeOnce(
  app: App,
  shared: SharedServices,
  workspaces: Workspaces,
): { readonly stop: () => void } {
  const { inbox, log, follow, service } = shared;
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    let working: Promise<void> | undefined;
    let isNew: boolean;
    try {
      const workspace = await workspaces.of(sourceIn(event.body));
      const arrival = await arrivalOf(event.body, { service, ...workspace });
      if (!arrival) return followed(process(event));
      isNew = await inbox.receive(arrival, (delivery) => {
        working = followed(process(delivered(event, delivery, shared)));
        return working;
      });
    } catch (error) {
      if (error instanceof NotInstalled) {
        log.info(factsOf(error), 'Something came from a Slack workspace without Dateline');
        return event.ack();
      }
      log.error(factsOf(error), 'What Slack sent could not be written down');
      // An event comes again, as it is not acknowledged; what a reader did does not.
      return 'event' in event.body ? undefined : followed(process(event));
    }
    await (isNew ? working : event.ack());
  };
  const stop = inbox.finishFor('slack', async ({ body: sent }, delivery) => {
    const body = JSON.parse(sent);
    // Bolt takes it for done where the store cannot say whose it is.
    await workspaces.of(sourceIn(body));
    await process({ body, ack: async () => {}, customProperties: { delivery } });
  });
  return { stop };

  function followed(work: Promise<void>): Promise<void> {
    follow(work);
    return work;
  }
}

const delivered = (
  event: ReceiverEvent,
  delivery: Delivery,
  { log }: Pick<SharedServices, 'log'>,
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
