/** A sentence that goes on about what the one before it is about: "It also …", "Он …", "O həmçinin …". */
import type { Locale } from '../../knowledge/model/schema.ts';
import { analyse } from '../../language/index.ts';
import { sensesIn } from '../../lexicon/index.ts';
import type { Corpus } from '../types.ts';

/** At the beginning of a sentence, as typed; what follows it is kept. */
const PRONOUN: Readonly<Record<Locale, RegExp>> = {
  en: /^(it|he|she|they|this|his|her|its|their|the (man|woman|company|firm|town|city))\b(?:\s+(also|then|later))?/iu,
  ru: /^(он|она|оно|они|это|его|её|ее|их|тот|та)(?=\s)(?:\s+(также|тоже|потом|затем))?/iu,
  az: /^(o|onlar|bu|onun|onların|onu|ona)(?=[\s,])(?:,?\s+(həmçinin|da|də|sonra))?/iu,
  tr: /^(o|onlar|bu|onun|onların|onu|ona)(?=[\s,])(?:,?\s+(ayrıca|da|de|sonra))?/iu,
};
const POSSESSIVE = /^(his|her|its|their|его|её|ее|их|onun|onların)$/iu;
const LONGEST_SUBJECT = 5;

/**
 * The sentence with the subject of the one before in place of its pronoun, or before it where it names nobody.
 * @returns undefined where it stands alone
 */
export function withCarriedSubject(
  sentence: string,
  before: string | undefined,
  locale: Locale,
  corpus: Corpus,
): string | undefined {
  if (before === undefined) return undefined;
  const subject = subjectOf(before, locale, corpus);
  if (!subject) return undefined;
  const found = PRONOUN[locale].exec(sentence);
  if (!found) return namesSomebody(sentence, locale, corpus) ? undefined : `${subject} ${sentence}`;
  const rest = sentence.slice(found[0].length).replace(/^,?\s*/, '');
  const own = locale === 'en' && POSSESSIVE.test(found[1] ?? '') ? `${subject}'s` : subject;
  return `${own} ${rest}`;
}

function namesSomebody(sentence: string, locale: Locale, { index }: Corpus): boolean {
  return index.linker
    .mentions(analyse(sentence, locale), () => true)
    .some(({ entity, exact }) => exact && (entity.type === 'actor' || entity.type === 'incident'));
}

/** Its first name, or the words before what happens. */
function subjectOf(sentence: string, locale: Locale, { index }: Corpus): string | undefined {
  const words = analyse(sentence, locale);
  const named = index.linker
    .mentions(words, () => true)
    .find(({ entity, exact }) => exact && entity.type !== 'topic');
  if (named && named.from <= LONGEST_SUBJECT)
    return words
      .slice(named.from, named.to)
      .map(({ typed }) => typed.replace(/['’ʼ]\p{L}+$/u, ''))
      .join(' ');
  const happens = new Set(
    sensesIn(words, locale)
      .filter(({ value }) => value.main && value.concept.class === 'event')
      .map(({ from }) => from),
  );
  const end = words.findIndex(({ stop }, at) => at > 1 && (happens.has(at) || stop));
  const subject = words.slice(0, end < 0 ? 2 : Math.min(end, LONGEST_SUBJECT));
  return subject.map(({ typed }) => typed).join(' ') || undefined;
}
