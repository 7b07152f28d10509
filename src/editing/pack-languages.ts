/** The languages that a pack's texts are meant to have. Pure. */
import { LOCALES, type Locale } from '../knowledge/model/schema.ts';
import type { WorkView } from './view.ts';

export function languagesOfPack(
  { items }: Pick<WorkView, 'items'>,
  pack: string | undefined,
): readonly Locale[] {
  const value = items.find(({ section, id }) => section === 'pack' && id === pack)?.value;
  const named = value?.languages ?? value?.locales;
  return Array.isArray(named) ? LOCALES.filter((one) => named.includes(one)) : LOCALES;
}
