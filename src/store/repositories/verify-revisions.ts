/** Looks whether the chain of revisions and the files in it are what they were when they were published. */
import type { Kysely } from 'kysely';
import { createChainCheck, sha256 } from '../../chain/chain.ts';
import type {
  RevisionNote,
  RevisionProblem,
  Verified,
} from '../../knowledge/revisions/repository.ts';
import { chainedRevision } from '../../knowledge/revisions/sealed.ts';
import type { RevisionTables } from '../tables/revision-tables.ts';
import { keptList, unpacked } from './revision-files.ts';
import { LATEST, noteOf } from './revision-log.ts';

const BATCH = 200;

export async function verifyRevisions(db: Kysely<RevisionTables>): Promise<Verified> {
  const pointersBefore = await pointersOf(db);
  const whole = await wholeTexts(db);
  const check = createChainCheck();
  const problems: RevisionProblem[] = [];
  const hashes = new Set<string>();
  const ids = new Set<string>();
  let last: RevisionNote | undefined;
  for await (const note of notes(db)) {
    const found = check(chainedRevision(note));
    problems.push(...found);
    const paths = whole.has(note.contents) ? await brokenFiles(db, note.contents, whole) : [];
    if (paths.length > 0 || (!whole.has(note.contents) && found.length === 0))
      problems.push({ kind: 'files', number: note.number, id: note.id, paths });
    hashes.add(note.hash);
    ids.add(note.id);
    last = note;
  }
  // Looked at before and after, as others may publish meanwhile.
  const pointers = await pointersOf(db);
  for (const [name, id] of pointersBefore) {
    if (!ids.has(id)) problems.push({ kind: 'gone', id });
    else if (name === LATEST && id !== last?.id && pointers.get(name) === id)
      problems.push({ kind: 'not-last', id });
  }
  return { revisions: hashes.size, last, hashes, problems };
}

async function pointersOf(db: Kysely<RevisionTables>): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('knowledge_served').selectAll().execute();
  return new Map(rows.map(({ name, revision }) => [name, revision]));
}

async function* notes(db: Kysely<RevisionTables>): AsyncGenerator<RevisionNote> {
  for (let after = -(2 ** 31); ; ) {
    const rows = await db
      .selectFrom('knowledge_log')
      .selectAll()
      .where('number', '>', after)
      .orderBy('number')
      .limit(BATCH)
      .execute();
    for (const row of rows) yield noteOf(row);
    const end = rows.at(-1);
    if (!end || rows.length < BATCH) return;
    after = end.number;
  }
}

/** The hashes of the texts that are kept and are what their hashes say. */
async function wholeTexts(db: Kysely<RevisionTables>): Promise<ReadonlySet<string>> {
  const whole = new Set<string>();
  const rows = await db.selectFrom('knowledge_text').select('hash').execute();
  for (const { hash } of rows) {
    const row = await db
      .selectFrom('knowledge_text')
      .select('text')
      .where('hash', '=', hash)
      .executeTakeFirst();
    const text = await unpacked(row?.text ?? '').catch(() => undefined);
    if (text !== undefined && sha256(text) === hash) whole.add(hash);
  }
  return whole;
}

/** @param contents the hash of a list that is whole */
async function brokenFiles(
  db: Kysely<RevisionTables>,
  contents: string,
  whole: ReadonlySet<string>,
): Promise<string[]> {
  const list = await keptList(db, contents);
  return list.flatMap(([path, hash]) => (whole.has(hash) ? [] : [path]));
}
