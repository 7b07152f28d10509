/** Messages as Discord would show them: the very payloads, drawn with Discord's look. */
import { use } from 'react';
import type { DiscordPayload } from '../../channels/discord/render/payload.ts';
import { PRIMARY } from '../../channels/discord/render/payload.ts';
import type { Attached } from '../api-types.ts';
import { elements } from './discord-elements.ts';
import { DiscordMarkdown, plainOf } from './discord-markdown.tsx';
import { isWeb } from './facts.tsx';
import { Menu } from './Menu.tsx';
import { isPrivate, type Pressed } from './press.ts';
import { clockTime, useSettings } from './settings.tsx';

export default function DiscordPreview({
  messages,
  attached,
  command,
  at,
  onPress,
}: {
  readonly messages: readonly DiscordPayload[];
  /** The pictures that go with the first of them. */
  readonly attached: readonly Attached[];
  /** The command that Discord names above the answer; none above a button's. */
  readonly command: string | undefined;
  readonly at: Date;
  readonly onPress: (pressed: Pressed) => void;
}) {
  use(elements);
  const { dark, locale, t } = useSettings();
  const lightTheme = !dark;
  return (
    // The components take their colours once, so another theme is another element.
    <div className="discord" key={String(dark)} lang="en">
      <discord-messages lightTheme={lightTheme}>
        {messages.map((message, index) => {
          const ephemeral = isPrivate(message);
          return (
            <discord-message
              // biome-ignore lint/suspicious/noArrayIndexKey: messages of one answer keep their order
              key={index}
              profile="dateline"
              ephemeral={ephemeral}
              timestamp={clockTime(at, locale)}
            >
              {index === 0 && command !== undefined && (
                <discord-command
                  slot="reply"
                  profile="reader"
                  author={t('desk.reader')}
                  command={`/${command}`}
                />
              )}
              {message.embeds.map((embed, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <Embed key={at} embed={embed} lightTheme={lightTheme} />
              ))}
              {index === 0 && attached.length > 0 && (
                <discord-attachments slot="attachments">
                  {attached.map(({ src, alt, width, height }) => (
                    <img
                      key={src}
                      className="discord-picture"
                      src={src}
                      alt={alt}
                      width={width}
                      height={height}
                    />
                  ))}
                </discord-attachments>
              )}
              {message.components.length > 0 && (
                <discord-attachments slot="components">
                  {message.components.map((row) => (
                    <discord-action-row key={JSON.stringify(row)}>
                      {row.components.map((control) => {
                        const onPick = ({ value, label }: { value: string; label: string }) =>
                          onPress({ id: value, label, private: ephemeral });
                        return 'options' in control ? (
                          <Menu
                            key={control.custom_id}
                            label={control.placeholder}
                            options={control.options}
                            onPick={onPick}
                          />
                        ) : (
                          <Button
                            key={JSON.stringify(control)}
                            button={control}
                            onPress={(value) => onPick({ value, label: control.label })}
                          />
                        );
                      })}
                    </discord-action-row>
                  ))}
                </discord-attachments>
              )}
            </discord-message>
          );
        })}
      </discord-messages>
    </div>
  );
}

/** A button with a request behind it, or a link. */
type AnyButton = {
  readonly style: number;
  readonly label: string;
  readonly custom_id?: string;
  readonly url?: string;
};

function Button({
  button: { style, label, custom_id: id, url },
  onPress,
}: {
  readonly button: AnyButton;
  readonly onPress: (id: string) => void;
}) {
  return (
    <discord-button
      type={style === PRIMARY ? 'primary' : 'secondary'}
      {...(url !== undefined && isWeb(url) && { url })}
      {...(id !== undefined && { onClick: () => onPress(id) })}
    >
      {label}
    </discord-button>
  );
}

function Embed({
  embed,
  lightTheme,
}: {
  readonly embed: DiscordPayload['embeds'][number];
  readonly lightTheme: boolean;
}) {
  const fields = inRows(embed.fields ?? []);
  return (
    <discord-embed
      slot="embeds"
      lightTheme={lightTheme}
      color={`#${embed.color.toString(16).padStart(6, '0')}`}
      {...(embed.author && { authorName: embed.author.name })}
      {...(embed.title && { embedTitle: plainOf(embed.title) })}
    >
      {embed.description && (
        <discord-embed-description slot="description">
          <DiscordMarkdown source={embed.description} lightTheme={lightTheme} />
        </discord-embed-description>
      )}
      {fields.length > 0 && (
        <discord-embed-fields slot="fields">
          {fields.map(({ field, gridColumn }, at) => (
            <discord-embed-field
              // biome-ignore lint/suspicious/noArrayIndexKey: fields have no other name
              key={at}
              lightTheme={lightTheme}
              fieldTitle={plainOf(field.name)}
              inline={field.inline}
              {...(gridColumn && { style: { gridColumn } })}
            >
              <DiscordMarkdown source={field.value} lightTheme={lightTheme} />
            </discord-embed-field>
          ))}
        </discord-embed-fields>
      )}
    </discord-embed>
  );
}

/** Discord puts up to three inline fields in a row and shares its width between them. */
function inRows<F extends { readonly inline: boolean }>(
  fields: readonly F[],
): readonly { readonly field: F; readonly gridColumn?: string }[] {
  const rows: F[][] = [];
  for (const field of fields) {
    const row = rows.at(-1);
    if (field.inline && row?.[0]?.inline && row.length < 3) row.push(field);
    else rows.push([field]);
  }
  return rows.flatMap((row) =>
    row.map((field, at) => {
      const width = COLUMNS / row.length;
      return {
        field,
        ...(field.inline && { gridColumn: `${1 + at * width} / ${1 + (at + 1) * width}` }),
      };
    }),
  );
}

/** Of an embed's grid. */
const COLUMNS = 12;
