/** The JSON Schema that text editors complete and underline by, made from the one zod schema. */
import { z } from 'zod';
import { fileSchema } from '../model/schema.ts';

/** Where the schema is kept, from the root of the project. */
export const SCHEMA_PATH = 'knowledge/schema/file.schema.json';

/** The text of the schema file: draft 7, which every text editor's JSON support understands. */
export function fileJsonSchema(): string {
  const schema = z.toJSONSchema(fileSchema, { target: 'draft-7', io: 'input' });
  return shortLists(`${JSON.stringify(withoutDefaults(schema), null, 2)}\n`);
}

/** Editors' tools offer defaults as text to insert; empty lists and groups would only be noise. */
function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(
    ([name, inside]) => !(name === 'default' && typeof inside === 'object'),
  );
  return Object.fromEntries(fields.map(([name, inside]) => [name, withoutDefaults(inside)]));
}

const LINE_WIDTH = 100;

/** Puts a list of texts on one line where it fits, as the project's formatter does. */
function shortLists(json: string): string {
  const list = /^(.*)\[\n\s+("[^"\n]*"(?:,\n\s+"[^"\n]*")*)\n\s+\](,?)$/gm;
  return json.replace(list, (whole, before, texts, comma) => {
    const line = `${before}[${texts.replace(/,\n\s+/g, ', ')}]${comma}`;
    return line.length <= LINE_WIDTH ? line : whole;
  });
}
