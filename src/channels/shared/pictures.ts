/** Timelines that are to be drawn. */
import type { RequestOf } from '../../contract/request.ts';
import type { Picture, Theme } from '../../pictures/index.ts';
import type { RequestContext } from '../../service/request-context.ts';
import type { Answered, Service } from '../../service/types.ts';

export type IllustratedAnswer = Answered & { readonly request: RequestOf<'picture'> };

/** Whether an answer is to be drawn. */
export const isPicture = (answered: Answered): answered is IllustratedAnswer =>
  answered.request.command === 'picture';

/**
 * The pictures of an answer, with words for those who do not see them. Rejects where they cannot be drawn.
 * @param how in the colours that most people read the platform in, and how long those words may be there
 */
export const drawPictures = async (
  { request }: IllustratedAnswer,
  from: RequestContext,
  how: { readonly theme: Theme; readonly altLimit: number },
  { timelines }: Pick<Service, 'timelines'>,
): Promise<readonly Picture[]> => (await timelines.draw(request, from, how))?.pictures ?? [];

/** The name of a picture's file. @param index from 0 */
export const pictureName = (index: number): string => `timeline-${index + 1}.png`;
