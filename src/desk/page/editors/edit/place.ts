/** Which item the address names: `/edit#facts/harbour-rescue`, `/edit#publish`, `/edit#problems`. */
import type { EditSection } from '../../../../editing/items.ts';

export type EditPlace =
  | { readonly kind: 'list' }
  | { readonly kind: 'publish' }
  | { readonly kind: 'problems' }
  | { readonly kind: 'item'; readonly section: EditSection; readonly id: string };

export const SECTIONS: readonly EditSection[] = [
  'facts',
  'drafts',
  'incidents',
  'actors',
  'places',
  'topics',
  'sources',
  'pack',
];

export const STATUSES = [
  'confirmed',
  'claimed',
  'disputed',
  'denied',
  'unknown',
  'retracted',
] as const;

export function placeOf(hash: string): EditPlace {
  if (hash === 'publish' || hash === 'problems') return { kind: hash };
  const [section, ...rest] = hash.split('/');
  const known = SECTIONS.find((one) => one === section);
  return known && rest.length > 0 && rest.join('/') !== ''
    ? { kind: 'item', section: known, id: rest.join('/') }
    : { kind: 'list' };
}

export const itemAddress = (section: string, id: string): string =>
  `/edit#${section}/${encodeURIComponent(id)}`;
