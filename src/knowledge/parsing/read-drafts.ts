/** The section `drafts` of a file. A mistake in it is only ever a warning: nothing of it is served. */
import type { Finding } from '../model/knowledge.ts';
import { draftSchema } from '../model/schema.ts';
import { describe, explainIssues } from './explain-issues.ts';
import { finding } from './findings.ts';
import type { DraftItem } from './items.ts';
import { type Document, type JsonPath, valueAt } from './parse-json.ts';

export type ReadDrafts = {
  readonly drafts: readonly DraftItem[];
  readonly notes: readonly Finding[];
};

/** @returns the drafts that can be read, and a warning for each mistake in the others */
export function readDrafts(document: Document): ReadDrafts {
  const value = valueAt(document.value, ['drafts']);
  if (value === undefined) return { drafts: [], notes: [] };
  if (!Array.isArray(value)) {
    const details = {
      name: '“drafts”',
      expected: 'a list in [ ], even of one draft',
      found: describe(value),
    };
    return {
      drafts: [],
      notes: [asWarning(finding('wrong-type', document.spot(['drafts']), details))],
    };
  }
  const drafts: DraftItem[] = [];
  const notes: Finding[] = [];
  for (const [index, one] of value.entries()) {
    const at: JsonPath = ['drafts', index];
    const result = draftSchema.safeParse(one);
    notes.push(
      ...document.repeated
        .filter(({ inside }) => at.every((step, depth) => inside[depth] === step))
        .map((repeated) => asWarning(repeated.finding)),
      ...explainIssues(document, at, draftSchema, result.error?.issues ?? [], 'draft').map(
        asWarning,
      ),
    );
    if (!result.success) continue;
    const spot = (inside: JsonPath = []) => document.spot([...at, ...inside]);
    drafts.push({ id: result.data.id, value: result.data, path: document.path, index, spot });
  }
  return { drafts, notes };
}

const asWarning = (found: Finding): Finding => ({
  ...found,
  severity: 'warning',
  ofDraft: true,
});
