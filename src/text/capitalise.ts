/** The first letter large, by the rules of the text's own language: "ilk" begins with "İ" in Turkish. */

/** @returns the text unchanged where it begins with no small letter, or with a name written that way ("iPhone") */
export function capitalise(text: string, language: string): string {
  const [first, second = ''] = text;
  if (first === undefined || /\p{Lu}/u.test(second)) return text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}
