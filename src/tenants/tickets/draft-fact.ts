/** A ticket → the skeleton of a fact for an editor to fill in. It drafts no words: those are the editor's. */
import type { Ticket } from './types.ts';

export type Draft = {
  readonly $schema: string;
  readonly facts: readonly object[];
};

/**
 * Makes a knowledge file with one unfinished fact. It holds the reader's question, as a way of asking;
 * everything the fact states is left empty, so that `npm run check` refuses it until an editor has written it.
 */
export function draftFact(ticket: Ticket): Draft {
  const { id, locale, question } = ticket;
  const texts = locale === 'en' ? { en: '' } : { en: '', [locale]: '' };
  return {
    $schema: '../schema/file.schema.json',
    facts: [
      {
        id: `ticket-${id}`,
        text: texts,
        when: '',
        status: 'claimed',
        attribution: [],
        sources: [],
        questions: { [locale]: [question.slice(0, 200)] },
      },
    ],
  };
}
