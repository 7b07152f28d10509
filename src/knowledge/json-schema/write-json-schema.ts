/** `npm run schemas`: writes the JSON Schema that packs name as their "$schema". */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileJsonSchema, SCHEMA_PATH } from './json-schema.ts';

const path = new URL(`../../../${SCHEMA_PATH}`, import.meta.url);
await mkdir(new URL('.', path), { recursive: true });
await writeFile(path, fileJsonSchema());
console.log(`wrote ${SCHEMA_PATH}`);
