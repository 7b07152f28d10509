/** How readers will see it: a fact by itself in each language, and the answer to a question, from the working copy. */
import type { Hono } from 'hono';
import { z } from 'zod';
import { factByItself } from '../../../answer/presentation/fact-by-itself.ts';
import { renderDiscord } from '../../../channels/discord/render/render.ts';
import { renderSlack } from '../../../channels/slack/render/render.ts';
import type { FactBlock, Reply } from '../../../contract/reply.ts';
import type { Editing } from '../../../editing/index.ts';
import { readableFact, withFact } from '../../../editing/readable-fact.ts';
import { LOCALES, type Locale, STATUSES } from '../../../knowledge/model/schema.ts';
import { LONGEST_LINE } from '../../../text/lengths.ts';
import { editorOf, onlyLooked } from '../../access/index.ts';
import type { Rendered } from '../../api-types.ts';
import { readBody } from '../../read-body.ts';
import { locale, value } from './keys.ts';
import type { ItemValue, Preview, Tried } from './types.ts';

export function previewRoutes(api: Hono, editing: Editing): void {
  api.post('/preview', async (context) => {
    onlyLooked(context);
    const { value: given } = await readBody(context, z.strictObject({ value }));
    const { knowledge } = (await editing.view(editorOf(context).id)).assembled;
    const fact = readableFact(given);
    const all = withFact(knowledge, given, fact);
    const replies = Object.fromEntries(
      LOCALES.map((one) => [
        one,
        shown({
          command: 'ask',
          locale: one,
          blocks: [asFarAs(given, factByItself(fact, all, one))],
        }),
      ]),
    ) as Record<Locale, Rendered>;
    return context.json({ replies } satisfies Preview);
  });

  api.post('/try', async (context) => {
    onlyLooked(context);
    const { question, locale: language } = await readBody(
      context,
      z.strictObject({ question: z.string().trim().min(1).max(LONGEST_LINE), locale }),
    );
    const view = await editing.view(editorOf(context).id);
    const reader = { locale: language, now: new Date() };
    const { reply, asked } = view.engine().reply({ command: 'ask', question }, reader);
    const facts = asked?.facts.map(({ fact }) => fact.id) ?? [];
    return context.json({ ...shown(reply), facts } satisfies Tried);
  });
}

/** A status that nobody has chosen yet is not shown as one. */
const asFarAs = ({ status }: ItemValue, block: FactBlock): FactBlock =>
  STATUSES.some((one) => one === status) ? block : { ...block, statusWords: '…' };

/** The payloads of both platforms. Their buttons ask nothing here, so each has a name of its own and no more. */
function shown(reply: Reply): Rendered {
  let count = 0;
  const idFor = () => {
    count += 1;
    return `preview${count}`;
  };
  return { reply, discord: renderDiscord(reply, { idFor }), slack: renderSlack(reply, { idFor }) };
}
