/** Messages as Discord would show them: the very payloads, drawn with Discord's look. */
import { use } from 'react';
import type { DiscordPayload } from '../../discord/payload.ts';
import { EPHEMERAL, PRIMARY } from '../../discord/payload.ts';
import { elements } from './discord-elements.ts';
import { DiscordMarkdown, plainOf } from './discord-markdown.tsx';
import { useSettings } from './settings.tsx';

export default function DiscordPreview({
  messages,
  command,
  onPress,
}: {
  readonly messages: readonly DiscordPayload[];
  /** The command that Discord names above the answer. */
  readonly command: string;
  readonly onPress: (id: string, label: string, privately: boolean) => void;
}) {
  use(elements);
  const { dark, t } = useSettings();
  const lightTheme = !dark;
  return (
    // The components take their colours once, so another theme is another element.
    <div className="discord" key={String(dark)} lang="en">
      <discord-messages lightTheme={lightTheme}>
        {messages.map((message, index) => {
          const ephemeral = (message.flags & EPHEMERAL) !== 0;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: messages of one answer keep their order
            <discord-message key={index} profile="dateline" ephemeral={ephemeral}>
              {index === 0 && (
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
              {message.components.length > 0 && (
                <discord-attachments slot="components">
                  {message.components.map((row) => (
                    <discord-action-row key={row.components[0]?.custom_id ?? ''}>
                      {row.components.map((button) => (
                        <discord-button
                          key={button.custom_id}
                          type={button.style === PRIMARY ? 'primary' : 'secondary'}
                          onClick={() => onPress(button.custom_id, button.label, ephemeral)}
                        >
                          {button.label}
                        </discord-button>
                      ))}
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

function Embed({
  embed,
  lightTheme,
}: {
  readonly embed: DiscordPayload['embeds'][number];
  readonly lightTheme: boolean;
}) {
  const fields = inlineIndices(embed.fields ?? []);
  return (
    <discord-embed
      slot="embeds"
      lightTheme={lightTheme}
      color={`#${embed.color.toString(16).padStart(6, '0')}`}
      {...(embed.title && { embedTitle: plainOf(embed.title) })}
    >
      {embed.description && (
        <discord-embed-description slot="description">
          <DiscordMarkdown source={embed.description} lightTheme={lightTheme} />
        </discord-embed-description>
      )}
      {fields.length > 0 && (
        <discord-embed-fields slot="fields">
          {fields.map(({ field, inlineIndex }, at) => (
            <discord-embed-field
              // biome-ignore lint/suspicious/noArrayIndexKey: fields have no other name
              key={at}
              lightTheme={lightTheme}
              fieldTitle={plainOf(field.name)}
              inline={field.inline}
              {...(inlineIndex && { inlineIndex })}
            >
              <DiscordMarkdown source={field.value} lightTheme={lightTheme} />
            </discord-embed-field>
          ))}
        </discord-embed-fields>
      )}
    </discord-embed>
  );
}

/** Discord puts up to three inline fields in a row; the component wants to be told which is which. */
function inlineIndices<F extends { readonly inline: boolean }>(fields: readonly F[]) {
  let column = 0;
  return fields.map((field) => {
    column = field.inline ? (column % 3) + 1 : 0;
    return { field, inlineIndex: column || undefined };
  });
}
