/** What publishing would change, settling what others have changed meanwhile, and publishing. */
import type { Hono } from 'hono';
import { z } from 'zod';
import { changedBy, type OnRecord } from '../../../editing/changed-by.ts';
import type { ItemChange } from '../../../editing/differences.ts';
import type { Editing } from '../../../editing/index.ts';
import { itemsAt, titleOf } from '../../../editing/listing.ts';
import type { PublishPlan } from '../../../editing/publishing.ts';
import type { WorkView } from '../../../editing/view.ts';
import type { Locale } from '../../../knowledge/model/schema.ts';
import { editorOf, noteAbout } from '../../access/index.ts';
import { checked } from '../../errors.ts';
import { readBody } from '../../read-body.ts';
import { answered } from '../answered.ts';
import { locale } from './keys.ts';
import { orWhyNot } from './or-why-not.ts';
import type { Plan, Published } from './types.ts';

const settleBody = z.strictObject({
  path: z.string().max(200),
  take: z.enum(['mine', 'theirs', 'both']),
  /** `section id` → whose version of that item counts. */
  decisions: z.record(z.string(), z.enum(['mine', 'theirs'])).default({}),
});

/** @param revisions what was published, where that is on record */
export function publishRoutes(api: Hono, editing: Editing, revisions?: OnRecord): void {
  const { publishing } = editing;

  api.get('/plan', async (context) => {
    const { locale: language } = checked(z.object({ locale }), context.req.query(), 'query');
    const { id } = editorOf(context);
    const plan = await publishing.plan(id);
    return context.json(
      (await named(plan, await editing.view(id), language, revisions)) satisfies Plan,
    );
  });

  api.post('/settle', async (context) => {
    const { path, take, decisions } = await readBody(context, settleBody);
    noteAbout(context, path);
    const how =
      take === 'both' ? { take, decisions: new Map(Object.entries(decisions)) } : { take };
    const left = await orWhyNot(publishing.settle(editorOf(context).id, path, how));
    return answered(context, 'kind' in left ? left : { kind: left.length === 0 ? 'done' : 'open' });
  });

  api.post('/publish', async (context) => {
    const { note, locale: language } = await readBody(
      context,
      z.strictObject({ note: z.string().trim().max(500).default(''), locale }),
    );
    const { id, name } = editorOf(context);
    const changes = await publishing.changes(id);
    const result = await publishing.publish(id, name, note);
    const commit = result.kind === 'published' ? result.commit : undefined;
    const paths = changes.map(({ path }) => path).join(', ');
    noteAbout(context, commit === undefined ? paths : `${commit}: ${paths}`);
    return answered(
      context,
      (result.kind === 'refused'
        ? {
            kind: 'refused',
            plan: await named(result.plan, await editing.view(id), language, revisions),
          }
        : result) satisfies Published,
    );
  });
}

async function named(
  plan: PublishPlan,
  view: WorkView,
  language: Locale,
  revisions: OnRecord | undefined,
): Promise<Plan> {
  const changes = [
    ...plan.files.flatMap(({ items = [] }) => items),
    ...plan.moved.flatMap(({ myItems = [], theirItems = [] }) => [...myItems, ...theirItems]),
  ];
  const titles = (items: readonly ItemChange[] = [], whose = '') =>
    items.map(({ section, id, before, after }) => [
      `${whose}${section} ${id}`,
      titleOf({ value: after ?? before ?? {}, id }, language),
    ]);
  const names = [
    ...titles(changes),
    ...plan.moved.flatMap(({ myItems, theirItems }) => [
      ...titles(myItems, 'mine '),
      ...titles(theirItems, 'theirs '),
    ]),
  ];
  return {
    ...plan,
    names: Object.fromEntries(names),
    about: aboutOf(plan, view, language),
    changedBy: Object.fromEntries(await changedBy(plan.moved, revisions)),
  };
}

/** Whose each finding is: whoever reads it knows facts by their words and not by their lines. */
function aboutOf(
  { errors, warnings }: PublishPlan,
  view: WorkView,
  language: Locale,
): Plan['about'] {
  const about: Record<string, Plan['about'][string]> = {};
  const items = itemsAt(view);
  for (const finding of [...errors, ...warnings]) {
    const item = items(finding);
    if (item)
      about[`${finding.path}:${finding.line}`] = {
        ...{ section: item.section, id: item.id },
        name: titleOf(item, language),
      };
  }
  return about;
}
