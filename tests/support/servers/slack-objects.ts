/** Block Kit's composition objects: texts, options, confirmations (https://docs.slack.dev/reference/block-kit/composition-objects). */
import { z } from 'zod';
import { atMost, type LimitName } from './slack-limits.ts';

/** A string of 1 to so many characters. */
export const string = (limit: LimitName) => z.string().min(1).max(atMost(limit));
export const list = <T extends z.ZodType>(item: T, limit: LimitName) =>
  z.array(item).min(1).max(atMost(limit));

export const plain = (limit: LimitName) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: string(limit),
    emoji: z.boolean().optional(),
  });
export const mrkdwn = (limit: LimitName) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: string(limit),
    verbatim: z.boolean().optional(),
  });
export const either = (limit: LimitName) =>
  z.discriminatedUnion('type', [plain(limit), mrkdwn(limit)]);

export const confirm = z
  .strictObject({
    title: plain('confirm.title'),
    text: either('confirm.text'),
    confirm: plain('confirm.confirm'),
    deny: plain('confirm.deny'),
    style: z.enum(['primary', 'danger']).optional(),
  })
  .optional();

const optionWith = <T extends z.ZodType>(text: T) =>
  z.strictObject({
    text,
    value: string('option.value'),
    description: plain('option.description').optional(),
  });
export const option = optionWith(plain('option.text'));
export const markedOption = optionWith(either('option.text'));
export const group = z.strictObject({
  label: plain('option_group.label'),
  options: list(option, 'option_group.options'),
});
