/** What the page's API takes: every body and query is checked here before anything reads it. */
import { z } from 'zod';
import { LONGEST_TEXT } from '../answer/presentation/verify-json.ts';
import { checkRequest, timelineShape, typedRequest } from '../contract/request.ts';
import { FORMATS } from '../exports/index.ts';
import { LOCALES } from '../knowledge/model/schema.ts';
import { LONGEST_LINE } from '../text/lengths.ts';

const locale = z.enum(LOCALES).default('en');
const text = z.string();
/** Any text that is the same as long as a conversation goes on: a follow-up is read with what went before. */
const conversation = text.min(1).max(100).exactOptional();
/** `POST /api/ask`. */
export const askBody = z.strictObject({
  question: text
    .max(LONGEST_LINE, `must be at most ${LONGEST_LINE} characters long`)
    .refine((question) => question.trim() !== '', 'must not be blank'),
  locale,
  conversation,
});

/** `POST /api/verify`. */
export const verifyBody = z.strictObject({
  text: text
    .max(LONGEST_TEXT, `must be at most ${LONGEST_TEXT} characters long`)
    .refine((given) => given.trim() !== '', 'must not be blank'),
  locale,
});

/** `POST /api/request`: a request, or a line as typed. */
export const requestBody = z.union(
  [
    z.strictObject({
      request: z.discriminatedUnion('command', [typedRequest, checkRequest]),
      locale,
      conversation,
    }),
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
  ...timelineShape,
  locale,
  theme: z.enum(['light', 'dark']).default('light'),
});
export const fileQuery = z.strictObject({ ...timelineShape, locale, format: z.enum(FORMATS) });

export const localeQuery = z.object({ locale });
export const suggestQuery = z.object({
  kind: z.enum(['question', 'about', 'incident', 'actor']),
  typed: text.max(300).default(''),
  locale,
  limit: z.coerce.number().int().min(1).max(25).default(8),
});
