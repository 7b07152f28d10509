/** In which order the fields of something stand in a knowledge file: as its schema has them. */
import { draftSchema } from '../knowledge/model/draft-schema.ts';
import { fileSchema, LOCALES } from '../knowledge/model/schema.ts';
import { SCHEMAS, SECTIONS } from '../knowledge/model/sections.ts';
import type { Path } from './text/tree.ts';

const OF_FILE = ['$schema', ...Object.keys(fileSchema.shape)];
const OF_ITEM: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(SECTIONS.map((section) => [section, Object.keys(SCHEMAS[section].shape)])),
  drafts: Object.keys(draftSchema.shape),
};
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  figures: ['value', 'of', 'unit', 'qualifier', 'words'],
  evidence: ['source', 'passage', 'language'],
  reviewed: ['by', 'on'],
  article: ['title', 'date'],
  tests: ['ask', 'locale', 'fact'],
};

export function fieldOrder(path: Path): readonly string[] {
  const [section, ...inside] = path;
  if (section === undefined) return OF_FILE;
  const names = inside.filter((step) => typeof step === 'string');
  if (names.length === 0) return OF_ITEM[section] ?? [];
  // What is by language inside of a figure, and who reviewed a translation.
  return (names.length === 1 && INSIDE[names[0] ?? '']) || LOCALES;
}
