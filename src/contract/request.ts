/**
 * What a reader asks for, in one value that no platform has shaped: every command, button and page link
 * becomes one of these, and every one of these becomes a Reply. One schema says what there can be; the
 * types are inferred from it, and what comes back from the store or over HTTP passes it.
 */
import { z } from 'zod';
import { LOCALES } from '../knowledge/model/schema.ts';
import { LONGEST_LINE, LONGEST_MESSAGE, LONGEST_NAME } from '../text/lengths.ts';

const text = z.string();
const atMost = (length: number) => text.max(length, `must be at most ${length} characters long`);
const question = atMost(LONGEST_LINE);
/** A name, an id or a date, picked or typed. */
const name = atMost(LONGEST_NAME);
const page = z.int().min(1).max(100_000);
const ids = z.array(name).max(500).readonly();

/** `language` is set where the reader chose one, or where a button continues an earlier reply. */
const common = { language: z.enum(LOCALES).exactOptional() };

/** What a question was about, so that the next one can leave it out ("how many survived?"). */
const context = z.strictObject({
  /** References: `incident:azal-crash`, `actor:putin`, `place:baku`, `fact:azal-dead`. */
  about: z.array(text.max(200)).max(50).readonly(),
  /** EDTF. */
  when: text.max(100).exactOptional(),
  /** The language it was asked in: a follow-up of one word may do in several. */
  language: z.enum(LOCALES).exactOptional(),
  /** The question: "and of Norway?" asks it of another. */
  asked: text.max(1_000).exactOptional(),
  /** Whether it was answered: only then "and when was that?" is asked of its fact. */
  answered: z.literal(true).exactOptional(),
  /** The facts that were shown as the nearest, of which "source?" asks; no other question goes on with them. */
  shown: ids.exactOptional(),
  /** The day of which the answer was, ISO 8601; left out, it was as of then. */
  asOf: name.exactOptional(),
});
export type Context = Readonly<z.infer<typeof context>>;

const ORDERS = ['oldest', 'newest'] as const;
export type Order = (typeof ORDERS)[number];

/** Which timeline is wanted. */
export const timelineShape = {
  /** A picked suggestion (`topic:energy`, `actor:putin`, `incident:azal-crash`) or anything typed. */
  about: name.exactOptional(),
  /** Dates as typed: EDTF, or in words. */
  from: name.exactOptional(),
  to: name.exactOptional(),
  order: z.enum(ORDERS).exactOptional(),
};
const timeline = z.strictObject({
  ...timelineShape,
  /** From 1. */
  page: page.exactOptional(),
});
export type TimelineWanted = Readonly<z.infer<typeof timeline>>;

export const FEEDBACK_KINDS = ['good', 'bad', 'not-asked'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

/** Answered from the facts as they stood at the end of a day (UTC), as typed. */
const asOf = { asOf: name.exactOptional() };

/** What can be typed, on every platform and on the page. */
const TYPED = [
  z.strictObject({
    command: z.literal('ask'),
    question,
    /** What was talked about before, in a thread or on the page. */
    context: context.exactOptional(),
    ...asOf,
    ...common,
  }),
  z.strictObject({ command: z.literal('timeline'), ...timeline.shape, ...asOf, ...common }),
  /** A button under a timeline: the whole of it as pictures, and its words beside them, a page at a time. */
  z.strictObject({ command: z.literal('picture'), ...timeline.shape, ...common }),
  /** A button under an answer: facts as a text to be copied, with who says so, date and source. */
  z.strictObject({ command: z.literal('quote'), facts: ids, ...common }),
  z.strictObject({
    command: z.literal('incident'),
    incident: name.exactOptional(),
    page: page.exactOptional(),
    ...asOf,
    ...common,
  }),
  /** What was added, corrected and withdrawn. */
  z.strictObject({
    command: z.literal('changes'),
    /** A date as typed: from the beginning of that day on; or a moment of a button's, ISO 8601. */
    since: name.exactOptional(),
    /** Of these facts alone, and whatever has replaced them. */
    facts: ids.exactOptional(),
    /** The language in which a message showed them. */
    shownIn: z.enum(LOCALES).exactOptional(),
    /** What that message answered, to be asked anew. */
    question: question.exactOptional(),
    page: page.exactOptional(),
    ...common,
  }),
  z.strictObject({ command: z.literal('who'), name: name.exactOptional(), ...common }),
  z.strictObject({ command: z.literal('topics'), ...common }),
  z.strictObject({
    command: z.literal('sources'),
    /** The facts whose sources are wanted. */
    facts: ids.exactOptional(),
    /** Or everything behind a topic, actor or incident; with neither, all sources. */
    about: name.exactOptional(),
    page: page.exactOptional(),
    ...common,
  }),
  z.strictObject({ command: z.literal('help'), ...common }),
] as const;

/** A message may be kept from Dateline, or have no words. */
const NOTICES = ['unreadable', 'wordless'] as const;

export const checkRequest = z.strictObject({
  command: z.literal('check'),
  text: atMost(LONGEST_MESSAGE),
  ...common,
});

/** What a message's menu, a button or a reply to a message alone asks. */
const PICKED = [
  /** A text, each of its sentences held against the facts; asked from a message's menu or the page. */
  checkRequest,
  /** That a message cannot be read, and what helps. */
  z.strictObject({ command: z.literal('notice'), notice: z.enum(NOTICES), ...common }),
  /** Who says so: the facts that an answer shows, as they stand now, each with its status and sources. */
  z.strictObject({ command: z.literal('basis'), facts: ids, ...common }),
  /** Why a question is answered as it is. */
  z.strictObject({
    command: z.literal('why'),
    question,
    context: context.exactOptional(),
    ...common,
  }),
] as const;

/** What only makes sense in a server or workspace: the service answers these, the engine never does. */
const OF_A_TENANT = [
  z.strictObject({ command: z.literal('settings'), ...common }),
  z.strictObject({
    command: z.literal('follow'),
    /** As for a timeline: a picked suggestion or anything typed. */
    about: name.exactOptional(),
    ...common,
  }),
  z.strictObject({
    command: z.literal('unfollow'),
    about: name.exactOptional(),
    ...common,
  }),
  z.strictObject({ command: z.literal('following'), ...common }),
  /** A button under an answer: what the reader thought of it. */
  z.strictObject({
    command: z.literal('feedback'),
    kind: z.enum(FEEDBACK_KINDS),
    /** The id of the request that was answered. */
    answer: name,
    question,
    /** The fact that was shown first. */
    fact: name.exactOptional(),
    ...common,
  }),
  /** A button where nothing answers: whoever presses it is told once something does. */
  z.strictObject({
    command: z.literal('promise'),
    question,
    context: context.exactOptional(),
    /** The day it was asked on: "yesterday" is that of the one who asked. */
    on: z.iso.date(),
    /** Takes it back. */
    undo: z.literal(true).exactOptional(),
    ...common,
  }),
  /** A button under an answer that one reader sees: they are told, once, should it change. */
  z.strictObject({
    command: z.literal('watch'),
    /** The request that was answered, as JSON. */
    answered: text.max(20_000),
    /** Its facts, with marks of what they said there. */
    shows: z
      .array(z.strictObject({ id: name, mark: text.max(200) }))
      .max(100)
      .readonly(),
    /** Takes it back. */
    undo: z.literal(true).exactOptional(),
    ...common,
  }),
  /** A button where the facts end: sends the question to the editors. */
  z.strictObject({ command: z.literal('editors'), question, ...common }),
] as const;

export const typedRequest = z.discriminatedUnion('command', TYPED);
const tenantRequest = z.discriminatedUnion('command', OF_A_TENANT);
const anyRequest = z.discriminatedUnion('command', [...TYPED, ...PICKED, ...OF_A_TENANT]);

export type Request = Readonly<z.infer<typeof anyRequest>>;
export type CommandName = Request['command'];
/** The request of one command, or of one of several. */
export type RequestOf<C extends CommandName> = Extract<Request, { readonly command: C }>;
export type TenantRequest = Readonly<z.infer<typeof tenantRequest>>;

const TENANT_COMMANDS: ReadonlySet<string> = new Set(
  OF_A_TENANT.map(({ shape }) => shape.command.value),
);

/** Whether a request is one for the service, which knows where it was made. */
export function isTenantRequest(request: Request): request is TenantRequest {
  return TENANT_COMMANDS.has(request.command);
}

/** Reads what a conversation is about, as it was kept as JSON; undefined where it is none. */
export function readContext(json: string): Context | undefined {
  try {
    return context.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

/**
 * Reads a request that was kept as JSON.
 * @returns the value as it was written, its keys in their order, so that it keeps its id; undefined where
 *   it is none, such as one that a later version of Dateline has written
 */
export function readRequest(json: string): Request | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return anyRequest.safeParse(value).success ? (value as Request) : undefined;
  } catch {
    return undefined;
  }
}
