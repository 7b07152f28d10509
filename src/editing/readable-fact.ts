/** What can be read of a fact or draft as it is being written, for showing it: never for serving it. Pure. */
import { parseWhen } from '../knowledge/model/edtf-date.ts';
import { type Fact, factSchema, LOCALES, STATUSES } from '../knowledge/model/schema.ts';
import { isGroup } from './text/change-value.ts';

export function readableFact(value: Readonly<Record<string, unknown>>): Fact {
  const { article: _article, todo: _todo, ...given } = value;
  const whole = factSchema.safeParse(given);
  if (whole.success) return whole.data;
  const texts = isGroup(value.text) ? value.text : {};
  const text = Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const one = texts[locale];
      return typeof one === 'string' && one.trim() !== '' ? [[locale, one]] : [];
    }),
  );
  const status = STATUSES.find((one) => one === value.status) ?? 'claimed';
  const when = typeof value.when === 'string' && parseWhen(value.when) ? value.when : '';
  const fields = Object.entries(factSchema.shape).flatMap(([name, schema]) => {
    const read = schema.safeParse(value[name]);
    return read.success && read.data !== undefined ? [[name, read.data]] : [];
  });
  const id = typeof value.id === 'string' ? value.id : 'draft';
  return {
    ...factSchema.parse({ id: 'draft', text: { en: '…' }, when: '2000', status: 'claimed' }),
    ...Object.fromEntries(fields),
    id,
    text: Object.keys(text).length > 0 ? text : { en: '…' },
    when,
    status,
  };
}
