/** The blocks and replies that are made everywhere. */

import type { Locale } from '../knowledge/model/schema.ts';
import { truncate } from '../text/truncate.ts';
import { type Block, type Choice, LONGEST_LABEL, type Reply } from './reply.ts';
import type { Request } from './request.ts';

export const textBlock = (text: string): Block => ({ type: 'text', text });

/** A reply of one text. */
export const textReply = (command: Reply['command'], locale: Locale, text: string): Reply => ({
  locale,
  command,
  blocks: [textBlock(text)],
});

/** A button; its label is shortened to what buttons carry, which no approved text is. */
export const choice = (
  label: string,
  request: Request,
  kind: Choice['kind'] = 'secondary',
): Choice => ({ label: truncate(label, LONGEST_LABEL), kind, request });

/** The block that holds them; none where there are none. */
export const choices = (all: readonly Choice[]): Block[] =>
  all.length ? [{ type: 'choices', choices: all }] : [];
