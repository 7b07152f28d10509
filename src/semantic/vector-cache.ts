/**
 * Vectors on disk by the hash of their text, so that each text is embedded once.
 * An append-only file of records: 16 bytes of SHA-256, then one signed byte a dimension. A unit vector
 * in bytes keeps its cosines to about a hundredth, at an eighth of the size.
 */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  truncateSync,
} from 'node:fs';
import { dirname } from 'node:path';

export const DIMENSIONS = 512;
const KEY = 16;
const RECORD = KEY + DIMENSIONS;
/** Changes when the model or the form of a record does; an old file is then put aside. */
const HEADER = Buffer.from('dateline-vectors use-lite-1\n');

export type VectorCache = {
  readonly get: (text: string) => Int8Array | undefined;
  /** @returns why they could not be kept on disk, where they could not; they are known all the same */
  readonly add: (vectors: readonly (readonly [string, Int8Array])[]) => string | undefined;
};

/** Opens the cache; a file that is damaged or of another model is set aside, never trusted. */
export function openVectorCache(file: string): VectorCache {
  const { byKey, whole } = read(file);
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
          Buffer.from(vector.buffer, vector.byteOffset, DIMENSIONS),
        );
      }
      if (records.length === 0) return undefined;
      try {
        // Only who writes may mend: what looks cut short may be another process's write under way.
        if (!checked && whole !== undefined) truncateSync(file, whole);
        checked = true;
        mkdirSync(dirname(file), { recursive: true });
        if (!existsSync(file)) appendFileSync(file, HEADER);
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

function read(file: string): Read {
  const byKey = new Map<string, Int8Array>();
  if (!existsSync(file)) return { byKey };
  const bytes = readFileSync(file);
  if (!bytes.subarray(0, HEADER.length).equals(HEADER)) {
    renameSync(file, `${file}.old`);
    return { byKey };
  }
  let at = HEADER.length;
  for (; at + RECORD <= bytes.length; at += RECORD) {
    const key = bytes.subarray(at, at + KEY).toString('hex');
    byKey.set(key, new Int8Array(bytes.subarray(at + KEY, at + RECORD)));
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

/** A vector of any length scaled to unit length, as bytes. */
export function toBytes(vector: readonly number[]): Int8Array {
  const length = Math.hypot(...vector) || 1;
  // A unit vector of 512 dimensions has entries far below 1; this scale uses the byte's range without clipping.
  return Int8Array.from(vector, (value) =>
    Math.max(-127, Math.min(127, Math.round((value / length) * SCALE))),
  );
}

const SCALE = 512;
