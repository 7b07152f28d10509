/** The questions by which a newsroom tests its packs, asked of the packs as they stand: those that fail, at their place. */
import { createEngine } from '../answer/engine.ts';
import type { Finding, Knowledge } from '../knowledge/model/knowledge.ts';
import { finding } from '../knowledge/parsing/findings.ts';
import type { Item } from '../knowledge/parsing/items.ts';
import { type OpenedModel, startBatch } from '../semantic/index.ts';
import { isRight } from './change-of.ts';
import { shownTo } from './shown.ts';

type TestingOptions = {
  readonly now: Date;
  /** What compares meanings as in a Dateline that runs, and where vectors are kept; left out, words alone decide. */
  readonly meaning?: OpenedModel & { readonly dataDir: string };
};

/** @param items those whose tests are run; the whole knowledge answers */
export async function testFindings(
  knowledge: Knowledge,
  items: readonly Item[],
  { now, meaning }: TestingOptions,
): Promise<Finding[]> {
  const tests = items.flatMap(testsOf);
  if (tests.length === 0) return [];
  const engine = createEngine(knowledge, undefined, meaning?.weights);
  const batch = meaning && (await startBatch(engine, meaning.dataDir, meaning.model));
  const findings: Finding[] = [];
  for (const { ask, locale = 'en', fact, at } of tests) {
    const near = await batch?.similar(ask, locale);
    const shown = shownTo(ask, { locale, now }, engine, near);
    if (isRight(shown, fact)) continue;
    const got = shown.outcome === 'answer' ? shown.fact?.id : undefined;
    findings.push(finding('failed-test', at, { ask, wanted: fact, got }));
  }
  await batch?.stop();
  return findings;
}

/** Whether any is to be run. */
export const hasTests = (items: readonly Item[]): boolean =>
  items.some((item) => testsOf(item).length > 0);

function testsOf({ section, value, spot }: Item) {
  if (section !== 'pack') return [];
  const { tests = [] } = value as Item<'pack'>['value'];
  return tests.map((test, at) => ({ ...test, at: spot(['tests', at]) }));
}
