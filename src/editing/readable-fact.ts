/** What can be read of a fact or draft as it is being written, for showing it: never for serving it. Pure. */
import { parseWhen } from '../knowledge/model/edtf-date.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import { type Fact, factSchema, LOCALES, STATUSES } from '../knowledge/model/schema.ts';
import { SCHEMAS } from '../knowledge/model/sections.ts';
import { factOf, proposedBy } from './proposed.ts';
import { isGroup } from './text/change-value.ts';

export function readableFact(value: Readonly<Record<string, unknown>>): Fact {
  const whole = factSchema.safeParse(factOf(value));
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

/** Knowledge with a fact as it is being written in it, and with what it proposes. */
export function withFact(
  knowledge: Knowledge,
  value: Readonly<Record<string, unknown>>,
  fact: Fact,
): Knowledge {
  const proposed = proposedBy(value);
  const added = <S extends 'sources' | 'actors' | 'places'>(section: S): Knowledge[S] => {
    const items = proposed.flatMap((one): [string, unknown][] => {
      const read = one.section === section ? SCHEMAS[section].safeParse(one.value) : undefined;
      return read?.success ? [[one.id, read.data]] : [];
    });
    // What files have counts; the schema of the section has read the others.
    return new Map<string, unknown>([...items, ...knowledge[section]]) as Knowledge[S];
  };
  return {
    ...knowledge,
    sources: added('sources'),
    actors: added('actors'),
    places: added('places'),
    facts: new Map([...knowledge.facts, [fact.id, fact]]),
  };
}
