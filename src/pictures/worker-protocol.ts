/** What the pictures' worker is told and tells. */
import type { TimelinePicture } from './picture.ts';

export type ToPictures = {
  readonly id: number;
  readonly timeline: TimelinePicture;
  readonly highest: number;
};

/** A picture of the entries from `from` to before `to`. */
export type Drawn = {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
};

export type FromPictures =
  | { readonly type: 'drawn'; readonly id: number; readonly pictures: readonly Drawn[] }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
