/** Whether a sentence tells what was, what is or what is to come, as far as its verbs show it. */
import type { Locale } from '../knowledge/model/schema.ts';
import { fold } from '../language/index.ts';

export type Tense = 'past' | 'present' | 'future';

/** On folded text. */
const FUTURE: Readonly<Record<Locale, RegExp>> = {
  en: /\b(will|shall|won t|(is|are) (to|due to|set to|expected to|scheduled to|going to)|plans? to|intends? to)\b/,
  ru: /\b(budet|budut|planiru\w+|nameren\w*|proydet|proydut|sostoitsya|sostoyatsya|nachnet\w*|predstoit|ozhidaetsya|sostavit|poluch(it|at)|proverit|otkroetsya|zakroetsya)\b/,
  az: /[ae]ca(q|g)\w*|ece[kq]\w*|acaq\w*|eceyi\w*|planlasdiri\w+|gozlenil\w+/,
  tr: /\w(acak|ecek|acag|eceg)\w*\b|planlan(iyor|makta)|bekleniyor/,
};
const PAST: Readonly<Record<Locale, RegExp>> = {
  en: /\b(was|were|had|did|been|\w{2,}ed|said|told|took|gave|went|came|became|began|broke|brought|built|burst|bought|chose|cost|cut|drew|drove|fell|felt|fought|found|fled|forgot|got|grew|held|hit|kept|knew|led|left|lost|made|meant|met|paid|put|ran|rose|saw|sent|set|shot|shut|sold|spent|spoke|stood|stole|struck|sought|thought|threw|understood|woke|won|wore|wrote|wove|retook|sank)\b/,
  ru: /\w(l|la|lo|li|las|los|lis|lsya)\b|\b\w+(en|an|ena|ana|eny|any|eno|ano)\b/,
  az: /\w(di|du|dilar|diler|dular|duler|mis\w*|mus\w*|ib|ub|yib|yub)\b/,
  tr: /\w([dt][iu](lar|ler)?|m[iu]s\w*|[dt][iu]r)\b/,
};

export function tenseOf(sentence: string, locale: Locale): Tense {
  const folded = fold(sentence);
  if (FUTURE[locale].test(folded)) return 'future';
  return PAST[locale].test(folded) ? 'past' : 'present';
}
