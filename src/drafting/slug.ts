/** A text → an id: small Latin letters, figures and hyphens. */
import { fold } from '../language/index.ts';

/** @param longest in characters; it ends with a whole word */
export function slug(text: string, longest: number): string {
  const whole = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return whole.length <= longest
    ? whole
    : whole
        .slice(0, longest + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, longest);
}
