/**
 * Plain text in Slack messages, so that it shows as exactly that text.
 *
 * Slack's mrkdwn has no way to escape `*`, `_`, `~`, backticks or `:smile:`; the usual cure, invisible
 * characters around them, would be copied along with a fact into the article it is checked for. So
 * Dateline puts every text where Slack reads no markup at all: `rich_text`, a tree in which bold is a
 * property and a link an element, and `plain_text` without emoji. Only two things need mrkdwn, links in
 * small print and fields side by side, and those use it for text in which there is nothing to read as
 * markup (`inert`); any other text takes the way through rich text there, too.
 */
import { printable } from '../../../contract/plain-text.ts';
import { onOneLine, safeUrl, withPlainLineEnds } from '../../../text/sanitize.ts';
import { LIMITS } from '../limits.ts';

/** Characters for private use, noncharacters and the like: nobody can see them. */
const UNSEEN = /\p{Co}|\p{NChar}/gu;

/** Text as a reader should get it: well-formed, one kind of line end, nothing that hides or reorders. */
export function plain(text: string): string {
  return printable(withPlainLineEnds(text.toWellFormed()))
    .replace(UNSEEN, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same on one line. */
export const plainLine = (text: string): string => onOneLine(plain(text));

/**
 * What Slack could read as markup: emphasis and code, mentions, `:emoji:` and emoticons, addresses, the
 * bar of its own links, a quotation.
 */
const MARKUP = /[*_~`@|]|:[^\s:]+:|:\/\/|[:;=8]['’-]?[()[\]{}DPpOo/\\|]|^\s*>/;

/** One line of text as mrkdwn, or nothing where some of it could be read as markup. */
export function inert(line: string): string | undefined {
  return MARKUP.test(line) ? undefined : entities(line);
}

/** The three characters that Slack itself asks to be escaped. */
const entities = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Breaks up `@here`, `:smile:` and `https://` without showing. */
const JOINER = '\u2060';

/**
 * Text for a message's `text`, which the blocks stand in for and `mrkdwn: false` keeps from being
 * formatted. Nobody copies from a notification, so here an invisible character does no harm.
 */
export function escapeFallback(text: string): string {
  return entities(text)
    .replace(/@(?=channel|here|everyone)/gi, `@${JOINER}`)
    .replace(/:(?=\/\/|[^\s:]+:)/g, `:${JOINER}`);
}

/** Slack sends these three characters of what a reader typed as entities. */
export const unescapeTyped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** An http(s) address that cannot end its link early, or nothing. */
export const slackUrl = (text: string): string | undefined =>
  safeUrl(text, /[<>|"`\s]/g, LIMITS.url);

/** A link in mrkdwn whose text is `inert`. */
export const mrkdwnLink = (url: string, label: string): string => `<${entities(url)}|${label}>`;
