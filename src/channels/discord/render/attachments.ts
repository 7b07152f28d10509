/** What a Discord message says of the pictures that go with it. */
import type { Picture } from '../../../pictures/index.ts';
import { pictureName } from '../../shared/pictures.ts';
import type { Attachment } from './payload.ts';

/** Most people read Discord in its dark colours. */
export const THEME = 'dark';

/** What a message says of its files. @param before how many went with the messages before it */
export const attachmentsOf = (pictures: readonly Picture[], before = 0): Attachment[] =>
  pictures.map(({ alt }, index) => ({
    id: String(index),
    filename: pictureName(before + index),
    description: alt,
  }));
