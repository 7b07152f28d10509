/** When a fact was last reviewed, said wherever it should have been looked at again since. */
import type { Block, Reply } from '../../contract/reply.ts';
import { dateWords } from '../../i18n/date-words.ts';
import { translate } from '../../i18n/translate.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { staleReview } from '../../knowledge/model/review.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';

/** @param now the moment of asking: the day that counts is that of UTC */
export function reviewNotes(fact: Fact, now: Date, locale: Locale): string[] {
  const stale = staleReview(fact, now.toISOString().slice(0, 10));
  if (!stale || fact.status === 'retracted') return [];
  return stale.on === undefined
    ? [translate(locale, 'note.review-due', { date: dateWords(fact.reviewBy ?? '', locale) })]
    : [translate(locale, 'note.last-reviewed', { date: dateWords(stale.on, locale) })];
}

/** The same reply with that under each fact, and beside each entry of a timeline. */
export function withReviewNotes(reply: Reply, { facts }: Knowledge, now: Date): Reply {
  const notesOf = (id: string) => {
    const fact = facts.get(id);
    return fact ? reviewNotes(fact, now, reply.locale) : [];
  };
  return {
    ...reply,
    blocks: reply.blocks.map((block): Block => {
      if (block.type === 'timeline')
        return {
          ...block,
          entries: block.entries.map((entry) => {
            const [reviewed] = notesOf(entry.id);
            return reviewed === undefined ? entry : { ...entry, reviewed };
          }),
        };
      if (block.type !== 'fact') return block;
      const notes = notesOf(block.id);
      return notes.length > 0 ? { ...block, notes: [...block.notes, ...notes] } : block;
    }),
  };
}
