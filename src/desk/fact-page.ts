/** Everything about one fact, for the page that is its address: also once it is withdrawn, replaced or gone. */
import { factByItself } from '../answer/presentation/fact-by-itself.ts';
import { factWords } from '../answer/presentation/fact-words.ts';
import { dateWords } from '../i18n/date-words.ts';
import { currentFacts } from '../knowledge/model/current-facts.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import { isMachine, translationReview } from '../knowledge/model/review.ts';
import { type Fact, factSchema, LOCALES, type Locale } from '../knowledge/model/schema.ts';
import type { FactPage } from './api-types.ts';

/** What is on record of a fact, the newest first. */
export type FactHistory = (id: string) => Promise<
  readonly {
    readonly at: string;
    readonly kind: 'added' | 'changed' | 'withdrawn';
    readonly fields: readonly string[];
    readonly before?: unknown;
  }[]
>;

/** @returns undefined where there neither is nor was such a fact, as far as is known */
export async function factPage(
  id: string,
  knowledge: Knowledge,
  locale: Locale,
  history: FactHistory,
): Promise<FactPage | undefined> {
  const changes = await history(id);
  const there = knowledge.facts.get(id);
  const fact = there ?? lastOf(changes);
  if (!fact) return undefined;
  const by = [...knowledge.facts.values()].find(
    ({ supersedes, status }) => supersedes === id && status !== 'retracted',
  );
  const { type: _type, ...block } = factByItself(
    there ? fact : { ...fact, status: 'retracted' },
    knowledge,
    locale,
  );
  return {
    ...block,
    standing: by ? 'replaced' : currentFacts(knowledge).has(id) ? 'stands' : 'withdrawn',
    ...(by && { replacedBy: linkTo(by, locale) }),
    ...(fact.supersedes &&
      knowledge.facts.has(fact.supersedes) && {
        replaces: linkTo(knowledge.facts.get(fact.supersedes)!, locale),
      }),
    disputes: fact.disputes.flatMap((one) => {
      const other = knowledge.facts.get(one);
      return other ? [linkTo(other, locale)] : [];
    }),
    texts: LOCALES.flatMap((lang) => {
      if (fact.text[lang] === undefined) return [];
      const review = translationReview(fact.translation, lang);
      return [
        {
          lang,
          text: factWords({ ...fact, text: { [lang]: fact.text[lang] } }, lang).text,
          machine: isMachine(fact.translation, lang),
          ...(review?.on && { reviewedOn: dateWords(review.on, locale) }),
        },
      ];
    }),
    evidence: fact.evidence.map(({ source, passage, language }) => ({
      source: knowledge.sources.get(source)?.title ?? source,
      passage,
      ...(language && { language }),
    })),
    ...(fact.reviewed && { reviewedOn: dateWords(fact.reviewed.on, locale) }),
    ...(fact.reviewBy && { reviewBy: dateWords(fact.reviewBy, locale) }),
    history: changes.map(({ at, kind, fields }) => ({
      at,
      date: dateWords(at.slice(0, 10), locale),
      kind,
      fields,
    })),
  };
}

const linkTo = (fact: Fact, locale: Locale) => ({
  id: fact.id,
  ...factWords(fact, locale),
});

/** Of one that is gone from the files, as it last stood in them. */
function lastOf(changes: Awaited<ReturnType<FactHistory>>): Fact | undefined {
  return factSchema.safeParse(changes[0]?.before).data;
}
