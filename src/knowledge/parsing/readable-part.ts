/**
 * What can still be read of an item with mistakes, so that everything else that is wrong with it is said in
 * the same run: its good fields as they are, and something neutral in the place of each mistake.
 */
import { SCHEMAS, type Section, type Values } from '../model/sections.ts';
import type { JsonPath } from './parse-json.ts';

export type ReadablePart<S extends Section> = {
  readonly value: Values[S];
  /** Where something neutral stands: nothing is to be said about these places. */
  readonly withheld: readonly JsonPath[];
};

/** Says nothing, is like nothing, and has no letters to be compared. */
const NEUTRAL = '—';
const NEUTRAL_TEXT = { en: NEUTRAL };
const NEUTRAL_FIGURE = { value: 0, unit: NEUTRAL, qualifier: 'several', words: NEUTRAL_TEXT };

/** For fields that an item needs, and for those whose absence would be a mistake of its own. */
const NEUTRAL_FIELDS: Readonly<Record<string, unknown>> = {
  id: 'without-an-id',
  text: NEUTRAL_TEXT,
  title: NEUTRAL_TEXT,
  name: NEUTRAL_TEXT,
  summary: NEUTRAL_TEXT,
  description: NEUTRAL_TEXT,
  when: '0001/..',
  status: 'confirmed',
  kind: 'organisation',
  attribution: [NEUTRAL],
  sources: [NEUTRAL],
};

/**
 * @param mistakes the paths inside the item at which its schema found one
 * @returns undefined where it is no group of fields, or too little of it is left
 */
export function readablePart<S extends Section>(
  section: S,
  value: unknown,
  mistakes: readonly JsonPath[],
): ReadablePart<S> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const fields = Object.entries(value).filter(([field]) => field in SCHEMAS[section].shape);
  const known = Object.fromEntries(fields);
  return (
    readWith(section, known, mistakes.map(nearestPlace)) ??
    readWith(
      section,
      known,
      mistakes.map((path) => path.slice(0, 1)),
    )
  );
}

/** One figure is enough to be withheld for a mistake in it, of other fields the very text. */
const nearestPlace = (path: JsonPath): JsonPath =>
  path[0] === 'figures' ? path.slice(0, 2) : path;

function readWith<S extends Section>(
  section: S,
  fields: object,
  withheld: readonly JsonPath[],
): ReadablePart<S> | undefined {
  const patched = structuredClone(fields) as Record<PropertyKey, unknown>;
  for (const path of withheld) {
    const [field] = path;
    if (field === undefined) continue;
    if (path.length === 1) {
      const neutral =
        section === 'sources' && field === 'title' ? NEUTRAL : NEUTRAL_FIELDS[String(field)];
      if (neutral === undefined) delete patched[field];
      else patched[field] = neutral;
    } else if (!put(patched, path, field === 'figures' ? NEUTRAL_FIGURE : NEUTRAL))
      return undefined;
  }
  const result = SCHEMAS[section].safeParse(patched);
  return result.success ? { value: result.data, withheld } : undefined;
}

function put(inside: Record<PropertyKey, unknown>, path: JsonPath, neutral: unknown): boolean {
  let holder: unknown = inside;
  for (const step of path.slice(0, -1)) holder = (holder as Record<PropertyKey, unknown>)?.[step];
  const last = path.at(-1);
  if (typeof holder !== 'object' || holder === null || last === undefined) return false;
  (holder as Record<PropertyKey, unknown>)[last] = neutral;
  return true;
}
