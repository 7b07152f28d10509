/** A question of the answer before and of nothing else: "and when was that?", "а где?", "nə vaxt?", "kaç kişi?". */
import { fold } from '../../language/index.ts';
import type { AskedField } from '../types.ts';

/** Words that ask, folded, in four languages. */
const ASKS: readonly (readonly [AskedField, RegExp])[] = [
  [
    'when',
    /\b(when|what (date|day|month|year)|which (day|month|year)|kogda|(v )?kak(oy|ogo|om|uyu) (den|dnya|chisla|datu|godu|mesyatse|mesyace)|(hansi|hangi) (il|yil|ay|gun|tarix|tarih)\w{0,4}|ne (vaxt|zaman)\w{0,4}|nevaxt|hacan|nezaman)\b/,
  ],
  [
    'where',
    /\b(where|(what|which) (place|country)|gde|v kak(om|oy) (meste|strane)|harada\w{0,4}|nerede\w{0,4}|(hansi|hangi) (olke|ulke|yer)\w{0,4})\b/,
  ],
  ['how-many', /\b(how many|skolko|nece( nefer)?|kac( kisi| tane)?)\b/],
  ['who', /\b(who|whom|kto|kim(ler)?(di|dir|dirler|lerdi)?)\b/],
];
/** Words beside those that say nothing of what is asked, folded. */
const FILLS = new Set(
  `and but so ok okay well also then exactly precisely did does do was were is are has have it that this they the there them
  these those of in on at happen happened happening occur occurred take took taken place be been event people persons
  a i nu no da zhe vot eto eta etot etogo bylo byl byla byli proizoshlo proizoshel proizoshla sluchilos sluchilas sluchilsya imenno tochno v vse
  chelovek lyudey ikh oni takie
  bes ve bu o olub oldu olmusdu idi bas verib verdi deqiq tam nefer adam onlar
  peki ya olarak olmus olmustu meydana geldi gelmis gerceklesti kisi insan idi bunlar`.split(/\s+/),
);
/** "Who did it" asks for more than a name in the fact. */
const DOES = /\b(did|does|do|has|have)\b/;
/** Azerbaijani "necə" (how) folds to the same as "neçə" (how many), and so may "nece", typed without marks. */
const HOW = /\bnec[eə](?!\s*n[eə]f[eə]r)/iu;

/** "Öldü" (died) folds to the same as "oldu" (was), and of how many it is asked even without its marks. */
const DIES = /(?:^|\s)öl/iu;
const DIED = /\b(oldu|olub|olmus|olmustu)\b/;

/** @returns what is asked, or undefined where the question says more */
export function bareQuestion(text: string): AskedField | undefined {
  if (HOW.test(text) || DIES.test(text.normalize('NFC'))) return undefined;
  const folded = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  for (const [field, asks] of ASKS) {
    if (!asks.test(folded)) continue;
    if (field === 'who' && DOES.test(folded)) return undefined;
    if (field === 'how-many' && DIED.test(folded)) return undefined;
    const rest = folded.replace(asks, ' ').split(' ').filter(Boolean);
    return rest.every((word) => FILLS.has(word)) ? field : undefined;
  }
  return undefined;
}
