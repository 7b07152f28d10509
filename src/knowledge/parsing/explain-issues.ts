/** Turns zod's issues with one item into findings that an editor can act on. */

import { z } from 'zod';
import { fold } from '../../language/index.ts';
import { truncate } from '../../text/truncate.ts';
import type { Finding } from '../model/knowledge.ts';
import { LOCALES, NO_LANGUAGE, NO_LANGUAGE_CODE } from '../model/schema.ts';
import { didYouMean } from './did-you-mean.ts';
import { exampleOf } from './examples.ts';
import { finding } from './findings.ts';
import { type Document, dotted, type JsonPath, valueAt } from './parse-json.ts';

type Issue = z.core.$ZodIssue;

/**
 * Words what a schema has against a value.
 * @param document the file the value stands in
 * @param at where it stands there
 * @param schema the schema that was applied at `at`
 * @param noun what an editor calls the value: fact, actor, file …
 */
export function explainIssues(
  document: Document,
  at: JsonPath,
  schema: z.ZodType,
  issues: readonly Issue[],
  noun: string,
): Finding[] {
  return issues.flatMap((issue) => explain(document, at, schema, issue, noun));
}

function explain(
  document: Document,
  base: JsonPath,
  schema: z.ZodType,
  issue: Issue,
  noun: string,
): Finding[] {
  const at = [...base, ...issue.path];
  const value = valueAt(document.value, at);
  const name = issue.path.length > 0 ? `“${dotted(issue.path)}”` : `The ${noun}`;
  const spot = document.spot(at);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = fieldsOf(schemaAt(schema, issue.path));
      return issue.keys.map((field) =>
        finding('unknown-field', document.nameSpot([...at, field]), {
          field,
          nearest: didYouMean(field, allowed),
          allowed,
        }),
      );
    }
    case 'invalid_type':
    case 'invalid_value': {
      const field = issue.path.at(-1);
      if (value === undefined && typeof field === 'string') {
        const inside =
          issue.path.length > 1 ? `“${dotted(issue.path.slice(0, -1))}”` : `The ${noun}`;
        return [finding('missing-field', spot, { field, inside, example: EXAMPLES[field] })];
      }
      if (issue.code === 'invalid_type') {
        const expected = TYPES[issue.expected] ?? issue.expected;
        const example = exampleOf(document, at, issue.expected);
        return [finding('wrong-type', spot, { name, expected, found: describe(value), example })];
      }
      const allowed = issue.values.map(String);
      const found = describe(value);
      const near = typeof value === 'string' ? didYouMean(value, allowed) : undefined;
      return [finding('wrong-value', spot, { name, found, allowed, nearest: near })];
    }
    case 'invalid_union':
      return explainUnion(document, base, schema, issue, noun);
    case 'too_big':
      return [
        finding('too-long', spot, {
          name,
          length: String(value).length,
          most: Number(issue.maximum),
        }),
      ];
    case 'too_small':
      return [finding('empty-text', spot, { name })];
    case 'invalid_format': {
      const found = String(value);
      if (issue.format === 'date')
        return [finding('wrong-date', spot, { name, found, exact: true })];
      if (issue.format === 'url') return [finding('wrong-url', spot, { found })];
      if (issue.format === 'regex') {
        return [finding('wrong-id', spot, { found, suggestion: asId(found) })];
      }
      return [finding('not-allowed', spot, { name, said: issue.message })];
    }
    case 'custom':
      if (issue.message === NO_LANGUAGE) {
        // With a misspelt language in it, that is what is wrong with it.
        const isEmpty = Object.keys(value ?? {}).length === 0;
        return isEmpty ? [finding('no-language', spot, { name, languages: LOCALES })] : [];
      }
      if (issue.message === NO_LANGUAGE_CODE)
        return [finding('wrong-language', spot, { found: String(value) })];
      return [finding('wrong-date', spot, { name, found: String(value), exact: false })];
    default:
      return [finding('not-allowed', spot, { name, said: issue.message })];
  }
}

/** Of what may be a word or a group of fields, what is wrong with the one that was meant. */
function explainUnion(
  document: Document,
  base: JsonPath,
  schema: z.ZodType,
  { path, errors }: z.core.$ZodIssueInvalidUnion,
  noun: string,
): Finding[] {
  const value = valueAt(document.value, [...base, ...path]);
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  const meant = errors.find(
    (issues) => isGroup !== issues.some(({ code }) => code === 'invalid_value'),
  );
  return (meant ?? []).flatMap((one) =>
    explain(document, base, schema, { ...one, path: [...path, ...one.path] } as Issue, noun),
  );
}

/** What to write where a needed field is missing. */
const EXAMPLES: Readonly<Record<string, string>> = {
  id: '"a-name-of-its-own"',
  text: '{ "en": "…" }',
  title: '{ "en": "…" }',
  name: '{ "en": "…" }',
  words: '{ "en": "about 2,000 peacekeepers" }',
  summary: '{ "en": "…" }',
  description: '{ "en": "…" }',
  en: '"the English text"',
  when: '"2024-12-25"',
  status: '"confirmed"',
  kind: '"person"',
  unit: '"people killed"',
  value: '38',
  source: '"the-id-of-the-source"',
  passage: '"the very words of the source"',
  ask: '"the question as a reader types it"',
  fact: '"the-id-of-the-fact"',
  by: '"who has read it"',
  on: '"2025-07-01"',
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number without quotation marks',
  array: 'a list in [ ]',
  object: 'a group of fields in { }',
};

export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value === 'string') return `“${truncate(value, 40)}”`;
  return String(value);
}

/** What an editor probably meant by an id with capitals, spaces or accents. */
function asId(text: string): string | undefined {
  const id = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return id === '' || id === text ? undefined : id;
}

function schemaAt(schema: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((inside, step) => {
    const bare = unwrap(inside);
    if (bare instanceof z.ZodArray) return bare.element;
    return bare instanceof z.ZodObject ? bare.shape[String(step)] : undefined;
  }, schema);
}

function fieldsOf(schema: unknown): readonly string[] {
  const bare = unwrap(schema);
  return bare instanceof z.ZodObject ? Object.keys(bare.shape) : [];
}

function unwrap(schema: unknown): unknown {
  let bare = schema;
  while (bare instanceof z.ZodOptional || bare instanceof z.ZodDefault) bare = bare.unwrap();
  return bare;
}
