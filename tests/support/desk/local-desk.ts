/** The desk, and with it a real Chromium, for all the tests of a file. */
import { writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { temporaryFolder } from '../folders.ts';
import { packFile } from '../packs/desk-harbour.ts';
import { launchBrowser } from './chromium.ts';
import { type Desk, startTestDesk } from './desk.ts';

type Options = {
  /** The folder of knowledge; the harbour's pack unless said. */
  readonly knowledge?: string;
  /** Whether the tests themselves break something, so that errors are logged. */
  readonly failing?: boolean;
};

/** Filled before the first test, so it is to be read inside of tests only. */
export type LocalDesk = {
  readonly desk: Desk;
  /** The file of the harbour's pack, which the desk watches. */
  readonly file: string;
};

export type DeskInBrowser = LocalDesk & { readonly browser: Browser };

/** Starts a desk before the tests of the file; after them nothing may have been logged as an error. */
export function localDesk(options: Options = {}): LocalDesk {
  return started(options, async () => ({}));
}

/** The same with a browser beside it. */
export function deskInBrowser(options: Options = {}): DeskInBrowser {
  const at = started(options, async () => ({ browser: await launchBrowser() }));
  // Before the desk, which would wait for what its pages still ask.
  afterAll(() => at.browser?.close());
  return at;
}

function started<More extends object>(
  { knowledge, failing = false }: Options,
  more: () => Promise<More>,
): LocalDesk & More {
  const folder = temporaryFolder('file');
  const at = {} as LocalDesk & More;
  beforeAll(async () => {
    const file = folder.file('harbour.json');
    if (knowledge === undefined) await writeFile(file, packFile());
    const [desk, beside] = await Promise.all([startTestDesk(knowledge ?? folder.path), more()]);
    Object.assign(at, { desk, file, ...beside });
  });
  afterAll(async () => {
    await at.desk?.stop();
    if (!failing) expect(at.desk.errors()).toEqual([]);
  });
  return at;
}
