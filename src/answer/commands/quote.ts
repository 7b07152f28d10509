/** Facts as a text to be copied: the editors' words and the sources' own, who says so, as of when, how sure, and the source. */

import { quotedSource } from '../../contract/quoted-source.ts';
import type { Block, Reply, SourceLine } from '../../contract/reply.ts';
import type { RequestOf } from '../../contract/request.ts';
import { dateWords } from '../../i18n/date-words.ts';
import { translate } from '../../i18n/translate.ts';
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Evidence, Fact, Locale } from '../../knowledge/model/schema.ts';
import { truncate } from '../../text/truncate.ts';
import { MOST_QUOTED } from '../presentation/choices.ts';
import { factBlock } from '../presentation/fact-blocks.ts';
import { reviewNotes } from '../presentation/review-notes.ts';
import type { Corpus, Reader } from '../types.ts';

export function replyToQuote(
  request: RequestOf<'quote'>,
  { knowledge }: Corpus,
  reader: Reader,
): Reply {
  const locale = request.language ?? reader.locale;
  const current = currentFacts(knowledge);
  const facts = [...new Set(request.facts)].slice(0, MOST_QUOTED).map((id) => current.get(id));
  const quotable = facts.filter((fact) => fact !== undefined);
  const blocks: Block[] = [
    { type: 'headline', text: translate(locale, 'quote.title') },
    ...quotable.map((fact) => quoteOf(fact, knowledge, locale, reader)),
    ...(quotable.length ? [{ type: 'note', text: translate(locale, 'quote.how') } as const] : []),
    // The button may be older than the knowledge.
    ...(quotable.length < facts.length || facts.length === 0
      ? [{ type: 'text', text: translate(locale, 'quote.gone') } as const]
      : []),
  ];
  return { locale, command: 'quote', blocks };
}

/** Each on a line of its own, so that nothing has to be taken apart again. */
function quoteOf(fact: Fact, knowledge: Knowledge, locale: Locale, { now }: Reader): Block {
  const { text, attribution, statusWords, sources, notes } = factBlock(fact, knowledge, locale);
  const lines = [
    // An editor's words stand without quotation marks: nobody has said them.
    text,
    [attribution, dateWords(fact.when, locale)].filter(Boolean).join(', '),
    translate(locale, 'quote.status', { status: statusWords }),
    ...sources.map((source) => quotedSource(source, locale)),
    ...notes,
    ...reviewNotes(fact, now, locale),
    ...fact.evidence.map((passage) => passageWords(passage, sources, locale)),
  ];
  return { type: 'quote', text: lines.join('\n'), of: { id: fact.id, sources } };
}

/** The words of a source as they stand in it, marked with which it is and in what language. */
function passageWords(
  { source, passage, language }: Evidence,
  sources: readonly SourceLine[],
  locale: Locale,
): string {
  const of = sources.find(({ id }) => id === source);
  return translate(locale, 'quote.passage', {
    source: of?.title ?? source,
    passage: truncate(passage, LONGEST_PASSAGE),
    language: language
      ? (new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language)
      : 'none',
  });
}

/** A quotation goes into a message beside everything else that is said of the fact, in characters. */
const LONGEST_PASSAGE = 600;
