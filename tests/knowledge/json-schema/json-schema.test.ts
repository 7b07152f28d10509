import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { fileJsonSchema, SCHEMA_PATH } from '../../../src/knowledge/json-schema/json-schema.ts';

it('the committed JSON Schema is the one the zod schema gives (npm run schemas writes it)', async () => {
  const url = new URL(`../../../${SCHEMA_PATH}`, import.meta.url);
  expect(await readFile(url, 'utf8')).toBe(fileJsonSchema());
});

it('explains the fields of a fact in tooltips and asks for the needed ones only', () => {
  const { properties } = JSON.parse(fileJsonSchema()).properties.facts.items;
  const required: string[] = JSON.parse(fileJsonSchema()).properties.facts.items.required;
  expect(required).toEqual(['id', 'text', 'when', 'status']);
  for (const field of Object.keys(properties)) {
    expect(properties[field].description, field).toBeTruthy();
  }
});
