/** What readers asked: what they asked in vain, with what an editor makes of it, and everything counted. */
import type { Hono } from 'hono';
import pTimeout from 'p-timeout';
import { z } from 'zod';
import type { Gap, LogFilter } from '../../insight/index.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import { LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import type { TenantId } from '../../tenants/tenant-id.ts';
import { LONGEST_QUESTION } from '../../text/lengths.ts';
import { editorOf, noteAbout } from '../access/index.ts';
import { checked, Refusal } from '../errors.ts';
import { readBody } from '../read-body.ts';
import { orRefused } from './edit/or-why-not.ts';
import type {
  GapList,
  InsightReport,
  PackOffered,
  Place,
  ShownFact,
  ShownGap,
  WordingAdded,
} from './insight-types.ts';
import type { EditorServices } from './services.ts';

const DAY_MS = 86_400_000;
const MOST_GAPS = 500;
/** How long names of servers are waited for, in milliseconds. */
const NAMES_MS = 2000;

const locale = z.enum(LOCALES).default('en');
const question = z.string().trim().min(1).max(LONGEST_QUESTION);
const id = z.string().min(1).max(100);
const logQuery = z.object({
  locale,
  days: z.coerce.number().int().min(1).max(366).default(90),
  platform: z.enum(['discord', 'slack', 'desk', 'cli']).optional(),
  tenant: z
    .string()
    .regex(/^(discord|slack):[A-Za-z0-9_-]{1,100}$|^none$/)
    .optional(),
  most: z.coerce.number().int().min(1).max(MOST_GAPS).default(50),
});
const asideBody = z.object({ id, question, locale: z.enum(LOCALES) });
const backBody = z.object({ id });
const packQuery = z.object({ question, locale });
const draftBody = z.object({ question, locale: z.enum(LOCALES), pack: id });
const wordingBody = z.object({ question, locale: z.enum(LOCALES), fact: id });

export function insightRoutes(api: Hono, { insight, editing }: EditorServices): void {
  if (!insight) return;
  const { of, knowledge, names, clock } = insight;

  const filterOf = (query: z.output<typeof logQuery>): LogFilter => ({
    since: new Date(Date.parse(clock().toISOString().slice(0, 10)) - (query.days - 1) * DAY_MS),
    ...(query.platform && { platform: query.platform }),
    ...(query.tenant && { tenant: query.tenant as TenantId | 'none' }),
  });
  async function places(): Promise<Place[]> {
    const all = await of.places();
    // The page does not wait for a platform that is slow to say what its servers are called.
    const known =
      all.length > 0 && names
        ? await pTimeout(names(), { milliseconds: NAMES_MS, fallback: () => undefined })
        : undefined;
    return all.map((tenant) => {
      const name = known?.get(tenant);
      return { tenant, ...(name !== undefined && { name }) };
    });
  }

  api.get('/gaps', async (context) => {
    const query = checked(logQuery, context.req.query(), 'query');
    const { open, answered, aside, ...counts } = await of.gaps(filterOf(query), query.most);
    const shown = (gap: Gap) => shownGap(gap, knowledge(), query.locale);
    return context.json({
      ...counts,
      open: open.map(shown),
      answered: answered.map(shown),
      aside: aside.map(shown),
      places: await places(),
      packs: [...knowledge().packs.values()].map((pack) => ({
        id: pack.id,
        title: inLocale(pack.title, query.locale).text,
      })),
    } satisfies GapList);
  });

  api.get('/insight', async (context) => {
    const query = checked(logQuery, context.req.query(), 'query');
    const facts = knowledge();
    const { topics, used, unused, pastReview, ...rest } = await of.summary(filterOf(query));
    const shown = (fact: string) => shownFact(fact, facts, query.locale);
    return context.json({
      ...rest,
      topics: topics.map(({ topic, ...counts }) => {
        const title = topic === undefined ? undefined : facts.topics.get(topic)?.title;
        return { ...counts, ...(title && { title: inLocale(title, query.locale).text }) };
      }),
      used: used.map(({ fact, ...counts }) => ({ ...shown(fact), ...counts })),
      unused: unused.map(shown),
      pastReview: pastReview.map(({ fact, by }) => ({ ...shown(fact), by })),
      places: await places(),
    } satisfies InsightReport);
  });

  api.post('/gaps/aside', async (context) => {
    await of.setAside(await readBody(context, asideBody), editorOf(context));
    return context.json({ done: true });
  });

  api.post('/gaps/back', async (context) => {
    await of.takeBack((await readBody(context, backBody)).id);
    return context.json({ done: true });
  });

  api.get('/gaps/pack', async (context) => {
    const asked = checked(packQuery, context.req.query(), 'query');
    const pack = await editing?.packFor(editorOf(context).id, asked.question, asked.locale);
    return context.json({ ...(pack !== undefined && { pack }) } satisfies PackOffered);
  });

  api.post('/gaps/draft', async (context) => {
    const { question: words, locale: language, pack } = await readBody(context, draftBody);
    if (!editing) throw new Refusal(404, 'Nothing can be edited here.');
    // The reader's words are the question and never the fact: its text is for the editor to write.
    const draft = { text: {}, questions: { [language]: [words] } };
    const { section, id: made } = await orRefused(
      editing.addDraft(editorOf(context).id, pack, draft),
    );
    noteAbout(context, made);
    return context.json({ section, id: made });
  });

  api.post('/gaps/wording', async (context) => {
    const { question: words, locale: language, fact } = await readBody(context, wordingBody);
    if (!editing) throw new Refusal(404, 'Nothing can be edited here.');
    const editor = editorOf(context).id;
    const { kind } = await editing.addQuestion(editor, fact, language, words);
    noteAbout(context, fact);
    if (kind !== 'saved') throw new Refusal(404, 'The fact was changed meanwhile. Try again.');
    const { mark } = await editing.view(editor);
    return context.json({ section: 'facts', id: fact, mark } satisfies WordingAdded);
  });
}

function shownGap(
  { nearest, answer, aside, ...gap }: Gap,
  knowledge: Knowledge,
  language: Locale,
): ShownGap {
  return {
    ...gap,
    first: gap.first.toISOString(),
    last: gap.last.toISOString(),
    nearest: nearest.map((fact) => shownFact(fact, knowledge, language)),
    ...(answer !== undefined && { answer: shownFact(answer, knowledge, language) }),
    ...(aside && { aside: { ...aside, at: aside.at.toISOString() } }),
  };
}

/** What answers may be a fact, or whoever or whatever has a page of its own. */
function shownFact(fact: string, { facts }: Knowledge, language: Locale): ShownFact {
  const text = facts.get(fact)?.text;
  return text ? { id: fact, ...inLocale(text, language) } : { id: fact, text: fact, lang: 'en' };
}
