/**
 * What a reader asks for, in one value that no platform has shaped: every command, button and
 * page link becomes one of these, and every one of these becomes a Reply.
 */
import type { Locale } from '../knowledge/model/schema.ts';

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

/** Which timeline is wanted. */
export type TimelineWanted = {
  /** A picked suggestion (`topic:energy`, `actor:putin`, `incident:azal-crash`) or anything typed. */
  readonly about?: string;
  /** Dates as typed: EDTF, or in words. */
  readonly from?: string;
  readonly to?: string;
  readonly order?: Order;
  /** From 1. */
  readonly page?: number;
};

export type Request = Common &
  (
    | {
        readonly command: 'ask';
        readonly question: string;
        /** What was talked about before, in a thread or on the page. */
        readonly context?: Context;
      }
    | ({ readonly command: 'timeline' } & TimelineWanted)
    /** A button under a timeline: the whole of it as pictures, and its words beside them, a page at a time. */
    | ({ readonly command: 'picture' } & TimelineWanted)
    /** A button under an answer: facts as a text to be copied, with who says so, date and source. */
    | { readonly command: 'quote'; readonly facts: readonly string[] }
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
    /** A message, each of its sentences held against the facts; asked from a message's menu, not typed. */
    | { readonly command: 'check'; readonly text: string }
    /** Why a question is answered as it is. */
    | { readonly command: 'why'; readonly question: string; readonly context?: Context }
    | { readonly command: 'help' }
    | PlaceRequest
  );

/** What only makes sense in a server or workspace: the service answers these, the engine never does. */
export type PlaceRequest =
  | { readonly command: 'settings' }
  | {
      readonly command: 'follow';
      /** As for a timeline: a picked suggestion or anything typed. */
      readonly about?: string;
    }
  | { readonly command: 'unfollow'; readonly about?: string }
  | { readonly command: 'following' }
  /** A button under an answer: what the reader thought of it. */
  | {
      readonly command: 'feedback';
      readonly kind: FeedbackKind;
      /** The id of the request that was answered. */
      readonly answer: string;
      readonly question: string;
      /** The fact that was shown first. */
      readonly fact?: string;
    }
  /** A button where the facts end: sends the question to the editors. */
  | { readonly command: 'editors'; readonly question: string };

export const FEEDBACK_KINDS = ['good', 'bad', 'not-asked'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

export type CommandName = Request['command'];

const PLACE_NAMES: { readonly [name in PlaceRequest['command']]: true } = {
  settings: true,
  follow: true,
  unfollow: true,
  following: true,
  feedback: true,
  editors: true,
};

/** Whether a request is one for the service, which knows where it was made. */
export function isPlaceRequest(
  request: Request,
): request is Extract<Request, { command: PlaceRequest['command'] }> {
  return Object.hasOwn(PLACE_NAMES, request.command);
}
