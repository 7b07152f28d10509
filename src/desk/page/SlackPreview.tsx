/** Messages as Slack would show them: the very blocks, drawn with Slack's look. */
import type { MouseEvent } from 'react';
import { type Block, Message } from 'slack-blocks-to-jsx';
import type { SlackMessage } from '../contract.ts';
import avatar from './avatar.svg';
import { Outside } from './facts.tsx';
import { useSettings } from './settings.tsx';

export default function SlackPreview({
  messages,
  at,
  onPress,
}: {
  readonly messages: readonly SlackMessage[];
  readonly at: Date;
  readonly onPress: (id: string, label: string, privately: boolean) => void;
}) {
  const { dark } = useSettings();
  return (
    <div className="slack">
      {messages.map((message, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: messages of one answer keep their order
        // biome-ignore lint/a11y/noStaticElementInteractions: the clicks are those of the buttons within
        // biome-ignore lint/a11y/useKeyWithClickEvents: a key on a button is a click, too
        <div key={index} onClick={(event) => press(event, message, onPress)}>
          <Message
            blocks={message.blocks as Block[]}
            name="Dateline"
            logo={avatar}
            time={at}
            theme={dark ? 'dark' : 'light'}
            hooks={{ link: ({ href, children }) => <Outside url={href}>{children}</Outside> }}
          />
        </div>
      ))}
    </div>
  );
}

type SlackButton = { readonly text: string; readonly value: string };

/** The library draws buttons but tells nobody when one is pressed; they stand in the payload's order. */
function press(
  event: MouseEvent<HTMLElement>,
  message: SlackMessage,
  onPress: (id: string, label: string, privately: boolean) => void,
): void {
  const pressed = event.target instanceof Element && event.target.closest(BUTTON);
  if (!pressed) return;
  const index = [...event.currentTarget.querySelectorAll(BUTTON)].indexOf(pressed);
  const button = buttonsIn(message.blocks)[index];
  if (button) onPress(button.value, button.text, false);
}

const BUTTON = 'button.slack_blocks_to_jsx__button_element';

/** Every button in a payload, in the order of its reading. */
function buttonsIn(value: unknown): SlackButton[] {
  if (Array.isArray(value)) return value.flatMap(buttonsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, text, value: id } = value as Record<string, unknown>;
  if (type === 'button') {
    const words = (text as { text?: unknown } | undefined)?.text;
    return [{ text: String(words ?? ''), value: String(id ?? '') }];
  }
  return Object.values(value).flatMap(buttonsIn);
}
