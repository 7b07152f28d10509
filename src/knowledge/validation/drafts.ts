/** Drafts: what keeps one from being published. Each is a warning, since nothing of a draft is served. */
import type { Finding } from '../model/knowledge.ts';
import type { Draft } from '../model/schema.ts';
import { NOUNS, REFERENCES } from '../model/sections.ts';
import { finding } from '../parsing/findings.ts';
import type { DraftItem } from '../parsing/items.ts';
import { type Check, type Context, referencesOf } from './context.ts';
import { nearestId } from './ids.ts';
import { ENGLISH_NAMES } from './locales.ts';
import { SAID_BY_SOMEONE } from './publishable.ts';
import { verbatimText } from './verbatim.ts';

export const drafts: Check = (context) =>
  context.drafts
    .flatMap((draft, index) => [
      ...sameId(draft, context.drafts.slice(0, index), context),
      ...unfinished(draft),
      ...verbatim(draft),
      ...unknownIds(draft, context),
    ])
    .map((found) => ({ ...found, ofDraft: true }));

function sameId(
  { id, spot }: DraftItem,
  before: readonly DraftItem[],
  { candidates, broken }: Context,
): Finding[] {
  const fact = candidates.facts.get(id)?.spot(['id']) ?? broken.facts.get(id)?.spot;
  if (fact) return [finding('draft-named-like-fact', spot(['id']), { id, first: fact })];
  const same = before.find((one) => one.id === id);
  return same ? [finding('draft-twice', spot(['id']), { id, first: same.spot(['id']) })] : [];
}

function unfinished({ value, spot }: DraftItem): Finding[] {
  const missing = missingIn(value);
  const { todo } = value;
  return missing.length + todo.length > 0
    ? [finding('draft-unfinished', spot(), { missing, todo })]
    : [];
}

/** What a fact must have and this draft has not, by the names of the fields. */
function missingIn({
  when,
  status,
  sources = [],
  attribution = [],
  reviewBy,
}: Draft): readonly string[] {
  return [
    ...(when ? [] : ['when']),
    ...(status ? [] : ['status']),
    ...(sources.length > 0 ? [] : ['sources']),
    ...(status && SAID_BY_SOMEONE.has(status) && attribution.length === 0 ? ['attribution'] : []),
    ...(status === 'unknown' && !reviewBy ? ['reviewBy'] : []),
  ];
}

function verbatim({ value: { text, evidence = [] }, spot }: DraftItem): Finding[] {
  const copied = verbatimText({ text, evidence });
  if (!copied) return [];
  const details = { language: ENGLISH_NAMES[copied.locale], source: copied.source };
  return [finding('draft-verbatim', spot(['text', copied.locale]), details)];
}

function unknownIds({ value, spot }: DraftItem, context: Context): Finding[] {
  const passages = (value.evidence ?? []).map(({ source }, index) => ({
    field: 'evidence',
    to: 'sources' as const,
    id: source,
    at: ['evidence', index, 'source'],
  }));
  return [...referencesOf(value, REFERENCES.facts), ...passages]
    .filter(({ to, id }) => !context.candidates[to].has(id) && !context.broken[to].has(id))
    .filter(({ to, id }) => to !== 'facts' || context.drafts.every((other) => other.id !== id))
    .filter(({ to, id }) => !isProposed(value, to, id))
    .map(({ field, to, id, at }) => {
      const details = { noun: NOUNS[to], id, nearest: nearestId(context, to, id), field };
      return { ...finding('unknown-id', spot(at), details), severity: 'warning' };
    });
}

/** What a draft proposes itself is known as soon as it is published. */
const isProposed = ({ proposed = {} }: Draft, to: string, id: string): boolean =>
  Object.entries(proposed).some(
    ([section, items]) => section === to && items?.some((item) => item.id === id),
  );
