/**
 * Whether what happens in a question is what the fact tells, and not said by the way: "for discovering radium" tells of a
 * prize, and "when the Titanic sank" of who died.
 */
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import type { Word } from '../../language/index.ts';
import type { Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import { factText } from './fact-text.ts';

/** Folded words behind which something is said by the way, up to a comma or the end. */
const BY_THE_WAY: Readonly<Partial<Record<Locale, RegExp>>> = {
  en: /^(when|after|before|because|while|who|whom|whose|which|that|until|since|as|where|although|for|of|over|despite|instead)$/,
  ru: /^(kogda|posle|do|potomu|poka|kotor\w*|chto|chtoby|gde|khotya|za|iz|vo|pered|nesmotrya)$/,
};
/** Turkic forms that make an event a part of another: kəşf etdiyi, düşen, battıktan, olarkən. */
const DEPENDENT =
  /(digi|diyi|dugu|duyu|tigi|tugu|diginde|duyunda|dikten|diktan|tiktan|dukdan|diqdan|dikden|erken|arken|ende|anda|en|an|mek|mak|meq|maq|mesi|masi|mesini|masini|erek|araq|arak|ince|inca)$/;

/** 1 it is what the fact tells, or nothing that happens is shared; 0 it is said by the way in all its texts that were looked at. */
export function mainEvent(query: Query, fact: Fact, corpus: Corpus): number {
  const asked = new Set(
    query.tokens.flatMap(({ senses, name }) =>
      name ? [] : senses.flatMap(({ concept }) => (concept.class === 'event' ? [concept.id] : [])),
    ),
  );
  if (asked.size === 0) return 1;
  const { words, senses, locale, typed } = factText(fact, query.locale, corpus);
  const shared = words.flatMap((_, at) =>
    senses[at]!.some(({ concept }) => asked.has(concept.id)) ? [at] : [],
  );
  if (shared.length === 0) return 1;
  const isAside =
    locale === 'az' || locale === 'tr'
      ? (at: number) => at < words.length - 2 && DEPENDENT.test(words[at]!.folded)
      : (at: number) => isBehind(words, at, BY_THE_WAY[locale]!, typed);
  return shared.every(isAside) ? 0 : 1;
}

/** How many words an aside reaches. */
const REACH = 9;

function isBehind(words: readonly Word[], at: number, marker: RegExp, text: string): boolean {
  for (let place = at - 1; place >= Math.max(0, at - REACH); place -= 1) {
    const between = text.slice(
      words[place]!.from + words[place]!.typed.length,
      words[place + 1]!.from,
    );
    // A full stop or a comma ends the aside; one that begins the sentence ends at its comma.
    if (/[.;:,]/.test(between)) return false;
    if (marker.test(words[place]!.folded)) return true;
  }
  return false;
}
