/** Whether a message was made from the facts as they are now. */

import { translate } from '../i18n/translate.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import type { Service } from './types.ts';

/** As much of a knowledge's version as tells two apart: letters and digits, at most 8. */
export const shortVersion = (version: string): string =>
  version.replace(/[^A-Za-z0-9]/g, '').slice(0, 8);

/**
 * What to say under an answer that a message of earlier days leads to.
 * @param version short, as the message's button carries it
 */
export function stalenessNote(
  version: string | undefined,
  { service, locale }: { readonly service: Pick<Service, 'knowledge'>; readonly locale: Locale },
): string | undefined {
  if (version === undefined || version === shortVersion(service.knowledge().version))
    return undefined;
  return translate(locale, 'note.changed-since');
}
