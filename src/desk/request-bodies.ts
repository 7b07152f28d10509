/** What the page's API takes: every body and query is checked here before anything reads it. */
import { z } from 'zod';
import type { Request } from '../contract/request.ts';
import { FORMATS } from '../exports/index.ts';
import { LOCALES } from '../knowledge/model/schema.ts';

const locale = z.enum(LOCALES).default('en');
const text = z.string();
const page = z.int().min(1).max(100_000).exactOptional();
const common = { language: z.enum(LOCALES).exactOptional() };
const words = text.exactOptional();
/** Any text that is the same as long as a talk goes on: a follow-up is read with what went before. */
const conversation = text.min(1).max(100).exactOptional();
/** What a question continues, as a reply's button carries it. */
const context = z
  .strictObject({ about: z.array(text.max(200)).max(50), when: text.max(100).exactOptional() })
  .exactOptional();

/** Which timeline. */
const timeline = {
  about: words,
  from: words,
  to: words,
  order: z.enum(['oldest', 'newest']).exactOptional(),
};

const request = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('ask'), question: text, context, ...common }),
  z.strictObject({ command: z.literal('timeline'), ...timeline, page, ...common }),
  z.strictObject({ command: z.literal('picture'), ...timeline, page, ...common }),
  z.strictObject({ command: z.literal('quote'), facts: z.array(text).max(500), ...common }),
  z.strictObject({ command: z.literal('incident'), incident: words, page, ...common }),
  z.strictObject({ command: z.literal('who'), name: words, ...common }),
  z.strictObject({ command: z.literal('topics'), ...common }),
  z.strictObject({
    command: z.literal('sources'),
    facts: z.array(text).max(500).exactOptional(),
    about: words,
    page,
    ...common,
  }),
  z.strictObject({ command: z.literal('help'), ...common }),
]) satisfies z.ZodType<Request>;

/** `POST /api/ask`. */
export const askBody = z.strictObject({
  question: text.refine((question) => question.trim() !== '', 'must not be blank'),
  locale,
  conversation,
});

/** `POST /api/request`: a request, or a line as typed. */
export const requestBody = z.union(
  [
    z.strictObject({ request, locale, conversation }),
    z.strictObject({ line: text, locale, conversation }),
  ],
  { error: 'must be {"request": …, "locale"?: …} or {"line": "…", "locale"?: …}' },
);

const id = text.regex(/^[A-Za-z0-9_:-]{1,100}$/, 'is not the id of a button');

/** `POST /api/press`: what a button of a payload carries, as it stands there. */
export const pressBody = z.strictObject({
  /** Discord's `custom_id`, Slack's `value`, or one of an answer's `choices`. */
  id,
  /** Slack's `action_id`, which says there what a press does. */
  action: id.exactOptional(),
  locale,
  conversation,
  /** Whether the message with the button was shown to one reader alone. */
  private: z.boolean().default(false),
});

/** `GET /api/timeline/pictures` and `GET /api/timeline/file`. */
export const pictureQuery = z.strictObject({
  ...timeline,
  locale,
  theme: z.enum(['light', 'dark']).default('light'),
});
export const fileQuery = z.strictObject({ ...timeline, locale, format: z.enum(FORMATS) });

export const localeQuery = z.object({ locale });
export const suggestQuery = z.object({
  kind: z.enum(['question', 'about', 'incident', 'actor']),
  typed: text.max(300).default(''),
  locale,
  limit: z.coerce.number().int().min(1).max(25).default(8),
});
