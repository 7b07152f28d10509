/** The files of revisions: each text once, under its hash, however many revisions have it. */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { sha256 } from '../../chain/chain.ts';
import type { RevisionFile } from '../../knowledge/revisions/repository.ts';
import { type ListedFile, listOf } from '../../knowledge/revisions/sealed.ts';
import { batches } from '../commit/batches.ts';
import type { RevisionTables as Tables } from '../tables/revision-tables.ts';

type Texts = Pick<Kysely<Tables>, 'selectFrom' | 'insertInto'>;

/** Keeps what is not there yet. @returns the hash of the list of the files, which is kept beside them */
export async function keepFiles(db: Texts, files: readonly RevisionFile[]): Promise<string> {
  const list = listOf(files);
  const texts = new Map(
    [...files.map(({ text }) => text), list].map((text) => [sha256(text), text]),
  );
  for (const hashes of batches([...texts.keys()])) {
    const known = await db
      .selectFrom('knowledge_text')
      .select('hash')
      .where('hash', 'in', hashes)
      .execute();
    for (const { hash } of known) texts.delete(hash);
  }
  for (const [hash, text] of texts)
    await db
      .insertInto('knowledge_text')
      .values({ hash, text: await packed(text) })
      // Another process keeps the same.
      .onConflict((same) => same.doNothing())
      .execute();
  return sha256(list);
}

/** @throws where one of them is gone or cannot be read */
export async function keptFiles(db: Texts, contents: string): Promise<RevisionFile[]> {
  const list = await keptList(db, contents);
  const files: RevisionFile[] = [];
  for (const some of batches(list)) {
    const rows = await db
      .selectFrom('knowledge_text')
      .selectAll()
      .where('hash', 'in', [...new Set(some.map(([, hash]) => hash))])
      .execute();
    const kept = new Map(rows.map(({ hash, text }) => [hash, text]));
    for (const [path, hash] of some)
      files.push({ path, text: await unpacked(kept.get(hash) ?? missing(hash)) });
  }
  return files;
}

/** The list of the files of a revision. @throws where it is gone or cannot be read */
export async function keptList(db: Texts, contents: string): Promise<ListedFile[]> {
  const row = await db
    .selectFrom('knowledge_text')
    .select('text')
    .where('hash', '=', contents)
    .executeTakeFirst();
  return listSchema.parse(JSON.parse(await unpacked(row?.text ?? missing(contents))));
}

const listSchema = z.array(z.tuple([z.string(), z.string()]));

function missing(hash: string): never {
  throw new Error(
    `A text of the knowledge (${hash.slice(0, 12)}…) is missing in the store. dateline verify-log names the revisions that had it.`,
  );
}

const packed = async (text: string): Promise<string> =>
  (await promisify(gzip)(text)).toString('base64');

export const unpacked = async (text: string): Promise<string> =>
  (await promisify(gunzip)(Buffer.from(text, 'base64'))).toString();
