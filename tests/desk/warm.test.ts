/** What is asked before any reader asks. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Request } from '../../src/contract/request.ts';
import { warm } from '../../src/desk/index.ts';
import { LOCALES } from '../../src/knowledge/model/schema.ts';
import type { RequestContext } from '../../src/service/request-context.ts';
import { type RealService, realService } from '../support/real-service.ts';

let real: RealService;
beforeAll(async () => {
  real = await realService({ tenants: false });
});
afterAll(() => real.close());

async function asked(most: number) {
  const heard: {
    readonly request: Request;
    readonly from: RequestContext;
    readonly outcome: unknown;
  }[] = [];
  await warm(
    {
      ...real.service,
      async answer(request, from) {
        const answered = await real.service.answer(request, from);
        heard.push({ request, from, outcome: answered.asked?.outcome });
        return answered;
      },
    },
    most,
  );
  return heard;
}

it('is asked in every language: what facts answer, what none does, and commands', async () => {
  const heard = await asked(20_000);
  for (const locale of LOCALES) {
    const there = heard.filter(({ from }) => from.locale === locale);
    expect(there.map(({ request }) => request.command)).toEqual(
      expect.arrayContaining(['ask', 'timeline', 'who', 'sources', 'help']),
    );
    expect(there.some(({ outcome }) => outcome === 'answer')).toBe(true);
    expect(there.some(({ outcome }) => outcome === 'none')).toBe(true);
  }
});

it('ends when it has taken long enough', async () => {
  expect(await asked(0)).toEqual([]);
});
