/** What was corrected in posted messages, a change of a fact at a time, the latest first. */
import type { Hono } from 'hono';
import { correctionsIn } from '../../tenants/corrections/correction-list.ts';
import type { CorrectionList } from '../api-types.ts';
import type { EditorServices } from './services.ts';

/** Copies looked at; a fact in a busy place has hundreds. */
const MOST = 10_000;

export function correctionRoutes(api: Hono, { corrections }: EditorServices): void {
  if (!corrections) return;
  api.get('/corrections', async (context) => {
    const receipts = await corrections.receipts({}, MOST);
    const { receipts: count, problems } = await corrections.verifyReceipts();
    const lines = correctionsIn(receipts).map(({ from, asked, until, ...one }, index) => ({
      ...one,
      key: `${one.fact} ${index}`,
      asked: asked.toISOString(),
      ...(from && { from: from.toISOString() }),
      ...(until && { until: until.toISOString() }),
    }));
    const altered = problems.map((problem) =>
      problem.kind === 'altered' ? problem.number : problem.from,
    );
    return context.json({
      corrections: lines,
      more: receipts.length === MOST,
      receipts: count,
      altered,
    } satisfies CorrectionList);
  });
}
