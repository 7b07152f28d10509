/** Files → knowledge: reads the items, checks them, and serves those that can be said honestly. Pure. */

import { contentHash } from '../model/content-hash.ts';
import type { Knowledge, Loaded } from '../model/knowledge.ts';
import { SECTIONS, type Section, type Values } from '../model/sections.ts';
import { compareFindings } from '../parsing/findings.ts';
import type { DraftItem, FileItems, Item, SourceFile } from '../parsing/items.ts';
import { readItems } from '../parsing/read-items.ts';
import { type Context, references } from '../validation/context.ts';
import { circularReferences } from '../validation/cycles.ts';
import { withOwnEvidence } from '../validation/evidence.ts';
import { publishableVersion } from '../validation/publishable.ts';
import { validate } from '../validation/validate.ts';
import { type ByPlace, contextOf, placeIn } from './context-of.ts';
import { inPrecedence, withoutCopies } from './copies.ts';
import { keepLastGood } from './last-good.ts';

/** What a load gave, and what the next one needs to keep serving what an edit breaks. */
export type Assembled = Loaded & { readonly memory: Memory };

type Memory = {
  /** Each file as read, so that files which have not changed need not be read again. */
  readonly files: ReadonlyMap<string, FileItems>;
  /** What is served from each file. */
  readonly good: ReadonlyMap<string, readonly Item[]>;
};

/**
 * Makes the knowledge of some files.
 * @param files in the order in which their items shall stand; each with its text, or with the finding why it has none
 * @param previous the result before this one: where a file or an item has been broken since, its last
 *   good version keeps serving; a file that is no longer among `files` is deleted
 * @returns the good knowledge and everything wrong with the rest, in the order of the files. Never throws.
 */
export function assemble(files: readonly SourceFile[], previous?: Assembled): Assembled {
  const read = files.map((file) => reuse(file, previous) ?? readItems(file));
  const good = previous?.memory.good ?? new Map<string, readonly Item[]>();
  const counting = withoutCopies(inPrecedence(read, good), good);
  const withLastGood = counting.map((file) => keepLastGood(file, good.get(file.path) ?? []));
  const place = placeIn(files);
  const context = contextOf(
    counting,
    withLastGood.flatMap(({ kept }) => kept),
    good,
    place,
  );
  const served = servedItems(context, place);
  return {
    knowledge: knowledgeOf(served),
    findings: [
      ...withLastGood.flatMap(({ findings }) => findings),
      ...counting.flatMap(({ notes }) => notes),
      ...validate(context),
    ].sort(compareFindings),
    memory: {
      files: new Map(read.map((file) => [file.path, file])),
      good: Map.groupBy(served, ({ path }) => path),
    },
  };
}

/** The drafts of all files, in the order of the files; see `DraftItem`. */
export function draftsOf({ memory }: Pick<Assembled, 'memory'>): readonly DraftItem[] {
  return [...memory.files.values()].flatMap(({ drafts }) => drafts);
}

function reuse(file: SourceFile, previous: Assembled | undefined): FileItems | undefined {
  const before = previous?.memory.files.get(file.path);
  return before && 'text' in file && file.text === before.text ? before : undefined;
}

/** What is served, in the order of the files, before references to what is not served are dropped. */
function servedItems(context: Context, byPlace: ByPlace): readonly Item[] {
  return SECTIONS.flatMap((section): readonly Item[] => {
    if (section !== 'facts') return [...context.candidates[section].values()];
    const facts = [...context.candidates.facts.values()];
    return facts.flatMap((fact) => publishableVersion(fact, context) ?? []);
  }).sort(byPlace);
}

function knowledgeOf(served: readonly Item[]): Knowledge {
  const ids = new Set(served.map(({ section, id }) => `${section} ${id}`));
  const section = <S extends Section>(name: S): ReadonlyMap<string, Values[S]> => {
    const items = served.filter((item): item is Item<S> => item.section === name);
    const circles = circularReferences(name, items);
    return new Map(
      items.map((item) => [
        item.id,
        withoutDangling(
          item,
          ({ to, id, field }) =>
            ids.has(`${to} ${id}`) &&
            !(circles.get(field)?.has(item.id) && circles.get(field)?.has(id)),
        ),
      ]),
    );
  };
  const content = {
    packs: section('pack'),
    sources: section('sources'),
    actors: section('actors'),
    places: section('places'),
    topics: section('topics'),
    incidents: section('incidents'),
    facts: new Map([...section('facts')].map(([id, fact]) => [id, withOwnEvidence(fact)])),
  };
  const version = contentHash(
    JSON.stringify(Object.values(content).map((items) => [...items.values()])),
  );
  return { version, ...content };
}

/** The item's value with only those references that lead somewhere and not around in a circle. */
function withoutDangling<S extends Section>(
  item: Item<S>,
  keeps: (reference: ReturnType<typeof references>[number]) => boolean,
): Values[S] {
  const dropped = references(item).filter((reference) => !keeps(reference));
  if (dropped.length === 0) return item.value;
  const value: Record<string, unknown> = { ...item.value };
  for (const { field, id } of dropped) {
    const now = value[field];
    if (Array.isArray(now)) value[field] = now.filter((one) => one !== id);
    else delete value[field];
  }
  return value as Values[S];
}
