/**
 * Slack's limits, taken from its documentation and nowhere else: what the local Slack judges by.
 * Texts are counted in UTF-16 units, of which Slack never counts more.
 */
const REFERENCE = 'https://docs.slack.dev/reference';
const BLOCKS = `${REFERENCE}/block-kit/blocks`;
const ELEMENTS = `${REFERENCE}/block-kit/block-elements`;
const OBJECTS = `${REFERENCE}/block-kit/composition-objects`;
const VIEWS = `${REFERENCE}/views`;

export type Limit = { readonly max: number; readonly page: string };

export const SLACK_LIMITS = {
  // Messages.
  'message.blocks': { max: 50, page: BLOCKS },
  /** Truncated beyond. */
  'message.text': { max: 40_000, page: `${REFERENCE}/methods/chat.postMessage#truncating` },
  /** "For best results, limit the number of characters". */
  'message.text.recommended': {
    max: 4000,
    page: `${REFERENCE}/methods/chat.postMessage#truncating`,
  },
  /** All blocks as JSON: in no reference, but refused from there on as `msg_blocks_too_long`. */
  'message.blocks.json': { max: 13_000, page: 'https://github.com/slackapi/bolt-js/issues/2509' },
  'message.unfurl.blocks': { max: 50, page: BLOCKS },

  /** Beyond, `alt_txt_too_large`. */
  'file.alt_txt': { max: 1000, page: `${REFERENCE}/methods/files.getUploadURLExternal` },

  // Views.
  'view.blocks': { max: 100, page: BLOCKS },
  'view.title': { max: 24, page: VIEWS },
  'view.submit': { max: 24, page: VIEWS },
  'view.close': { max: 24, page: VIEWS },
  'view.private_metadata': { max: 3000, page: VIEWS },
  'view.callback_id': { max: 255, page: VIEWS },
  'view.external_id': { max: 255, page: VIEWS },
  'view.json': { max: 250_000, page: 'https://docs.slack.dev/surfaces/modals' },

  // Blocks.
  block_id: { max: 255, page: BLOCKS },
  'actions.elements': { max: 25, page: `${BLOCKS}/actions-block` },
  'context.elements': { max: 10, page: `${BLOCKS}/context-block` },
  'context_actions.elements': { max: 5, page: `${BLOCKS}/context-actions-block` },
  'header.text': { max: 150, page: `${BLOCKS}/header-block` },
  'image.image_url': { max: 3000, page: `${BLOCKS}/image-block` },
  'image.alt_text': { max: 2000, page: `${BLOCKS}/image-block` },
  'image.title': { max: 2000, page: `${BLOCKS}/image-block` },
  'input.label': { max: 2000, page: `${BLOCKS}/input-block` },
  'input.hint': { max: 2000, page: `${BLOCKS}/input-block` },
  'markdown.text': { max: 12_000, page: `${BLOCKS}/markdown-block` },
  'section.text': { max: 3000, page: `${BLOCKS}/section-block` },
  'section.fields': { max: 10, page: `${BLOCKS}/section-block` },
  'section.field': { max: 2000, page: `${BLOCKS}/section-block` },

  // Elements.
  action_id: { max: 255, page: ELEMENTS },
  'button.text': { max: 75, page: `${ELEMENTS}/button-element` },
  'button.value': { max: 2000, page: `${ELEMENTS}/button-element` },
  'button.url': { max: 3000, page: `${ELEMENTS}/button-element` },
  'button.accessibility_label': { max: 75, page: `${ELEMENTS}/button-element` },
  'checkboxes.options': { max: 10, page: `${ELEMENTS}/checkboxes-element` },
  'radio_buttons.options': { max: 10, page: `${ELEMENTS}/radio-button-group-element` },
  'overflow.options': { max: 5, page: `${ELEMENTS}/overflow-menu-element` },
  'select.options': { max: 100, page: `${ELEMENTS}/select-menu-element` },
  'select.option_groups': { max: 100, page: `${ELEMENTS}/select-menu-element` },
  placeholder: { max: 150, page: `${ELEMENTS}/select-menu-element` },
  'plain_text_input.length': { max: 3000, page: `${ELEMENTS}/plain-text-input-element` },

  // Composition objects.
  text: { max: 3000, page: `${OBJECTS}/text-object` },
  'option.text': { max: 75, page: `${OBJECTS}/option-object` },
  'option.value': { max: 150, page: `${OBJECTS}/option-object` },
  'option.description': { max: 75, page: `${OBJECTS}/option-object` },
  'option_group.label': { max: 75, page: `${OBJECTS}/option-group-object` },
  'option_group.options': { max: 100, page: `${OBJECTS}/option-group-object` },
  'confirm.title': { max: 100, page: `${OBJECTS}/confirmation-dialog-object` },
  'confirm.text': { max: 300, page: `${OBJECTS}/confirmation-dialog-object` },
  'confirm.confirm': { max: 30, page: `${OBJECTS}/confirmation-dialog-object` },
  'confirm.deny': { max: 30, page: `${OBJECTS}/confirmation-dialog-object` },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof SLACK_LIMITS;

/** @returns what a thing of that name may be at most */
export const atMost = (name: LimitName): number => SLACK_LIMITS[name].max;
