/** A timeline as it can be drawn: without emoji, and with a sign where words or signs have no glyph. Pure. */
import { translate } from '../i18n/translate.ts';
import type { TimelinePicture } from './picture.ts';

/** Stands for words that cannot be drawn, as where an editor leaves some out. */
const OMITTED = '[…]';
/** Marks a place where words were left out, until it is known how many stood together. */
const GAP = '\0';

const UNSEEN = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u;
/** Emoji, the parts of flags, and marks on letters: without them the words still say the same, which "≥" alone would not. */
const ORNAMENT = /[\p{Extended_Pictographic}\p{Emoji_Presentation}\p{Emoji_Modifier}\p{M}]/u;

/** Everything in a timeline that is drawn, in the forms in which it may be. */
export const textsOf = ({ title, subtitle = '', entries, notes = [] }: TimelinePicture): string[] =>
  [
    title,
    subtitle,
    ...notes,
    ...entries.flatMap(({ date, text, statusWords, attribution = '' }) => [
      date,
      text,
      statusWords,
      attribution,
    ]),
  ].flatMap((text) => [text.normalize('NFC'), text.normalize('NFKC'), '-–— ']);

/**
 * @param has whether the typeface has a character
 * @returns the timeline with nothing in it that would be a box, and with a note where something is missing
 */
export function drawable(
  timeline: TimelinePicture,
  has: (character: string) => boolean,
): TimelinePicture {
  let missing = false;
  const drawn = (text: string): string => {
    const { words, whole } = drawableText(text, has);
    missing ||= !whole;
    return words;
  };
  const changed = {
    ...timeline,
    title: drawn(timeline.title),
    ...(timeline.subtitle && { subtitle: drawn(timeline.subtitle) }),
    entries: timeline.entries.map((entry) => ({
      ...entry,
      date: drawn(entry.date),
      text: drawn(entry.text),
      statusWords: drawn(entry.statusWords),
      ...(entry.attribution && { attribution: drawn(entry.attribution) }),
    })),
    ...(timeline.notes && { notes: timeline.notes.map(drawn) }),
  };
  return missing
    ? {
        ...changed,
        notes: [...(changed.notes ?? []), translate(timeline.locale, 'picture.not-drawn')],
      }
    : changed;
}

function drawableText(
  text: string,
  has: (character: string) => boolean,
): { readonly words: string; readonly whole: boolean } {
  let whole = true;
  const marked = Array.from(text.normalize('NFC'), (character) => {
    if (character === '\n') return character;
    // What shows nothing is not missed.
    if (UNSEEN.test(character)) return '';
    if (has(character)) return character;
    const plain = plainer(character);
    if (plain !== undefined && [...plain].every(has)) return plain;
    whole = false;
    return ORNAMENT.test(character) ? '' : GAP;
  }).join('');
  if (whole) return { words: marked, whole };
  const words = marked
    // Marks and spaces within such words go with them.
    .replaceAll(/\0[\0 ]*\0|\0/g, OMITTED)
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ +([.,;:!?)])/g, '$1')
    .trim();
  return { words: words || OMITTED, whole };
}

/** Another form of a character that says the same: a letter without its dress, a space, a dash of another length. */
function plainer(character: string): string | undefined {
  if (/\p{Zs}/u.test(character)) return ' ';
  if (/\p{Pd}/u.test(character)) return { '‒': '–', '―': '—' }[character] ?? '-';
  const plain = character.normalize('NFKC');
  return plain === character ? undefined : plain;
}
