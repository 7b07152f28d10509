/** Modals and the Home tab: the part of Slack's views that Dateline uses. */
import type { types } from '@slack/bolt';
import { z } from 'zod';
import { translate } from '../../../i18n/translate.ts';
import { LOCALES, type Locale } from '../../../knowledge/model/schema.ts';
import { LIMITS } from '../limits.ts';
import type { SlackBlock, SlackMessage } from './payload.ts';
import { plainText } from './text-pieces.ts';

/** Where something was asked, carried along in a modal; a language where the reader chose the answer's. */
const askedFrom = z
  .object({
    channel: z.string().exactOptional(),
    thread: z.string().exactOptional(),
    message: z.string().exactOptional(),
    language: z.enum(LOCALES).exactOptional(),
  })
  .readonly();

export type AskedFrom = z.infer<typeof askedFrom>;

export const packAsked = ({ channel, thread, message, language }: AskedFrom): string =>
  JSON.stringify({ channel, thread, message, language });

/** @returns nothing where it was not written by `packAsked` */
export function unpackAsked(text: string | undefined): AskedFrom {
  try {
    return askedFrom.parse(JSON.parse(text || '{}'));
  } catch {
    return {};
  }
}

/** A form. @param id finds the listener again when it is sent */
export const formView = (about: {
  readonly id: string;
  readonly title: string;
  readonly submit: string;
  readonly locale: Locale;
  readonly asked: AskedFrom;
  readonly blocks: readonly types.KnownBlock[];
}): types.ModalView => ({
  type: 'modal',
  callback_id: about.id,
  title: plainText(about.title, LIMITS.viewTitle),
  submit: plainText(about.submit, LIMITS.viewTitle),
  close: plainText(translate(about.locale, 'form.cancel'), LIMITS.viewTitle),
  private_metadata: packAsked(about.asked),
  blocks: about.blocks.slice(0, LIMITS.viewBlocks),
});

/** An answer in a modal, where there is no channel to post it in or nobody else is to see it. */
export const answerView = (
  messages: readonly SlackMessage[],
  asked: AskedFrom,
  locale: Locale,
): types.ModalView => ({
  type: 'modal',
  callback_id: 'dl:answer',
  title: plainText('Dateline', LIMITS.viewTitle),
  close: plainText(translate(locale, 'form.close'), LIMITS.viewTitle),
  private_metadata: packAsked(asked),
  blocks: knownBlocks(messages.flatMap(({ blocks }) => blocks)).slice(0, LIMITS.viewBlocks),
});

/** The same blocks to the SDK's types, which are looser in some places and lag behind in others. */
export const knownBlocks = (blocks: readonly SlackBlock[]): types.KnownBlock[] =>
  blocks as readonly types.KnownBlock[] as types.KnownBlock[];

/** An input with its label; `hint` stands below it. */
export const input = (about: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly element: types.InputBlock['element'];
}): types.InputBlock => ({
  type: 'input',
  block_id: about.id,
  label: plainText(about.label, LIMITS.inputText),
  ...(about.hint && { hint: plainText(about.hint, LIMITS.inputText) }),
  optional: about.optional ?? false,
  element: about.element,
});

/** A text to type. */
export const textInput = (about: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly max: number;
  readonly value?: string;
}): types.InputBlock =>
  input({
    ...about,
    element: {
      type: 'plain_text_input',
      action_id: about.id,
      multiline: true,
      max_length: about.max,
      ...(about.value && { initial_value: about.value.slice(0, about.max) }),
    },
  });

/** What was typed into an input, whose action has the block's id unless it has one of its own. */
export const typedIn = (
  view: { readonly state: { readonly values: Values } },
  block: string,
  action = block,
): string => view.state.values[block]?.[action]?.value?.trim() ?? '';

type Values = Readonly<
  Record<string, Readonly<Record<string, { readonly value?: string | null | undefined }>>>
>;
