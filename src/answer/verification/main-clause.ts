/** Whether what happens in a statement is what a fact mainly tells, and not what it says by the way. */
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { analyse } from '../../language/index.ts';
import { sensesIn } from '../../lexicon/index.ts';
import { plain } from '../../text/plain.ts';
import type { Statement } from '../claims/index.ts';

/** Folded words behind which something is told by the way; Turkic clauses stand before, with such an ending. */
const BY_THE_WAY: Readonly<Record<Locale, RegExp>> = {
  en: /^(when|while|after|before|because|who|whom|whose|which|that|since|as|where|although|though|until|despite)$/,
  ru: /^(kogda|posle|potomu|poka|kotor\w*|chto|chtoby|gde|khotya|pered)$/,
  az: /(digi|diyi|dugu|duyu|diqdan|dukdan|[ae]rken|[ae]nda|[ae]nde|araq|erek)(n?d[ae]n?)?$/,
  tr: /(digi|dugu|tigi|tugu|dikten|diktan|ti?ktan|tikten|[ae]rken|iken|arak|erek)(n?d[ae]n?)?$/,
};

/** @returns true as well where the statement tells of nothing that happens, and where the fact begins with the aside */
export function tellsItMainly({ words, locale }: Statement, fact: Fact): boolean {
  const asked = new Set(eventsIn(words, locale).map(({ id }) => id));
  const text = plain(fact.text[locale] ?? '');
  const own = analyse(text, locale);
  const shared = eventsIn(own, locale).filter(({ id }) => asked.has(id));
  if (shared.length === 0) return true;
  const aside = own.findIndex(({ folded }, at) => at > 0 && BY_THE_WAY[locale].test(folded));
  if (aside < 0) return true;
  if (locale === 'az' || locale === 'tr') return shared.some(({ at }) => at > aside);
  const end = own.findIndex(
    ({ from }, at) => at > aside && /[,;]\s*$/.test(text.slice(own[at - 1]!.from, from)),
  );
  return shared.some(({ at }) => at < aside || (end >= 0 && at >= end));
}

const eventsIn = (words: Statement['words'], locale: Locale) =>
  sensesIn(words, locale).flatMap(({ value: { main, concept }, from }) =>
    main && concept.class === 'event' ? [{ id: concept.id, at: from }] : [],
  );
