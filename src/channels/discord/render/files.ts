/** A timeline's pictures as files on messages. */
import type { RawFile } from 'discord.js';
import type { Picture } from '../../../pictures/index.ts';
import { pictureName } from '../../shared/pictures.ts';
import { attachmentsOf } from './attachments.ts';
import type { Attachment } from './payload.ts';

/** Files a message takes. */
const MOST_FILES = 10;

/** What a message carries. */
export type Files = { readonly attachments: Attachment[]; readonly files: readonly RawFile[] };

/** @returns for one message after the other; none for no pictures */
export const filesOf = (pictures: readonly Picture[]): Files[] =>
  Array.from({ length: Math.ceil(pictures.length / MOST_FILES) }, (_, at) => {
    const before = at * MOST_FILES;
    const some = pictures.slice(before, before + MOST_FILES);
    return {
      attachments: attachmentsOf(some, before),
      files: some.map(({ png }, index) => ({
        name: pictureName(before + index),
        data: png,
        contentType: 'image/png',
      })),
    };
  });

const NONE: Files = { attachments: [], files: [] };

/** What one of an answer's messages carries: the first files are on the first, what is left on the last ones. */
export function filesAt(
  pictures: readonly Picture[],
  { index, count }: { readonly index: number; readonly count: number },
): Files {
  const [first = NONE, ...more] = filesOf(pictures);
  return index === 0 ? first : (more[index - Math.max(1, count - more.length)] ?? NONE);
}
