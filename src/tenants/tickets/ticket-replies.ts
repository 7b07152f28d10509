/** What "Ask the editors" says: to the asker, to the editors, and back. Pure. */

import type { Choice, Reply } from '../../contract/reply.ts';
import { translate } from '../../i18n/translate.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import type { OpenedTicket, Ticket } from './types.ts';

/** What a language calls itself, for editors who read another. */
const languageName = (language: Locale, reader: Locale): string =>
  new Intl.DisplayNames(reader, { type: 'language' }).of(language) ?? language;

export const editorsChoice = (question: string, locale: Locale): Choice => ({
  label: translate(locale, 'editors.ask'),
  kind: 'secondary',
  request: { command: 'editors', question, language: locale },
});

/** For the asker: that the question is on its way, or why it is not. */
export function openedReply(
  opened: OpenedTicket | { readonly state: 'nobody' },
  locale: Locale,
): Reply {
  const values = opened.state === 'enough' ? { count: opened.count } : {};
  const text = translate(locale, `editors.${opened.state}`, values);
  return { locale, command: 'editors', blocks: [{ type: 'text', text }] };
}

/** For the editors' channel, in the language of the tenant. */
export const ticketReply = (ticket: Ticket, locale: Locale): Reply => ({
  locale,
  command: 'editors',
  blocks: [
    { type: 'headline', text: translate(locale, 'editors.ticket', { id: String(ticket.id) }) },
    { type: 'text', text: ticket.question },
    {
      type: 'fields',
      fields: [
        {
          label: translate(locale, 'editors.language'),
          value: languageName(ticket.locale, locale),
        },
      ],
    },
    { type: 'note', text: translate(locale, 'editors.how') },
  ],
});

/** For the asker: the editor's words as they were written, and that they are no approved fact. */
export const answeredReply = (ticket: Ticket, words: string): Reply => ({
  locale: ticket.locale,
  command: 'editors',
  blocks: [
    { type: 'headline', text: translate(ticket.locale, 'editors.reply') },
    { type: 'text', text: words },
    {
      type: 'note',
      text: translate(ticket.locale, 'editors.asked', { question: ticket.question }),
    },
    { type: 'note', text: translate(ticket.locale, 'editors.not-fact') },
  ],
});
