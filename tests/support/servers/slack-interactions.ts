/** What people do with an app in Slack: commands, buttons, selects, shortcuts and forms. */
import type { Acts, Sent } from './slack-acts.ts';
import { entryOf, type Filled, stateOf, submitted } from './slack-forms.ts';
import { type Payloads, TOKEN } from './slack-payloads.ts';
import {
  APP,
  type Block,
  type Element,
  elementsOf,
  type From,
  type Json,
  labelOf,
  type Post,
  TEAM,
  type View,
} from './slack-shapes.ts';
import type { Workspace } from './slack-workspace.ts';

type Chosen = string | readonly string[] | undefined;
/** A message that somebody wrote, as far as a shortcut needs it. */
type Written = {
  readonly ts: string;
  readonly channel: string;
  readonly text: string;
  /** What the message has besides, or otherwise, as Slack writes it. */
  readonly as?: Json;
};

export function createInteractions(parts: {
  readonly acts: Acts;
  readonly payloads: Payloads;
  readonly workspace: Workspace;
  /** A view is closed: what comes for it later is too late. */
  readonly close: (view: string) => void;
}) {
  const { acts, payloads, workspace } = parts;
  const { about, common, moment } = payloads;

  /** Something is pressed or chosen in a message or a view. */
  const act = (shown: Post | View, which: string, chosen: Chosen, from: From): Sent => {
    const { block, element } = find(shown, which);
    const view = isView(shown) ? shown : undefined;
    const source = isView(shown) ? undefined : shown;
    const doing = about(source ? { channel: source.channel, ...from } : from, {
      source,
      view,
      thread: source?.thread_ts,
      ...(view && { channel: undefined }),
    });
    const { id, trigger_id, response_url } = acts.begin(doing, from.late);
    const payload = {
      type: 'block_actions',
      ...common(doing),
      trigger_id,
      actions: [{ ...pressed(block, element, chosen), action_ts: moment() }],
      ...(source && { ...inMessage(source, element, chosen), response_url }),
      ...(view && { container: { type: 'view', view_id: view.id }, view: asItStands(view) }),
    };
    return acts.deliver(id, 'interactive', payload, from.tamper);
  };

  const inMessage = (source: Post, element: Element, chosen: Chosen) => {
    const { ts, channel, ephemeral, thread_ts, blocks } = source;
    return {
      container: {
        type: 'message',
        message_ts: ts,
        channel_id: channel,
        is_ephemeral: ephemeral,
        ...(thread_ts && { thread_ts }),
      },
      channel: payloads.channel(channel),
      // Slack keeps no ephemeral message, so it cannot send one along.
      ...(!ephemeral && { message: payloads.message(source) }),
      state: {
        values: stateOf(blocks, chosen === undefined ? {} : { [element.action_id!]: chosen }),
      },
    };
  };

  return {
    /** Somebody types a command: `slash('/ask', 'how many?')`. */
    slash(command: string, text = '', from: From = {}): Sent {
      const doing = about(from);
      const { id, trigger_id, response_url } = acts.begin(doing, from.late);
      const channel = doing.channel!;
      const payload = {
        token: TOKEN,
        team_id: TEAM,
        team_domain: workspace.team.domain,
        channel_id: channel,
        channel_name: workspace.nameOf(channel),
        user_id: doing.user.id,
        user_name: doing.user.name,
        command,
        text,
        api_app_id: APP,
        is_enterprise_install: 'false',
        response_url,
        trigger_id,
      };
      return acts.deliver(id, 'slash_commands', payload, from.tamper);
    },

    /** Presses a button in a message or a view, by its action id or its label, or picks what a menu has by this name. */
    press(shown: Post | View, which: string, from: From = {}): Sent {
      for (const { element } of elementsOf(shown.blocks)) {
        if (!MENUS.has(element.type)) continue;
        const option = element.options?.find(({ text }) => text.text === which);
        if (option) return act(shown, element.action_id!, option.value, from);
      }
      return act(shown, which, undefined, from);
    },

    /** Chooses in a select in a message or a view. */
    choose: (
      shown: Post | View,
      which: string,
      chosen: string | readonly string[],
      from: From = {},
    ): Sent => act(shown, which, chosen, from),

    /** Uses the app's shortcut on a message: one of the app's, or one that somebody wrote. */
    shortcut(callbackId: string, message: Post | Written, from: From = {}): Sent {
      const { channel, ts, text } = message;
      const doing = about({ ...from, channel });
      const { id, trigger_id, response_url } = acts.begin(doing, from.late);
      const payload = {
        type: 'message_action',
        ...common(doing),
        callback_id: callbackId,
        trigger_id,
        response_url,
        action_ts: moment(),
        message_ts: ts,
        channel: payloads.channel(channel),
        message:
          'blocks' in message
            ? payloads.message(message)
            : {
                type: 'message',
                user: workspace.people.neighbour.id,
                ts,
                text,
                team: TEAM,
                ...message.as,
              },
      };
      return acts.deliver(id, 'interactive', payload, from.tamper);
    },

    /** Uses a shortcut from anywhere. */
    globalShortcut(callbackId: string, from: From = {}): Sent {
      const doing = about(from, { channel: undefined });
      const { id, trigger_id } = acts.begin(doing, from.late);
      const payload = {
        type: 'shortcut',
        ...common(doing),
        callback_id: callbackId,
        trigger_id,
        action_ts: moment(),
      };
      return acts.deliver(id, 'interactive', payload, from.tamper);
    },

    /** Sends a form. What is not given stays as the form had it; what its client would not send throws. */
    submit(view: View, filled: Filled = {}, from: From = {}): Sent {
      const doing = about(from, { view, channel: undefined });
      const { id, trigger_id } = acts.begin(doing, from.late);
      const payload = {
        type: 'view_submission',
        ...common(doing),
        trigger_id,
        view: submitted(view, filled),
        response_urls: [],
      };
      return acts.deliver(id, 'interactive', payload, from.tamper);
    },

    /** Closes a form without sending it. */
    dismiss(view: View, from: From = {}): Sent {
      const doing = about(from, { view, channel: undefined });
      parts.close(view.id);
      const { id } = acts.begin(doing);
      const payload = { type: 'view_closed', ...common(doing), view, is_cleared: false };
      return acts.deliver(id, 'interactive', payload, from.tamper);
    },

    /** Types into a select whose options the app suggests. */
    suggest(shown: Post | View, actionId: string, typed: string, from: From = {}): Sent {
      const { block } = find(shown, actionId);
      const view = isView(shown) ? shown : undefined;
      const doing = about(from, { view });
      const { id } = acts.begin(doing);
      const payload = {
        type: 'block_suggestion',
        ...common(doing),
        action_id: actionId,
        block_id: block.block_id,
        value: typed,
        container: view ? { type: 'view', view_id: view.id } : { type: 'message' },
        ...(view ? { view } : { channel: payloads.channel(doing.channel!) }),
      };
      return acts.deliver(id, 'interactive', payload, from.tamper);
    },
  };
}

/** What a reader takes one thing out of. */
const MENUS: ReadonlySet<string> = new Set(['overflow', 'static_select']);

const isView = (shown: Post | View): shown is View => 'private_metadata' in shown;

function find({ blocks }: Post | View, which: string): { block: Block; element: Element } {
  const all = elementsOf(blocks);
  const found =
    all.find(({ element }) => element.action_id === which) ??
    all.find(({ element }) => labelOf(element) === which);
  if (found) return found;
  const names = all.map(({ element }) => `${labelOf(element)} (${element.action_id})`);
  throw new Error(
    `Nothing there is called ${which}; there is ${names.join(', ') || 'nothing to press'}.`,
  );
}

/** An element as an action tells of it. */
function pressed(block: Block, element: Element, chosen: Chosen): Json {
  const { type, action_id, text, value, style } = element;
  return {
    type,
    action_id,
    block_id: block.block_id,
    ...(text !== undefined && { text }),
    ...(value !== undefined && { value }),
    ...(style !== undefined && { style }),
    ...entryOf(element, chosen),
  };
}

/** A view with what is filled in so far, be it enough or not. */
function asItStands(view: View): View {
  return {
    ...view,
    state: { values: stateOf(view.blocks, {}, { complete: false }) },
  };
}
