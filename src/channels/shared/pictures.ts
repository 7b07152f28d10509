/** Timelines that are to be drawn. */
import type { RequestOf } from '../../contract/request.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import type { Picture, Theme } from '../../pictures/index.ts';
import type { RequestContext } from '../../service/request-context.ts';
import type { Answered, Service } from '../../service/types.ts';
import { platformOf, type TenantId } from '../../tenants/tenant-id.ts';

export type IllustratedAnswer = Answered & { readonly request: RequestOf<'picture'> };

/** In the colours that most people read a platform in, and how long the words of a picture may be there. */
export type Look = { readonly theme: Theme; readonly altLimit: number };

/** Whether an answer is to be drawn. */
export const isPicture = (answered: Answered): answered is IllustratedAnswer =>
  answered.request.command === 'picture';

/** The pictures of an answer, with words for those who do not see them. Rejects where they cannot be drawn. */
export const drawPictures = async (
  { request }: IllustratedAnswer,
  from: RequestContext,
  look: Look,
  { timelines }: Pick<Service, 'timelines'>,
): Promise<readonly Picture[]> => (await timelines.draw(request, from, look))?.pictures ?? [];

/** The same as they are now, for those who were shown them in this server or workspace. */
export async function redraw(
  request: RequestOf<'picture'>,
  tenant: TenantId,
  locale: Locale,
  look: Look,
  { timelines }: Pick<Service, 'timelines'>,
): Promise<readonly Picture[]> {
  const from = { locale, platform: platformOf(tenant), tenant };
  return (await timelines.draw(request, from, look))?.pictures ?? [];
}

/** The name of a picture's file. @param index from 0 */
export const pictureName = (index: number): string => `timeline-${index + 1}.png`;
