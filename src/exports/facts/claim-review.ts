/**
 * schema.org's ClaimReview, where it is true: somebody is on record as claiming, disputing or denying something, and an
 * editor has reviewed that. The rating says in words which of these it is; no number is given, since nobody has judged
 * how true the claim is.
 */
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { inLocale, joinNames, namesOf } from '../../knowledge/model/localised.ts';
import { isApproved } from '../../knowledge/model/review.ts';
import { type Fact, LOCALES, type Status } from '../../knowledge/model/schema.ts';
import { factAddress } from './record.ts';

/** What each status is as a rating in words; the others are no review of a claim. */
const RATINGS: Readonly<Partial<Record<Status, (names: string) => string>>> = {
  claimed: (names) => `Claimed by ${names}; not confirmed`,
  disputed: (names) => `Disputed; said by ${names}`,
  denied: (names) => `Denied by ${names}`,
};

/**
 * @param author who has reviewed it: the newsroom
 * @returns undefined where nobody has claimed it, or no editor has reviewed it in any language
 */
export function toClaimReview(
  fact: Fact,
  knowledge: Knowledge,
  author: string,
  page: string | undefined,
): object | undefined {
  const rating = RATINGS[fact.status];
  const names = namesOf(fact.attribution, knowledge.actors, 'en');
  const lang = LOCALES.find((one) => fact.text[one] && isApproved(fact, one));
  if (!rating || names.length === 0 || !lang || !fact.reviewed) return undefined;
  return {
    '@type': 'ClaimReview',
    ...(page !== undefined && { url: factAddress(page, fact.id) }),
    author: { '@type': 'Organization', name: author },
    datePublished: fact.reviewed.on,
    inLanguage: lang,
    claimReviewed: fact.text[lang],
    itemReviewed: {
      '@type': 'Claim',
      // Who denies a thing has not claimed it, and who has is not on record.
      ...(fact.status !== 'denied' && {
        author: fact.attribution.map((id) => claimant(id, knowledge)),
      }),
      ...appearances(fact, knowledge),
    },
    reviewRating: { '@type': 'Rating', alternateName: rating(joinNames(names, 'en')) },
  };
}

function claimant(id: string, { actors }: Knowledge): object {
  const actor = actors.get(id);
  return {
    '@type': actor?.kind === 'person' ? 'Person' : 'Organization',
    name: actor ? inLocale(actor.name, 'en').text : id,
  };
}

/** Where it can be read, as far as the sources have addresses. */
function appearances({ sources }: Fact, knowledge: Knowledge): object {
  const at = sources.flatMap((id) => {
    const { title, url } = knowledge.sources.get(id) ?? {};
    return url ? [{ '@type': 'CreativeWork', name: title, url }] : [];
  });
  return at.length > 0 ? { appearance: at } : {};
}
