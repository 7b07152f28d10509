/** A fact's text as readers are shown it: an editor's words, and around those of what is not established that it is so. */
import { dateWords } from '../../i18n/date-words.ts';
import { translate } from '../../i18n/translate.ts';
import { inLocale, shownLanguage } from '../../knowledge/model/localised.ts';
import { isApproved } from '../../knowledge/model/review.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';

type Worded = Pick<Fact, 'text' | 'when' | 'status'>;

/** @returns the words with the language that the editor's own are in */
export function factWords(
  fact: Worded,
  locale: Locale,
): { readonly text: string; readonly lang: Locale } {
  const { text, lang } = inLocale(fact.text, locale);
  return fact.status === 'unknown' || wasOpen(fact)
    ? {
        text: translate(locale, 'unknown.text', { date: dateWords(fact.when, locale), text }),
        lang,
      }
    : { text, lang };
}

/**
 * Whether what is withdrawn was not established: its status does not say so any more, and its words do. They go on from
 * "Not established as of …:", so in no language do they end as a sentence does, and in one they begin in the middle of one.
 */
function wasOpen({ status, text }: Worded): boolean {
  if (status !== 'retracted') return false;
  const texts = Object.values(text).flatMap((one) => one?.trim() ?? []);
  return (
    texts.every((one) => !/[.!?…]["'”’»)]*$/u.test(one)) &&
    texts.some((one) => /^\p{Ll}/u.test(one))
  );
}

/** "Not established as of 6 May 2025": the short answer of what is not known. */
export const notEstablished = ({ when }: Worded, locale: Locale): string =>
  translate(locale, 'unknown.short', { date: dateWords(when, locale) });

/**
 * What a text may be called, for the messages that choose by `review`: approved only where an editor has reviewed it and
 * what is shown is no translation that nobody has read.
 */
export const reviewWord = (fact: Fact, locale: Locale): 'approved' | 'on-file' =>
  isApproved(fact, shownLanguage(fact.text, locale)) ? 'approved' : 'on-file';
