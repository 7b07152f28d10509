/** "Ask the editors": a question that no fact answers, on its way to a person and back. */
import type { Locale } from '../../knowledge/model/schema.ts';
import type { Place } from '../settings/settings.ts';

/** Where a message stands, or where the next one is to go. */
export type Address = {
  readonly place: Place;
  readonly channel: string;
  /** A message to reply to, or a Slack thread. */
  readonly message?: string;
};

export type Ticket = {
  /** Short, as in `dateline draft 17`. */
  readonly id: number;
  readonly question: string;
  readonly locale: Locale;
  /** Where the asker asked, and who it was: the reply goes there. */
  readonly asker: Address & { readonly user: string };
  readonly state: 'open' | 'answered';
  readonly at: Date;
  /** The message in the editors' channel, once posted. */
  readonly posted?: Address;
  /** The editor's own words, verbatim, once given. */
  readonly reply?: { readonly words: string; readonly by: string; readonly at: Date };
};
