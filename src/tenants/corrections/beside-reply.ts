/** What is said of a correction beside the copy itself: after one that cannot be changed, in a direct message. Pure. */
import { textBlock } from '../../contract/blocks.ts';
import type { Reply } from '../../contract/reply.ts';
import type { Request } from '../../contract/request.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { translate } from '../../i18n/translate.ts';
import { truncate } from '../../text/truncate.ts';
import type { CorrectionReply } from './correction-reply.ts';

/** A question is quoted so that it is known again, and a long one not whole. */
const MOST_QUOTED = 200;

/** After an answer that cannot be changed: what it said, and what is said now; it can itself be changed later. */
export function followUpCorrection(corrected: CorrectionReply): CorrectionReply {
  const { short, said } = corrected;
  const { locale } = short;
  const reply = {
    ...short,
    blocks: [
      textBlock(translate(locale, 'posted.follow-up')),
      ...said.map((words) => textBlock(translate(locale, 'posted.said', { words }))),
      ...short.blocks,
    ],
  };
  return { ...corrected, reply, short: reply };
}

/** In a direct message whose answer was changed, which makes no sound. It has no fact, so that it stays true. */
export function directLine({ reply, date }: CorrectionReply, request: Request): Reply {
  const key = 'posted.direct';
  return {
    locale: reply.locale,
    command: reply.command,
    blocks: [textBlock(about(request, reply, { asked: key, plain: `${key}.plain` }, date))],
  };
}

/** For whoever wanted to be told. */
export function changeTold(corrected: CorrectionReply, request: Request): CorrectionReply {
  const { reply, short, date } = corrected;
  const key = 'watch.told';
  const first = textBlock(about(request, reply, { asked: key, plain: `${key}.plain` }, date));
  const beginning = (one: Reply): Reply => ({ ...one, blocks: [first, ...one.blocks] });
  return { ...corrected, reply: beginning(reply), short: beginning(short) };
}

function about(
  request: Request,
  { locale }: Reply,
  { asked, plain }: { readonly asked: MessageKey; readonly plain: MessageKey },
  date: string,
): string {
  if (request.command !== 'ask') return translate(locale, plain, { date });
  const question = truncate(request.question.replace(/\s+/g, ' ').trim(), MOST_QUOTED);
  return translate(locale, asked, { date, question });
}
