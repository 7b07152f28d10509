/** What every platform needs to show a text as it was approved, whatever is in it. */

/** Everything that ends a line: CR LF, CR, NEL, and Unicode's line and paragraph separators. */
const LINE_END = /\r\n?|[\u0085\u2028\u2029]/g;

/** The same text with one kind of line end. */
export const withPlainLineEnds = (text: string): string => text.replace(LINE_END, '\n');

/** The same text on one line. @param text with plain line ends */
export const onOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();

/** Whether there is nothing to see in it: platforms refuse messages, titles and fields of such characters alone. */
export const isBlank = (text: string): boolean =>
  !/[^\s\p{Cc}\p{Cf}\p{Co}\p{Mn}\p{NChar}\p{DI}\u2800]/u.test(text);

/**
 * An http(s) address that cannot end its link early, or nothing.
 * @param ending matches each character that could end a link on the platform; those are percent-encoded
 * @param longest in UTF-16 units
 */
export function safeUrl(text: string, ending: RegExp, longest: number): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  // Names and passwords in an address only ever mislead: https://reuters.com@evil.example
  if (url.username || url.password) return undefined;
  const address = url.href.replace(
    ending,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return address.length <= longest && URL.canParse(address) ? address : undefined;
}
