/** "How much per flat?": what is asked is a share, and a total does not answer it. */
import type { Fact } from '../../knowledge/model/schema.ts';
import { fold } from '../../language/index.ts';
import type { Query } from '../understanding/parse-question.ts';

/** As folded: per flat, each, a head; на человека, за штуку, на каждого; adambaşına, hər birinə; kişi başına, tanesi. */
const RATE =
  /\bper (?!cent\b|se\b)\w+|\b(each|apiece|a head|a piece)\b|\b(na|za) (dushu|cheloveka|shtuku|kazhd\w+|odn(ogo|u|o))\b|\w(basi|basina)\b|\b(basi|basina|her biri\w*|tanesi)\b/;

/** Whether a fact gives no share, where one is asked for; always false where the question asks for none. */
export function rateMissing(query: Query): (fact: Fact) => boolean {
  if (query.type !== 'how-many' || !RATE.test(fold(query.text))) return () => false;
  return ({ text, figures }) =>
    !Object.values(text).some((one) => one && RATE.test(fold(one))) &&
    !figures.some(({ unit }) => RATE.test(fold(unit)));
}
