/** A fact shown by itself, outside any answer: there it must say, too, if another has replaced it. */
import type { FactBlock } from '../../contract/reply.ts';
import { translate } from '../../i18n/translate.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { factBlock } from './fact-blocks.ts';

/** The ids of the facts that another one replaces. */
export const replacedFacts = ({ facts }: Pick<Knowledge, 'facts'>): ReadonlySet<string> =>
  new Set([...facts.values()].flatMap(({ supersedes }) => supersedes ?? []));

/** @param replaced to be given where several facts are shown */
export const factByItself = (
  fact: Fact,
  knowledge: Knowledge,
  locale: Locale,
  replaced: ReadonlySet<string> = replacedFacts(knowledge),
): FactBlock => {
  const notes = replaced.has(fact.id) ? [translate(locale, 'note.superseded')] : [];
  return factBlock(fact, knowledge, locale, notes);
};
