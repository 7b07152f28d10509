import type { CSSProperties, Key, MouseEventHandler, ReactNode, Ref } from 'react';

type Tag<Own = object> = Own & {
  readonly key?: Key;
  readonly ref?: Ref<HTMLElement>;
  readonly slot?: string;
  readonly style?: CSSProperties;
  readonly children?: ReactNode;
  readonly onClick?: MouseEventHandler;
};
type Themed = { readonly lightTheme?: boolean };

/** The Discord components as React 19 sets them: by property where there is one. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'discord-messages': Tag<Themed>;
      'discord-message': Tag<Themed & { profile: string; ephemeral?: boolean; timestamp: string }>;
      'discord-command': Tag<Themed & { profile: string; author: string; command: string }>;
      'discord-embed': Tag<Themed & { color: string; embedTitle?: string; authorName?: string }>;
      'discord-embed-description': Tag;
      'discord-embed-fields': Tag;
      'discord-embed-field': Tag<Themed & { fieldTitle: string; inline?: boolean }>;
      'discord-attachments': Tag;
      'discord-action-row': Tag;
      'discord-button': Tag<{ type: 'primary' | 'secondary'; url?: string }>;
      'discord-bold': Tag;
      'discord-italic': Tag;
      'discord-underlined': Tag;
      'discord-code': Tag;
      'discord-pre': Tag<Themed>;
      'discord-spoiler': Tag;
      'discord-header': Tag<{ level: number }>;
      'discord-subscript': Tag<Themed>;
      'discord-quote': Tag<Themed>;
      'discord-link': Tag<Themed & { href: string; target: string; rel: string }>;
      'discord-mention': Tag<{ type?: string }>;
    }
  }
}
