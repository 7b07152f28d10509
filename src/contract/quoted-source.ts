/** The line of a source in a text that is copied. */
import { translate } from '../i18n/translate.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import { sourceText } from './plain-text.ts';
import type { SourceLine } from './reply.ts';

export const quotedSource = (source: SourceLine, locale: Locale): string =>
  translate(locale, 'quote.source', { source: sourceText(source) });
