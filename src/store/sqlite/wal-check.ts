/**
 * Whether a write-ahead log has all that was committed to it. SQLite itself stops at the first frame that does
 * not fit, says nothing, and writes over what follows. https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

const HEADER = 32;
const FRAME_HEADER = 24;
/** A log beyond this is read by SQLite alone: it is folded into the database at 4 MB. */
const MOST_BYTES = 256 * 1024 * 1024;

/** @returns what is wrong with it; undefined where nothing is, or where it merely ends early as after a crash */
export function walDamage(file: string): string | undefined {
  const path = `${file}-wal`;
  if (!existsSync(path)) return undefined;
  const handle = openSync(path, 'r');
  try {
    const { size } = fstatSync(handle);
    if (size < HEADER || size > MOST_BYTES) return undefined;
    const bytes = Buffer.alloc(size);
    return damageIn(bytes.subarray(0, readSync(handle, bytes, 0, size, 0)));
  } finally {
    closeSync(handle);
  }
}

function damageIn(bytes: Buffer): string | undefined {
  const header = bytes.subarray(0, HEADER);
  // A file that grew before its content reached the disk, as a loss of power leaves it.
  if (header.every((byte) => byte === 0)) return undefined;
  const magic = header.readUInt32BE(0);
  if ((magic & ~1) !== 0x377f0682) return 'it does not begin like one';
  const read = magic & 1 ? 'readUInt32BE' : 'readUInt32LE';
  let sum = checksum(header.subarray(0, 24), [0, 0], read);
  if (sum[0] !== header.readUInt32BE(24) || sum[1] !== header.readUInt32BE(28))
    return 'its beginning does not fit its checksum';

  const page = header.readUInt32BE(8);
  const salts = header.subarray(16, 24);
  let torn: number | undefined;
  let number = 1;
  for (let at = HEADER; at + FRAME_HEADER + page <= bytes.length; at += FRAME_HEADER + page) {
    const frame = bytes.subarray(at, at + FRAME_HEADER);
    const ours = frame.subarray(8, 16).equals(salts);
    if (torn !== undefined) {
      // A frame of this log that ends a commit, beyond one that does not fit: what it committed is lost.
      if (ours && frame.readUInt32BE(4) > 0)
        return `frame ${torn} does not fit its checksum, and commits follow it`;
    } else {
      sum = checksum(frame.subarray(0, 8), sum, read);
      sum = checksum(bytes.subarray(at + FRAME_HEADER, at + FRAME_HEADER + page), sum, read);
      const fits = sum[0] === frame.readUInt32BE(16) && sum[1] === frame.readUInt32BE(20);
      // Those of an earlier log, which this one writes over, end it as well.
      if (!ours || !fits) torn = number;
    }
    number += 1;
  }
  return undefined;
}

type Sum = readonly [number, number];

function checksum(bytes: Buffer, [a, b]: Sum, read: 'readUInt32BE' | 'readUInt32LE'): Sum {
  let first = a;
  let second = b;
  for (let at = 0; at < bytes.length; at += 8) {
    first = (first + bytes[read](at) + second) >>> 0;
    second = (second + bytes[read](at + 4) + first) >>> 0;
  }
  return [first, second];
}
