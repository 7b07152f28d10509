/** What a picture shows, in words, for those who do not see it. */

import { translate } from '../i18n/translate.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import type { PictureEntry } from './picture.ts';

/** Characters of alternative text a platform takes (Slack: `alt_txt` of files.getUploadURLExternal). */
export const ALT_LIMITS = { discord: 1024, slack: 1000 } as const;

/**
 * The title and as many entries as fit, cut between entries, never in one.
 * @param limit in UTF-16 units, which no platform counts more strictly
 */
export function altText(
  title: string,
  entries: readonly PictureEntry[],
  locale: Locale,
  limit: number,
): string {
  const lines = entries.map(line);
  for (let shown = Math.min(lines.length, limit); shown >= 0; shown -= 1) {
    const more = lines.length - shown;
    const whole = [
      title,
      ...lines.slice(0, shown),
      ...(more ? [translate(locale, 'picture.more', { count: more })] : []),
    ].join('\n');
    if (whole.length <= limit) return whole;
  }
  return cut(title, limit);
}

function line({ date, text, status, statusWords, attribution }: PictureEntry): string {
  return status === 'confirmed'
    ? `${date}: ${text}`
    : `${date}: ${text} (${attribution ?? statusWords})`;
}

function cut(text: string, limit: number): string {
  // A half of a surrogate pair at the cut would not be text any more.
  return text.length <= limit
    ? text
    : `${text.slice(0, Math.max(0, limit - 1)).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
