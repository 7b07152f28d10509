/** Messages as Slack would show them: the very blocks, drawn with Slack's look. */
import { Message } from 'slack-blocks-to-jsx';
import type {
  Button,
  Menu as SlackMenu,
  SlackMessage,
} from '../../channels/slack/render/payload.ts';
import avatar from './avatar.svg';
import { Outside } from './facts.tsx';
import { Menu } from './Menu.tsx';
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
  const press = (id: string, action: string, label: string) =>
    onPress({ id, action, label, private: privately });
  return (
    <div className="slack">
      {privately && <p className="slack-private">{t('desk.slack.private')}</p>}
      {messages.map(({ blocks }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: messages of one answer keep their order
        <div key={index}>
          <Message
            blocks={forDrawing(blocks.filter(({ type }) => type !== 'actions'))}
            name="Dateline"
            logo={avatar}
            time={at}
            theme={dark ? 'dark' : 'light'}
            hooks={{ link: ({ href, children }) => <Outside url={href}>{children}</Outside> }}
          />
          {blocks.map(
            (block, at) =>
              block.type === 'actions' && (
                // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a message never change
                <div key={at} className="slack-actions">
                  {block.elements.map((element) => (
                    <Control key={element.action_id} element={element} onPress={press} />
                  ))}
                </div>
              ),
          )}
        </div>
      ))}
    </div>
  );
}

/** The library draws controls but tells nobody what is pressed; in our messages they come last. */
function Control({
  element,
  onPress,
}: {
  readonly element: Button | SlackMenu;
  readonly onPress: (value: string, action: string, label: string) => void;
}) {
  const { action_id: action } = element;
  if (element.type !== 'button') {
    return (
      <Menu
        label={element.type === 'overflow' ? '⋯' : element.placeholder.text}
        options={element.options.map(({ text, value }) => ({ label: text.text, value }))}
        onPick={({ label, value }) => onPress(value, action, label)}
      />
    );
  }
  const { text, value, style } = element;
  return (
    <button
      type="button"
      className={style ? 'slack-button slack-button-primary' : 'slack-button'}
      onClick={() => {
        // A link has no request behind it.
        if (value) onPress(value, action, text.text);
      }}
    >
      {text.text}
    </button>
  );
}
