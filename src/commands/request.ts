/**
 * What a reader asks for, in one value that no platform has shaped: every command, button and
 * page link becomes one of these, and every one of these becomes a Reply.
 */
import type { Locale } from '../knowledge/schema.ts';

export type Order = 'oldest' | 'newest';

/** `language` is set where the reader chose one, or where a button continues an earlier reply. */
type Common = { readonly language?: Locale };

export type Request = Common &
  (
    | { readonly command: 'ask'; readonly question: string }
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
