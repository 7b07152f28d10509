export { ALT_LIMITS, altText } from './alt.ts';
export { pictureOf } from './from-facts.ts';
export type { Picture, PictureEntry, Theme, TimelinePicture } from './picture.ts';
export {
  type Pictures,
  PicturesError,
  type PicturesOptions,
  startPictures,
} from './worker-client.ts';
