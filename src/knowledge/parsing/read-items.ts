/** One file → its items: the good ones, the ones with errors, and everything that is wrong so far. */

import type { Finding } from '../model/knowledge.ts';
import { NOUNS, SECTIONS, type Section } from '../model/sections.ts';
import { ambiguousNumbers } from './ambiguous-numbers.ts';
import { didYouMean } from './did-you-mean.ts';
import { finding } from './findings.ts';
import { invisibleCharacters } from './invisible-characters.ts';
import type { BrokenItem, FileItems, Item, SourceFile } from './items.ts';
import { type Document, parseJson, positions, valueAt } from './parse-json.ts';
import { readDrafts } from './read-drafts.ts';
import { readSection } from './read-section.ts';

/** Reads the items of one file. Never throws. */
export function readItems(file: SourceFile): FileItems {
  const { path } = file;
  if ('problem' in file) return unreadable(path, undefined, [file.problem]);
  const { text } = file;
  // In bytes, as whoever reads the file counts: a letter of Cyrillic takes two.
  const size = Buffer.byteLength(text);
  if (size > MOST_BYTES) return unreadable(path, text, [tooLarge(path, size)]);
  const { document, findings: syntax = [] } = parseJson(path, text);
  if (!document) return unreadable(path, text, syntax);
  if (syntax.length > 0 && describeRoot(document.value) !== undefined)
    return unreadable(path, text, syntax);
  if (describeRoot(document.value) !== undefined) {
    const details = {
      name: 'A knowledge file',
      expected: 'a group of fields in { }, such as { "facts": [ … ] }',
      found: describeRoot(document.value) ?? '',
    };
    return unreadable(path, text, [finding('wrong-type', document.spot([]), details)]);
  }
  const top = topLevel(document);
  const read = SECTIONS.filter((section) => !top.lost.includes(section)).map((section) =>
    readSection(document, section),
  );
  const items = read.flatMap((one) => one.items);
  const broken = read.flatMap((one) => one.broken);
  const { drafts, notes: ofDrafts } = readDrafts(document);
  const notes = [...invisibleCharacters(path, text), ...ambiguousNumbers(document), ...ofDrafts];
  if (syntax.length === 0) return { path, text, ...top, items, broken, drafts, notes };
  // Nothing of it is served, but everything in it is checked.
  return {
    path,
    text,
    items: [],
    // What is no group of fields there is more likely what the mistake made of it.
    broken: [
      ...items.map(inBrokenFile),
      ...broken
        .filter(({ readable }) => readable)
        .map((one) => ({ ...one, inBrokenFile: true as const })),
    ],
    findings: [...syntax, ...top.findings],
    lost: SECTIONS,
    drafts,
    notes,
  };
}

function inBrokenFile(item: Item): BrokenItem {
  const { section, id, value, index } = item;
  const readable = { ...item, partial: true as const };
  const spot = item.spot();
  return { section, id, value, index, spot, findings: [], readable, inBrokenFile: true };
}

/** 5 MB is thousands of facts; more is hardly a knowledge file and would hold up the others. */
export const MOST_MEGABYTES = 5;
const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

/** The finding for a file above the limit. */
export function tooLarge(path: string, size: number): Finding {
  const details = { megabytes: Math.ceil(size / 1024 / 1024), most: MOST_MEGABYTES };
  return finding('too-large', { path, line: 1, column: 1 }, details);
}

/** The finding for bytes that are no UTF-8, at the first character that is lost. */
export function notUtf8(path: string, text: string): Finding {
  return finding('not-utf8', positions(path, text)(Math.max(0, text.indexOf('\uFFFD'))), {});
}

function unreadable(
  path: string,
  text: string | undefined,
  findings: readonly Finding[],
): FileItems {
  const notes = text === undefined ? [] : invisibleCharacters(path, text);
  return { path, text, items: [], broken: [], findings, lost: SECTIONS, drafts: [], notes };
}

function describeRoot(value: unknown): string | undefined {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? undefined : String(value).slice(0, 40);
}

/** Unknown sections, sections of the wrong type, sections given twice. */
function topLevel(document: Document): {
  readonly findings: readonly Finding[];
  readonly lost: readonly Section[];
} {
  const fields = ['$schema', ...SECTIONS, 'drafts'];
  const findings = document.repeated
    .filter(({ inside }) => inside.length === 0)
    .map((repeated) => repeated.finding);
  const lost: Section[] = [];
  const root = document.value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(root).filter((field) => !fields.includes(field));
  for (const field of unknown) {
    const details = { field, nearest: didYouMean(field, fields), allowed: fields };
    findings.push(finding('unknown-field', document.nameSpot([field]), details));
  }
  if ('$schema' in root && typeof root.$schema !== 'string') {
    findings.push(wrongType(document, '$schema', 'a text: "../schema/file.schema.json"'));
  }
  for (const section of SECTIONS) {
    if (!Object.hasOwn(root, section)) {
      // A misspelt section takes its items with it, so they count as lost, not as deleted.
      if (unknown.length > 0) lost.push(section);
    } else if (section !== 'pack' && !Array.isArray(root[section])) {
      findings.push(wrongType(document, section, `a list in [ ], even of one ${NOUNS[section]}`));
      lost.push(section);
    }
  }
  return { findings, lost };
}

function wrongType(document: Document, field: string, expected: string): Finding {
  const value = valueAt(document.value, [field]);
  const found = Array.isArray(value)
    ? 'a list'
    : typeof value === 'object' && value !== null
      ? 'a group of fields'
      : String(value).slice(0, 40);
  return finding('wrong-type', document.spot([field]), { name: `“${field}”`, expected, found });
}
