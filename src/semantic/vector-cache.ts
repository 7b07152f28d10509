/**
 * Vectors on disk by the hash of their text, so that each text is embedded once.
 * An append-only file of records: 16 bytes of SHA-256, then one signed byte a dimension. Vectors
 * in bytes keep their cosines to about a hundredth, at an eighth of the size.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, renameSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../make-folder.ts';

const KEY = 16;
/** The first line: the model's id and the numbers in a vector. A file of another model or form is put aside. */
const HEADER = /^dateline-vectors (\S+) (\d+)\n/;
const LONGEST_HEADER = 100;

export type VectorCache = {
  readonly get: (text: string) => Int8Array | undefined;
  /** @returns why they could not be kept on disk, where they could not; they are known all the same */
  readonly add: (vectors: readonly (readonly [string, Int8Array])[]) => string | undefined;
};

/**
 * Opens the cache; a file that is damaged or of another model is set aside, never trusted.
 * @param model its id
 */
export function openVectorCache(file: string, model: string): VectorCache {
  const { byKey, whole } = read(file, model);
  let checked = false;
  return {
    get: (text) => byKey.get(keyOf(text)),
    add(vectors) {
      const records: Buffer[] = [];
      for (const [text, vector] of vectors) {
        const key = keyOf(text);
        if (byKey.has(key)) continue;
        byKey.set(key, vector);
        records.push(
          Buffer.from(key, 'hex'),
          Buffer.from(vector.buffer, vector.byteOffset, vector.length),
        );
      }
      if (records.length === 0) return undefined;
      try {
        // Only who writes may mend: what looks cut short may be another process's write under way.
        if (!checked && whole !== undefined) truncateSync(file, whole);
        checked = true;
        makeFolder(dirname(file));
        const { length } = vectors[0]![1];
        if (!existsSync(file)) appendFileSync(file, `dateline-vectors ${model} ${length}\n`);
        appendFileSync(file, Buffer.concat(records));
        return undefined;
      } catch (error) {
        return String(error);
      }
    },
  };
}

type Read = {
  readonly byKey: Map<string, Int8Array>;
  /** Where the last whole record ends, in a file that goes on beyond it. */
  readonly whole?: number;
};

function read(file: string, model: string): Read {
  const byKey = new Map<string, Int8Array>();
  if (!existsSync(file)) return { byKey };
  const bytes = readFileSync(file);
  const header = HEADER.exec(bytes.subarray(0, LONGEST_HEADER).toString('latin1'));
  if (header?.[1] !== model) {
    renameSync(file, `${file}.old`);
    return { byKey };
  }
  const record = KEY + Number(header[2]);
  let at = header[0].length;
  for (; at + record <= bytes.length; at += record) {
    const key = bytes.subarray(at, at + KEY).toString('hex');
    byKey.set(key, new Int8Array(bytes.subarray(at + KEY, at + record)));
  }
  // A write that was cut short leaves part of a record; what follows it must start on a whole one.
  return { byKey, ...(at < bytes.length && { whole: at }) };
}

function keyOf(text: string): string {
  return createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, KEY * 2);
}

/** A vector as bytes, its greatest number as 127: a cosine does not mind how long a vector is. */
export function toBytes(vector: ArrayLike<number>): Int8Array {
  let greatest = 0;
  for (let at = 0; at < vector.length; at += 1)
    greatest = Math.max(greatest, Math.abs(vector[at]!));
  const scale = 127 / (greatest || 1);
  return Int8Array.from(vector, (value) => Math.round(value * scale));
}
