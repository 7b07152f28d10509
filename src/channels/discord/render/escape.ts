/**
 * Plain text → Discord markdown that shows exactly that text.
 *
 * discord.js's `escapeMarkdown` is not enough here: by default it leaves headings, lists and masked
 * links alone, it never touches block quotes, `-#` subtext, mentions, timestamps, custom emoji or
 * `:shortcodes:`, and it skips whatever looks like a URL. Discord's parser shows a backslash before
 * any character that is not a letter, digit or space as that character, so the rule can be simpler
 * and complete: put one before everything that could begin markup.
 */
import { isBlank, onOneLine, safeUrl, withPlainLineEnds } from '../../../text/sanitize.ts';

/**
 * Escapes text so that none of it is read as markup, a mention, an emoji or a link.
 * @param text already `plain`.
 */
export function escapeDiscord(text: string): string {
  return text.replace(INLINE, '\\$&').replace(LINE_START, '$1\\$2').replace(NUMBERED, '$1\\.');
}

/**
 * What begins markup anywhere: emphasis, code, spoilers, links, everything in angle brackets (mentions,
 * timestamps, custom emoji, slash commands, auto-links), @everyone, a URL's `://`, and `:shortcodes:`.
 * Also the `(` of `](`: Discord looks for a link's end without heeding backslashes, so that
 * `x](http://evil.example)` behind one of our own links would take that link over.
 */
const INLINE = /[\\*_~|`[\]<@]|(?<=\])\(|:(?=\/\/|[^\s:]+:)|#(?=#*\s*$)/gm;
/** What begins markup at the start of a line: headings, `-#` and lists, quotes. */
const LINE_START = /^(\s*)([#\-+>])/gm;
const NUMBERED = /^(\s*\d+)\./gm;

/** Characters that no reader can see and Discord drops or refuses. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Co}|\p{NChar}/gu;

/**
 * Text as a reader should get it: well-formed, one kind of line end, no control or private-use
 * characters, and no right-to-left override left open to turn round what follows it.
 */
export function plain(text: string): string {
  return closeDirections(
    withPlainLineEnds(text.toWellFormed())
      .replace(UNSEEN, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  );
}

/** The same on one line. */
export function plainLine(text: string): string {
  return closeDirections(onOneLine(plain(text)));
}

/** U+202A–202E open an embedding that U+202C closes; U+2066–2068 an isolate that U+2069 closes. */
function closeDirections(text: string): string {
  if (!/[\u202a-\u202e\u2066-\u2069]/.test(text)) return text;
  return text
    .split('\n')
    .map((line) => {
      const open: string[] = [];
      for (const character of line) {
        if (/[\u202a\u202b\u202d\u202e]/.test(character)) open.push('\u202c');
        else if (/[\u2066-\u2068]/.test(character)) open.push('\u2069');
        else if (character === open.at(-1)) open.pop();
      }
      return line + open.reverse().join('');
    })
    .join('\n');
}

/**
 * A masked link. Discord's parser cannot be trusted with brackets or another address inside the link's
 * text, so such a text stands in front, verbatim, and `fallback` carries the link.
 * Without a usable address it is the text alone.
 */
export function link(text: string, url: string | undefined, fallback: string): string {
  const shown = plainLine(text);
  const address = url === undefined ? undefined : discordUrl(url);
  if (!address) return escapeDiscord(shown);
  if (isBlank(shown)) return `[${escapeDiscord(fallback)}](${address})`;
  if (/[[\]]|:\/\//.test(shown)) {
    return `${escapeDiscord(shown)} [${escapeDiscord(fallback)}](${address})`;
  }
  return `[${escapeDiscord(shown)}](${address})`;
}

/** The longest address that Discord takes in an embed. */
const MAX_URL = 2048;

/** An http(s) address that cannot end its masked link early, or nothing. */
export const discordUrl = (text: string): string | undefined =>
  safeUrl(text, /[()<>[\]"'`*\\|\s]/g, MAX_URL);
