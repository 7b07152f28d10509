/** From an article to drafts: what is pasted or uploaded is read, and what the editor keeps goes into their working copy. */
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Hono } from 'hono';
import { z } from 'zod';
import { type Article, type Drafting, draftInSteps } from '../../../drafting/index.ts';
import { ArticleError, LARGEST_FILE, readInThread } from '../../../drafting/reading/index.ts';
import { translate } from '../../../i18n/translate.ts';
import { inLocale } from '../../../knowledge/model/localised.ts';
import { draftSchema, LOCALES } from '../../../knowledge/model/schema.ts';
import { editorOf, noteAbout, onlyLooked } from '../../access/index.ts';
import { checked, Refusal } from '../../errors.ts';
import { limited, readBody } from '../../read-body.ts';
import { orRefused } from '../edit/or-why-not.ts';
import type { EditorServices } from '../services.ts';
import { shownDrafting } from './shown.ts';
import type { DraftPacks, Kept } from './types.ts';

/** A longer article is to be given in parts: reading it would keep its editor waiting, in characters. */
const LONGEST_ARTICLE = 60_000;
const MOST_DRAFTS = 500;
/** A file travels as base64, a third longer than it is. */
const fileLimited = limited(
  Math.ceil(LARGEST_FILE * 1.4) + 500_000,
  `The file is too large: ${LARGEST_FILE / 1024 / 1024} MB is the most.`,
);

const locale = z.enum(LOCALES).default('en');
const short = (max: number) => z.string().trim().min(1).max(max).optional();
const articleBody = z.strictObject({
  locale,
  text: z.string().optional(),
  file: z.strictObject({ name: z.string().max(300), base64: z.base64() }).optional(),
  about: z
    .strictObject({
      title: short(200),
      date: z.iso.date().optional(),
      url: z
        .url({ protocol: /^https?$/ })
        .max(512)
        .optional(),
      publisher: short(120),
    })
    .default({}),
});
const keepBody = z.strictObject({
  locale,
  pack: z.string().min(1).max(80),
  drafts: z.array(draftSchema).min(1).max(MOST_DRAFTS),
});

export function draftRoutes(api: Hono, { editing }: EditorServices): void {
  if (!editing) return;

  api.get('/draft', async (context) => {
    const { locale: own } = checked(z.object({ locale }), context.req.query(), 'query');
    const { assembled, items } = await editing.view(editorOf(context).id);
    const folders = (section: string) =>
      items.flatMap((item) =>
        item.section === section ? [{ id: item.id, folder: dirname(item.path) }] : [],
      );
    const facts = Map.groupBy(folders('facts'), ({ folder }) => folder);
    const sizes = new Map(
      folders('pack').map(({ id, folder }) => [id, facts.get(folder)?.length ?? 0]),
    );
    // The one with most facts is likeliest meant.
    const packs = [...assembled.knowledge.packs.values()]
      .map(({ id, title }) => ({ id, title: inLocale(title, own).text }))
      .toSorted((a, b) => (sizes.get(b.id) ?? 0) - (sizes.get(a.id) ?? 0));
    return context.json({ packs } satisfies DraftPacks);
  });

  api.post('/draft/read', fileLimited, async (context) => {
    onlyLooked(context);
    const body = await readBody(context, articleBody);
    const view = await editing.view(editorOf(context).id);
    const article = await articleIn(body);
    const drafting = await inTurns(
      article,
      view.engine(),
      view.items.flatMap(({ section, value }) =>
        section === 'drafts' ? (draftSchema.safeParse(value).data ?? []) : [],
      ),
    );
    return context.json(shownDrafting(drafting, view.assembled.knowledge, body.locale));
  });

  api.post('/draft/keep', fileLimited, async (context) => {
    const { pack, drafts } = await readBody(context, keepBody);
    noteAbout(context, pack);
    const { id: editor } = editorOf(context);
    const { assembled } = await editing.view(editor);
    if (!assembled.knowledge.packs.has(pack)) throw new Refusal(404, `There is no pack "${pack}".`);
    // Its id is made anew of its words: the same article may have been drafted from before.
    let first: string | undefined;
    for (const { id: _id, ...draft } of drafts) {
      const { id } = await orRefused(editing.addDraft(editor, pack, draft));
      first ??= id;
    }
    return context.json({ kept: drafts.length, ...(first && { first }) } satisfies Kept);
  });
}

async function articleIn({
  text,
  file,
  about,
  locale: own,
}: z.output<typeof articleBody>): Promise<Article> {
  const known = Object.fromEntries(
    Object.entries(about).filter(([, value]) => value !== undefined),
  );
  try {
    const given = file
      ? { name: file.name, bytes: Buffer.from(file.base64, 'base64') }
      : { text: text ?? '' };
    const article = await readInThread(given, known);
    if (article.text.length > LONGEST_ARTICLE) throw new ArticleError('large');
    return article;
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    throw new Refusal(400, translate(own, `desk.drafting.problem.${error.problem}`));
  }
}

/** A sentence at a time, so that readers are answered in between. */
async function inTurns(...wanted: Parameters<typeof draftInSteps>): Promise<Drafting> {
  const steps = draftInSteps(...wanted);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}
