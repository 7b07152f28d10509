/** Messages as Slack would show them: the very blocks, drawn with Slack's look. */
import type { MouseEvent } from 'react';
import { Message } from 'slack-blocks-to-jsx';
import type { Button, SlackMessage } from '../../channels/slack/render/payload.ts';
import avatar from './avatar.svg';
import { Outside } from './facts.tsx';
import type { Pressed } from './press.ts';
import { useSettings } from './settings.tsx';
import { forDrawing } from './slack-drawing.ts';

export default function SlackPreview({
  messages,
  privately,
  at,
  onPress,
}: {
  readonly messages: readonly SlackMessage[];
  /** Whether only the one who asked sees them. */
  readonly privately: boolean;
  readonly at: Date;
  readonly onPress: (pressed: Pressed) => void;
}) {
  const { dark, t } = useSettings();
  const press = (button: Button | undefined) => {
    // A link has no request behind it.
    if (!button?.value) return;
    const { value: id, action_id: action, text } = button;
    onPress({ id, action, label: text.text, private: privately });
  };
  return (
    <div className="slack">
      {privately && <p className="slack-private">{t('desk.slack.private')}</p>}
      {messages.map((message, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: messages of one answer keep their order
        // biome-ignore lint/a11y/noStaticElementInteractions: the clicks are those of the buttons within
        // biome-ignore lint/a11y/useKeyWithClickEvents: a key on a button is a click, too
        <div key={index} onClick={(event) => press(pressedIn(event, message))}>
          <Message
            blocks={forDrawing(message.blocks)}
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

/** The library draws buttons but tells nobody when one is pressed; they stand in the payload's order. */
function pressedIn(event: MouseEvent<HTMLElement>, { blocks }: SlackMessage): Button | undefined {
  const pressed = event.target instanceof Element && event.target.closest(BUTTON);
  if (!pressed) return undefined;
  const index = [...event.currentTarget.querySelectorAll(BUTTON)].indexOf(pressed);
  return blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []))[index];
}

const BUTTON = 'button.slack_blocks_to_jsx__button_element';
