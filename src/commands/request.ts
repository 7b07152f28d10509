/**
 * What a reader asks for, in one value that no platform has shaped: every command, button and
 * page link becomes one of these, and every one of these becomes a Reply.
 */
import type { Locale } from '../knowledge/schema.ts';

export type Order = 'oldest' | 'newest';

/** `language` is set where the reader chose one, or where a button continues an earlier reply. */
type Common = { readonly language?: Locale };

/** What a question was about, so that the next one can leave it out ("how many survived?"). */
export type Context = {
  /** Picked suggestions: `incident:azal-crash`, `actor:putin`, `place:baku`, `topic:diaspora`. */
  readonly about: readonly string[];
  /** EDTF. */
  readonly when?: string;
};

export type Request = Common &
  (
    | {
        readonly command: 'ask';
        readonly question: string;
        /** What was talked about before, in a thread or on the page. */
        readonly context?: Context;
      }
    | {
        readonly command: 'timeline';
        /** A picked suggestion (`topic:energy`, `actor:putin`, `incident:azal-8243`) or anything typed. */
        readonly about?: string;
        /** Dates as typed: EDTF, or in words. */
        readonly from?: string;
        readonly to?: string;
        readonly order?: Order;
        /** From 1. */
        readonly page?: number;
      }
    | { readonly command: 'incident'; readonly incident?: string; readonly page?: number }
    | { readonly command: 'who'; readonly name?: string }
    | { readonly command: 'topics' }
    | {
        readonly command: 'sources';
        /** The facts whose sources are wanted. */
        readonly facts?: readonly string[];
        /** Or everything behind a topic, actor or incident; with neither, all sources. */
        readonly about?: string;
        readonly page?: number;
      }
    | { readonly command: 'help' }
  );

export type CommandName = Request['command'];
