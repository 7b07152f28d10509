/**
 * What the drawing library must be told so that it shows what Slack shows. The payload itself stays as
 * it is; only the copy that is drawn differs.
 */
import type { Block } from 'slack-blocks-to-jsx';
import type { SlackBlock } from '../../channels/slack/render/payload.ts';

/** Blocks as the library should be given them. */
export const forDrawing = (blocks: readonly SlackBlock[]): Block[] =>
  redone(blocks) as readonly unknown[] as Block[];

function redone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redone);
  if (typeof value !== 'object' || value === null) return value;
  const { type, verbatim: _verbatim, ...rest } = value as Record<string, unknown>;
  // The library reads markdown in plain text unless it is told not to.
  if (type === 'plain_text') return { type, ...rest, verbatim: true };
  // And none where links are not to be guessed, although Slack still reads `*bold*` there.
  if (type === 'mrkdwn') return { type, ...rest };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, redone(inner)]));
}
