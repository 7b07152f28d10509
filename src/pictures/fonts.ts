/** The typeface of the pictures, from an npm package: Latin with Azerbaijani and Turkish, Cyrillic, Greek. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FontDetails } from '@takumi-rs/core';
import { FONT } from './layout.ts';

const PACKAGE = '@fontsource-variable/inter';
const resolve = createRequire(import.meta.url).resolve;

/** Reads every subset of the typeface, each with the characters it serves. */
export async function readFonts(): Promise<FontDetails[]> {
  const ranges: Record<string, string> = JSON.parse(
    await readFile(resolve(`${PACKAGE}/unicode.json`), 'utf8'),
  );
  return Promise.all(
    Object.entries(ranges).map(async ([subset, range]) => ({
      name: FONT,
      data: await readFile(resolve(`${PACKAGE}/files/inter-${subset}-standard-normal.woff2`)),
      unicodeRange: range.split(',').map(readRange),
    })),
  );
}

/** "U+0460-052F" or "U+20B4". */
function readRange(text: string): [number, number] {
  const [from = 0, to = from] = text
    .slice(2)
    .split('-')
    .map((code) => Number.parseInt(code, 16));
  return [from, to];
}
