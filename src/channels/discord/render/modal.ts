/** Forms: the part of Discord's modals that Dateline uses, and reading what was filled in. */
import {
  type APIModalSubmitInteraction,
  ChannelType,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { truncate } from '../../../text/truncate.ts';

const SELECT = {
  channel: ComponentType.ChannelSelect,
  role: ComponentType.RoleSelect,
  user: ComponentType.UserSelect,
} as const;

/** Channels where people write. */
const TEXT_CHANNELS = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

type Control =
  | {
      type: ComponentType.TextInput;
      custom_id: string;
      style: TextInputStyle;
      required: boolean;
      max_length: number;
      value?: string;
      placeholder?: string;
    }
  | {
      type: ComponentType.StringSelect;
      custom_id: string;
      required: boolean;
      min_values: number;
      max_values: number;
      options: { label: string; value: string; default: boolean }[];
    }
  | {
      type: (typeof SELECT)[keyof typeof SELECT];
      custom_id: string;
      required: false;
      min_values: 0;
      max_values: number;
      channel_types?: ChannelType[];
      default_values?: { id: string; type: keyof typeof SELECT }[];
    };

type Labelled = {
  type: ComponentType.Label;
  label: string;
  description?: string;
  component: Control;
};
export type Modal = { custom_id: string; title: string; components: Labelled[] };

/** Discord's limits for forms. */
const MAX = { title: 45, label: 45, description: 100, choices: 25 } as const;

/** A form. @param customId finds the listener again when it is sent */
export const modal = (customId: string, title: string, components: Labelled[]): Modal => ({
  custom_id: customId,
  title: truncate(title, MAX.title),
  components,
});

type About = { readonly id: string; readonly label: string; readonly description?: string };

const labelled = ({ label, description }: About, component: Control): Labelled => ({
  type: ComponentType.Label,
  label: truncate(label, MAX.label),
  ...(description && { description: truncate(description, MAX.description) }),
  component,
});

/** A text to type. */
export const textInput = (
  about: About & {
    readonly long?: boolean;
    readonly required?: boolean;
    readonly max: number;
    readonly value?: string;
  },
): Labelled =>
  labelled(about, {
    type: ComponentType.TextInput,
    custom_id: about.id,
    style: about.long ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required: about.required ?? true,
    max_length: about.max,
    ...(about.value && { value: about.value.slice(0, about.max) }),
  });

/** One or several of a few values. */
export const choice = (
  about: About & {
    readonly options: readonly { readonly label: string; readonly value: string }[];
    readonly chosen: readonly string[];
    readonly several?: boolean;
  },
): Labelled => {
  const options = about.options.slice(0, MAX.choices).map(({ label, value }) => ({
    label: truncate(label, 100),
    value,
    default: about.chosen.includes(value),
  }));
  return labelled(about, {
    type: ComponentType.StringSelect,
    custom_id: about.id,
    required: !about.several,
    min_values: about.several ? 0 : 1,
    max_values: about.several ? options.length : 1,
    options,
  });
};

/** Channels, roles or people of the server, several or none. */
export const picker = (
  about: About & {
    readonly of: keyof typeof SELECT;
    readonly chosen: readonly string[];
    readonly most?: number;
  },
): Labelled =>
  labelled(about, {
    type: SELECT[about.of],
    custom_id: about.id,
    required: false,
    min_values: 0,
    max_values: about.most ?? MAX.choices,
    ...(about.of === 'channel' && { channel_types: TEXT_CHANNELS }),
    ...(about.chosen.length > 0 && {
      default_values: about.chosen
        .slice(0, about.most ?? MAX.choices)
        .map((id) => ({ id, type: about.of })),
    }),
  });

/** What was filled in, by the controls' ids: a text is a list of one. */
export function filledIn(
  components: APIModalSubmitInteraction['data']['components'],
): Readonly<Record<string, readonly string[]>> {
  const filled: Record<string, readonly string[]> = {};
  for (const layout of components) {
    const controls =
      'component' in layout ? [layout.component] : 'components' in layout ? layout.components : [];
    for (const control of controls as readonly Filled[]) {
      if (control.custom_id === undefined) continue;
      filled[control.custom_id] = control.values ?? (control.value ? [control.value] : []);
    }
  }
  return filled;
}

type Filled = {
  readonly custom_id?: string;
  readonly value?: string;
  readonly values?: readonly string[];
};
