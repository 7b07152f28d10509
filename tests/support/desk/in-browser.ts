/** The desk over the harbour pack and a real Chromium, for all the tests of a file. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../servers/browser.ts';
import { type Desk, startTestDesk } from './desk.ts';
import { packFile } from './pack.ts';

/** Filled before the first test, so it is to be read inside of tests only. */
export type InBrowser = {
  /** The knowledge folder, which the desk watches. */
  dir: string;
  desk: Desk;
  browser: Browser;
};

/** Starts both before the tests of the file; after them nothing may have been logged as an error. */
export function deskInBrowser(): InBrowser {
  const at = {} as InBrowser;
  beforeAll(async () => {
    at.dir = await mkdtemp(join(tmpdir(), 'dateline-desk-'));
    await writeFile(join(at.dir, 'harbour.json'), packFile());
    [at.desk, at.browser] = await Promise.all([startTestDesk(at.dir), launchBrowser()]);
  });
  afterAll(async () => {
    await at.browser?.close();
    await at.desk?.stop();
    await rm(at.dir, { recursive: true, force: true });
    expect(at.desk.errors).toEqual([]);
  });
  return at;
}
