/** One section of a file → its items: the good ones, and of those with mistakes what can be read. */
import { NOUNS, SCHEMAS, type Section } from '../model/sections.ts';
import { explainIssues } from './explain-issues.ts';
import { type BrokenItem, type Item, NOWHERE } from './items.ts';
import { type Document, type JsonPath, valueAt } from './parse-json.ts';
import { readablePart } from './readable-part.ts';

export function readSection(
  document: Document,
  section: Section,
): { readonly items: readonly Item[]; readonly broken: readonly BrokenItem[] } {
  const value = valueAt(document.value, [section]);
  if (value === undefined) return { items: [], broken: [] };
  const items: Item[] = [];
  const broken: BrokenItem[] = [];
  const values = section === 'pack' ? [value] : (value as readonly unknown[]);
  for (const [index, one] of values.entries()) {
    const at: JsonPath = section === 'pack' ? [section] : [section, index];
    const schema = SCHEMAS[section];
    const result = schema.safeParse(one);
    const issues = result.error?.issues ?? [];
    const findings = [
      ...document.repeated
        .filter(
          ({ inside }) => inside.length >= at.length && at.every((step, i) => inside[i] === step),
        )
        .map((repeated) => repeated.finding),
      ...explainIssues(document, at, schema, issues, NOUNS[section]),
    ];
    if (result.success && findings.length === 0) {
      const spot = (inside: JsonPath = []) => document.spot([...at, ...inside]);
      const { id } = result.data;
      items.push({ section, id, value: result.data, path: document.path, index, spot });
    } else {
      const typed = valueAt(one, ['id']);
      const id = typeof typed === 'string' ? typed : undefined;
      const mistakes = issues
        .filter(({ code }) => code !== 'unrecognized_keys')
        .map(({ path }) => path);
      broken.push({
        section,
        id,
        value: one,
        index,
        spot: document.spot(at),
        findings,
        readable: readableItem(document, section, at, { id, value: one, index, mistakes }),
      });
    }
  }
  return { items, broken };
}

function readableItem(
  document: Document,
  section: Section,
  at: JsonPath,
  {
    id,
    value,
    index,
    mistakes,
  }: {
    readonly id: string | undefined;
    readonly value: unknown;
    readonly index: number;
    readonly mistakes: readonly JsonPath[];
  },
): Item | undefined {
  const part = readablePart(section, value, mistakes);
  if (!part) return undefined;
  const isWithheld = (inside: JsonPath) =>
    part.withheld.some((path) => path.every((step, depth) => inside[depth] === step));
  return {
    section,
    // Two without one are two all the same.
    id: id ?? `${section} ${document.path} ${index}`,
    value: part.value,
    path: document.path,
    index,
    spot: (inside = []) => (isWithheld(inside) ? NOWHERE : document.spot([...at, ...inside])),
    partial: true,
  };
}
