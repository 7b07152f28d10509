/** Pictures that were drawn → where the page finds them. */
import type { Drawing } from '../service/service.ts';
import type { Attached } from './api-types.ts';

/** Where each picture is to be seen. */
export const addressed = ({ id, pictures }: Drawing): Attached[] =>
  pictures.map(({ alt, width, height }, at) => ({
    src: `/api/pictures/${id}/${at + 1}.png`,
    alt,
    width,
    height,
  }));
