/**
 * One form for every way of writing the same words: what nobody sees in a text is no part of them. Facts, names and
 * questions all pass here before they are read.
 */

/** An emoji keeps what joins and varies it; so do figures and flags that are one. */
const UNSEEN =
  /(\p{Extended_Pictographic}(?:\u{FE0F}|\u{200D}|[\u{E0020}-\u{E007F}]|\p{Emoji_Modifier}|\p{Extended_Pictographic})*|[\d#*]\u{FE0F}\u{20E3})|\p{DI}/gu;

/**
 * Without soft hyphens, joiners, zero-width spaces, direction marks, variation selectors and the like. Nothing else
 * changes, so that it may be shown.
 */
export function withoutUnseen(text: string): string {
  return /\p{DI}/u.test(text) ? text.replace(UNSEEN, '$1') : text;
}

/** In our languages every mark that belongs to a letter is part of it by now: what is left is stress, or a stroke through it. */
const LOOSE_MARKS = /(?<=[\p{Script=Latin}\p{Script=Cyrillic}])\p{M}+/gu;

/** In compatibility form (NFKC), where every space is a plain one, and without what nobody sees: what positions in a text count from. */
export function plain(text: string): string {
  const form = withoutUnseen(text).normalize('NFKC');
  return /[\p{M}\u2010]/u.test(form) ? form.replace(LOOSE_MARKS, '').replaceAll('‐', '-') : form;
}
