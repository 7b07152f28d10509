/** A Slack message as JSON: the part of Block Kit that Dateline uses. */

/** `emoji: false` keeps `:smile:` the seven characters that it is. */
export type PlainText = { type: 'plain_text'; text: string; emoji: false };
/** `verbatim` keeps Slack from finding links, channels and mentions in it. */
type Mrkdwn = { type: 'mrkdwn'; text: string; verbatim: true };

/** Rich text is a tree: what a `text` says is never read as markup. */
export type Inline =
  | { type: 'text'; text: string; style?: { bold: true } }
  | { type: 'link'; url: string; text: string };
type RichSection = { type: 'rich_text_section'; elements: Inline[] };
export type RichPart =
  | RichSection
  | { type: 'rich_text_quote'; elements: Inline[] }
  | { type: 'rich_text_preformatted'; elements: Inline[] }
  | { type: 'rich_text_list'; style: 'bullet'; elements: RichSection[] };

export type Button = {
  type: 'button';
  text: PlainText;
  action_id: string;
  value?: string;
  style?: 'primary';
  /** Opens a page instead. */
  url?: string;
};

export type Option = { text: PlainText; value: string };

/** One of them is picked, which is as good as pressing a button. */
export type Menu =
  | { type: 'overflow'; action_id: string; options: Option[] }
  | { type: 'static_select'; action_id: string; placeholder: PlainText; options: Option[] };

export type SlackBlock =
  | { type: 'header'; text: PlainText }
  | { type: 'section'; fields: Mrkdwn[] }
  | { type: 'rich_text'; elements: RichPart[] }
  | { type: 'context'; elements: (PlainText | Mrkdwn)[] }
  | { type: 'actions'; elements: (Button | Menu)[] };

export type SlackMessage = {
  /** What notifications and screen readers say instead of the blocks. */
  text: string;
  blocks: SlackBlock[];
};
