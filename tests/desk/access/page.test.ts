/** Signing in as an editor does it: in a real Chromium, at a real OpenID provider. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { keptDays } from '../../../src/jobs/prune.ts';
import { launchBrowser, watch } from '../../support/desk/chromium.ts';
import { type Desk, startTestDesk } from '../../support/desk/desk.ts';
import { scrollsSideways, violations } from '../../support/desk/page.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { packFile } from '../../support/packs/desk-harbour.ts';
import { type RealService, realService } from '../../support/real-service.ts';
import { type SignInDesk, startSignInDesk } from '../../support/sign-in/desk.ts';
import {
  CLIENT,
  type OpenIdProvider,
  startOpenIdProvider,
} from '../../support/sign-in/openid-provider.ts';

let real: RealService;
let provider: OpenIdProvider;
let desk: SignInDesk;
let browser: Browser;
beforeAll(async () => {
  real = await realService({ tenants: false });
  provider = await startOpenIdProvider();
  desk = await startSignInDesk(
    real,
    { SIGN_IN: provider.issuer, EDITORS: 'anna' },
    {
      editors: { log: { ...real.store.access, days: 365 } },
      kept: { questionIds: false, days: keptDays(30) },
    },
  );
  provider.knows(`${desk.origin}/sign-in/back`);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
  await provider.stop();
  await real.close();
});

async function open(
  path: string,
  viewport = { width: 360, height: 740 },
  { origin }: { readonly origin: string } = desk,
): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const { errors } = watch(page, origin);
  onTestFinished(async () => {
    await context.close();
    // What the server refuses the browser says, too.
    expect(errors.filter((error) => !/status of 401/.test(error))).toEqual([]);
  });
  await page.goto(origin + path);
  return page;
}

it('leads an editor to the page they opened, and out again, on a telephone', async () => {
  provider.signsIn({ sub: 'anna', name: 'Anna Quliyeva' });
  const page = await open('/edit/log');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await page.getByRole('navigation', { name: 'For editors' }).count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);

  await page.getByRole('link', { name: /^Sign in with 127/ }).press('Enter');
  await page.waitForURL(`${desk.origin}/edit/log`);
  await page.getByRole('cell', { name: 'Signed in' }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);

  await page.getByRole('link', { name: 'Anna Quliyeva' }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('link', { name: /^Sign in with/ }).waitFor();
  expect(await violations(page)).toEqual([]);
});

it('tells everybody what is kept, and for as long as it is set to be', async () => {
  const page = await open('/');
  await page.getByRole('link', { name: 'What Dateline keeps' }).click();
  await page.getByText('It is kept for 30 days.').waitFor();
  await page.getByText('Not who asked.').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
});

it('says why somebody was not let in, in their language', async () => {
  provider.signsIn({ sub: 'somebody' });
  const page = await open('/sign-in/begin?to=/edit');
  await page.getByRole('alert').filter({ hasText: 'not on the list of editors' }).waitFor();
  await page.getByText('Türkçe').click({ force: true });
  await page.getByRole('alert').filter({ hasText: 'editör listesinde yoksunuz' }).waitFor();
});

it('keeps what is on the page when the session ends, and says how to go on', async () => {
  provider.signsIn({ sub: 'anna', name: 'Anna Quliyeva' });
  const page = await open('/sign-in/begin?to=/edit/log', { width: 900, height: 700 });
  await page.getByRole('cell', { name: 'Signed in' }).first().waitFor();
  real.later({ seconds: 25 * 3600 });
  // What the page asks next is refused.
  await page.getByRole('link', { name: 'Facts', exact: true }).click();
  await page.getByRole('link', { name: 'Log', exact: true }).click();
  const over = page.getByRole('alert').filter({ hasText: 'not signed in any more' });
  await over.waitFor();
  const [anew] = await Promise.all([
    page.context().waitForEvent('page'),
    over.getByRole('link', { name: 'Sign in' }).click(),
  ]);
  await anew.getByRole('link', { name: /^Sign in with/ }).click();
  await anew.waitForURL(`${desk.origin}/edit`);
  await page.bringToFront();
  await page.evaluate("dispatchEvent(new Event('focus'))");
  await over.waitFor({ state: 'detached' });
});

describe('a viewer', () => {
  const folder = temporaryFolder('file');
  let whole: Desk;
  beforeAll(async () => {
    await writeFile(folder.file('harbour.json'), packFile());
    whole = await startTestDesk(folder.path, {
      ...{ HOST: '127.0.0.1', TRUST_PROXY: 0, SIGN_IN: provider.issuer },
      ...{ SIGN_IN_CLIENT_ID: CLIENT.id, SIGN_IN_CLIENT_SECRET: CLIENT.secret },
      ...{ EDITORS: 'anna', VIEWERS: 'vera' },
    });
    provider.knows(`${whole.origin}/sign-in/back`);
    whole.store.recordQuestion({
      ...{ question: 'Who owns the quay?', locale: 'en', outcome: 'none', confidence: 0 },
      ...{ platform: 'slack', at: new Date('2030-06-20T10:00:00Z') },
    } as Parameters<typeof whole.store.recordQuestion>[0]);
  });
  afterAll(() => whole.stop());

  it('sees every page of the editors, and is offered nothing that is refused', async () => {
    provider.signsIn({ sub: 'vera', name: 'Vera' });
    const page = await open('/sign-in/begin?to=/edit', { width: 900, height: 740 }, whole);
    const refused: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`);
    });
    for (const [path, seen] of SEEN) {
      await page.goto(whole.origin + path);
      await page.getByText(seen).first().waitFor();
      // Everything that can be pressed there, but for what leads on.
      const buttons = page.locator('main').getByRole('button');
      for (const button of await buttons.all())
        if ((await button.isVisible()) && (await button.isEnabled()))
          await button.click({ timeout: 2_000 });
      for (const box of await page.locator('main').getByRole('textbox').all())
        expect([path, await box.isEditable()]).toEqual([path, false]);
    }
    expect(refused).toEqual([]);
    expect(await readFile(folder.file('harbour.json'), 'utf8')).toBe(packFile());
  });
});

/** What a viewer finds on each of the editors' pages. */
const SEEN = [
  ['/edit', 'You may read here; an editor can change things.'],
  ['/edit#facts/rescued', 'As readers see it'],
  ['/edit#publish', 'Nothing changed that is not published'],
  ['/edit/draft', 'You may read here; an editor can change things.'],
  ['/edit/review', 'Read it, and approve it'],
  ['/edit/history', 'What it changed'],
  ['/edit/gaps', 'Who owns the quay?'],
] as const;
