/** What waits for review, and approving it. */
import type { Hono } from 'hono';
import { z } from 'zod';
import { find } from '../../../editing/found.ts';
import type { Editing } from '../../../editing/index.ts';
import { titleOf } from '../../../editing/listing.ts';
import { packFolders, packOf } from '../../../editing/places.ts';
import {
  approve,
  machineLocales,
  markOf,
  reviewedOf,
  type Waiting,
  waitingIn,
} from '../../../editing/reviewing.ts';
import type { WorkView } from '../../../editing/view.ts';
import { dateWords } from '../../../i18n/date-words.ts';
import { inLocale } from '../../../knowledge/model/localised.ts';
import { LOCALES, type Locale, type Localised } from '../../../knowledge/model/schema.ts';
import { editorOf, noteAbout } from '../../access/index.ts';
import { checked } from '../../errors.ts';
import { readBody } from '../../read-body.ts';
import { answered } from '../answered.ts';
import { itemKey, locale } from './keys.ts';
import { orWhyNot } from './or-why-not.ts';
import type { Changed, ItemValue, WaitingEntry, WaitingList } from './types.ts';

const MOST = 300;

export function reviewRoutes(api: Hono, editing: Editing): void {
  api.get('/waiting', async (context) => {
    const query = checked(
      z.object({
        locale,
        why: z.enum(['unread', 'machine', 'due']).optional(),
        pack: z.string().optional(),
      }),
      Object.fromEntries(Object.entries(context.req.query()).filter(([, one]) => one !== '')),
      'query',
    );
    const view = await editing.view(editorOf(context).id);
    const folders = packFolders(view.items);
    const all = waitingIn(view, editing.today())
      .filter(({ why }) => query.why === undefined || why === query.why)
      .map((one) => ({ one, pack: packOf(one.path, folders) }))
      .filter(({ pack }) => query.pack === undefined || pack === query.pack)
      .sort((a, b) => Number(b.one.why === 'due') - Number(a.one.why === 'due'));
    return context.json({
      total: all.length,
      entries: all.slice(0, MOST).map(({ one, pack }) => ({
        ...entryOf(one, view, query.locale),
        ...(pack !== undefined && { pack }),
      })),
    } satisfies WaitingList);
  });

  api.post('/approve', async (context) => {
    const { what, mark, ...key } = await readBody(
      context,
      z.strictObject({
        ...itemKey,
        what: z.enum(['item', ...LOCALES]),
        /** Of what the editor has read. */
        mark: z.string().max(100),
      }),
    );
    noteAbout(context, key.id);
    const { id: editor, name: by } = editorOf(context);
    const item = find(await editing.view(editor), key);
    const isDone =
      item !== undefined &&
      markOf(item.value) === mark &&
      (await orWhyNot(approve(editing.items, item, { editor, what, by, on: editing.today() }))) ===
        true;
    return answered(context, { kind: isDone ? 'done' : 'gone' } satisfies Changed);
  });
}

function entryOf(
  { section, id, what, why, value }: Waiting,
  view: WorkView,
  reader: Locale,
): WaitingEntry {
  const texts = ((section === 'incidents' ? value.summary : value.text) ?? {}) as Localised;
  const machine = what === 'item' ? undefined : what;
  const { text, lang } = inLocale(texts, machine ?? reader);
  const original = machine && originalOf(texts, machine, machineLocales(value));
  const reviewed = reviewedOf(value);
  return {
    section,
    id,
    what,
    why,
    name: titleOf({ value, id }, reader),
    text,
    lang,
    mark: markOf(value),
    value: approvedWith(value, what, lang, reader),
    sources: machine ? [] : sourcesOf(value, view, reader),
    ...(original && { from: { text: texts[original]!, lang: original } }),
    ...(typeof value.reviewBy === 'string' && { reviewBy: value.reviewBy }),
    ...(reviewed && { reviewed }),
  };
}

/** What a translation is read against: rather what somebody wrote than another translation. */
const originalOf = (texts: Localised, machine: Locale, unread: readonly Locale[]) => {
  const others = LOCALES.filter((one) => one !== machine && texts[one] !== undefined);
  return others.find((one) => !unread.includes(one)) ?? others[0];
};

const OF_FACT = ['status', 'when', 'attribution', 'evidence', 'figures', 'disputes', 'supersedes'];

/** The fields that an approval is of, beside the text that is shown: of a fact those that say how sure it is, and its other texts. */
function approvedWith(
  value: ItemValue,
  what: WaitingEntry['what'],
  lang: Locale,
  reader: Locale,
): ItemValue {
  if (what !== 'item') {
    const { [what]: title } = (value.title ?? {}) as Localised;
    return title === undefined ? {} : { [`title.${what}`]: title };
  }
  // A translation that nobody has read waits by itself.
  const shown = [lang, ...machineLocales(value)];
  const texts = Object.entries((value.text ?? {}) as Localised).filter(
    ([one]) => !shown.some((other) => other === one),
  );
  const given = OF_FACT.flatMap((field) => (field in value ? [[field, value[field]]] : []));
  const { when } = value;
  return {
    ...Object.fromEntries(given),
    ...(typeof when === 'string' && { when: dateWords(when, reader) }),
    ...Object.fromEntries(texts.map(([one, text]) => [`text.${one}`, text])),
  };
}

function sourcesOf(value: ItemValue, view: WorkView, reader: Locale): WaitingEntry['sources'] {
  const ids = Array.isArray(value.sources) ? value.sources.map(String) : [];
  return ids.map((id) => {
    const source = find(view, { section: 'sources', id });
    const url = source?.value.url;
    return {
      name: source ? titleOf(source, reader) : id,
      ...(typeof url === 'string' && { url }),
    };
  });
}
