/** How long what comes from Slack waits for its acknowledgement and its answer. */
import type { App } from '@slack/bolt';
import type { Arrived, Observe } from '../../observe.ts';

/** Measures it; events Bolt acknowledges by itself. */
export function time(app: App, observe: Observe): void {
  app.use(async (args) => {
    const arrival = observe.arrived('slack', arrivedAs(args.body));
    const { ack } = args as { ack?: (response?: object) => Promise<void> };
    if (ack) {
      Object.assign(args, {
        async ack(response?: object) {
          await ack(response);
          arrival.acknowledged();
        },
      });
    }
    await args.next();
    arrival.answered();
  });
}

function arrivedAs(body: object): Arrived {
  if ('command' in body) return 'command';
  const type = 'type' in body ? body.type : undefined;
  return KINDS[String(type)] ?? 'other';
}

const KINDS: Readonly<Record<string, Arrived>> = {
  event_callback: 'message',
  block_actions: 'press',
  view_submission: 'form',
  shortcut: 'command',
  message_action: 'command',
  block_suggestion: 'autocomplete',
};
