/**
 * The platform-neutral answer: a short list of blocks that every platform can show.
 * All text here is plain and unescaped; each renderer escapes it for its platform.
 */

import type { Locale, Status } from '../knowledge/model/schema.ts';
import type { Request, TimelineWanted } from './request.ts';

export type Outcome = 'answer' | 'related' | 'none';

export type SourceLine = {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  /** http or https only. */
  readonly url?: string;
  /** In words, at its own precision. */
  readonly published?: string;
};

/** One approved fact as a reader should see it. */
export type FactBlock = {
  readonly type: 'fact';
  readonly id: string;
  /** The approved text, verbatim. */
  readonly text: string;
  /** The language of `text`, which is English where a translation is missing. */
  readonly lang: Locale;
  /** The date in words, at its own precision. */
  readonly date: string;
  readonly status: Status;
  /** The status in words: "claimed". */
  readonly statusWords: string;
  /** Who says so, as a phrase: "according to Azerbaijani investigators". */
  readonly attribution?: string;
  readonly sources: readonly SourceLine[];
  /** "Same source": said instead of sources, and of who says so, that are those of the facts above. */
  readonly asAbove?: string;
  /** Anything the reader must know about this fact: "machine translation, not yet reviewed". */
  readonly notes: readonly string[];
};

export type TimelineEntry = {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly status: Status;
  readonly statusWords: string;
  readonly attribution?: string;
  readonly sources: readonly SourceLine[];
  readonly asAbove?: string;
  /** When it was last reviewed, where it should have been looked at again since. */
  readonly reviewed?: string;
};

export type Block =
  /** What kind of reply it is where it is no plain answer; above all else. */
  | { readonly type: 'label'; readonly text: string; readonly kind: 'differs' | 'nearest' }
  | { readonly type: 'headline'; readonly text: string }
  /** The short answer: one line that stands out. */
  | { readonly type: 'short'; readonly text: string }
  | { readonly type: 'section'; readonly text: string }
  | { readonly type: 'text'; readonly text: string }
  | FactBlock
  | {
      readonly type: 'timeline';
      readonly entries: readonly TimelineEntry[];
      /** From 1. */
      readonly page: number;
      readonly pages: number;
    }
  /** Labelled values, side by side where there is room: When, Where, Figures. */
  | {
      readonly type: 'fields';
      readonly fields: readonly { readonly label: string; readonly value: string }[];
      /** What each side says: values of several lines that still belong side by side. */
      readonly sides?: true;
    }
  /** A text to be copied exactly as it stands, of several lines. */
  | {
      readonly type: 'quote';
      readonly text: string;
      /** The fact that it is of, and its sources as far as they have a line of their own in it. */
      readonly of?: { readonly id: string; readonly sources: readonly SourceLine[] };
    }
  | {
      readonly type: 'list';
      readonly items: readonly {
        readonly text: string;
        readonly detail?: string;
        readonly url?: string;
      }[];
    }
  /** Small print: what was matched, what language, what was left out. */
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'choices'; readonly choices: readonly Choice[] };

/** The longest label of a button, in UTF-16 units: Slack's, the shortest of the platforms'. */
export const LONGEST_LABEL = 75;

/** A button: pressing it asks `request`. Its label is at most `LONGEST_LABEL` long. */
export type Choice = {
  readonly label: string;
  readonly request: Request;
  readonly kind: 'primary' | 'secondary';
};

export type Reply = {
  readonly locale: Locale;
  readonly command: Request['command'];
  /** Only questions have an outcome. */
  readonly outcome?: Outcome;
  /** Where it lists a timeline, whatever was typed for it: which one, of which pictures and files can be made. */
  readonly timeline?: TimelineWanted;
  readonly blocks: readonly Block[];
};
