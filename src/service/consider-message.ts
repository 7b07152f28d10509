/** Whether a message that somebody writes is answered, by how plainly it is meant for Dateline, and with what. */
import { smallTalkBlocks } from '../answer/presentation/small-talk-blocks.ts';
import type { AskResult } from '../answer/types.ts';
import { asksSomething } from '../answer/understanding/question-in-message.ts';
import { asksOne, isKeywords } from '../answer/understanding/remark.ts';
import { isAmongSpeakers, isSaidToPeople } from '../answer/understanding/to-people.ts';
import type { Reply } from '../contract/reply.ts';
import type { Request } from '../contract/request.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import type { RequestAnswerer } from './answer-request.ts';
import type { RequestContext } from './request-context.ts';
import type { Considered, Meant, Refusal, Service } from './types.ts';
import { SURE } from './unsolicited.ts';

const SILENCE: Considered = { kind: 'silence' };

/**
 * Decides on the very reply that would be posted; nothing is noted before it is given.
 * @param refused asked only where there is something to say: it counts towards the waits
 */
export async function considerMessage(
  request: Request,
  from: RequestContext,
  meant: Meant,
  {
    refused,
    answerer,
    answer,
    knowledge,
  }: {
    readonly refused: () => Promise<Refusal | undefined>;
    readonly answerer: Pick<RequestAnswerer, 'replyInTalk' | 'give'>;
    readonly answer: Service['answer'];
    readonly knowledge: Knowledge;
  },
): Promise<Considered> {
  if (request.command !== 'ask')
    return meant === 'among-people'
      ? SILENCE
      : unless(await refused(), { kind: 'answer', give: () => answer(request, from) });
  // Who speaks to Dateline gets something in any case: what they have to wait for is not looked for.
  const early = meant === 'addressed' ? await refused() : undefined;
  if (early) return { kind: 'refused', refusal: early };
  const replied = await answerer.replyInTalk(request, from);
  const { asked } = replied;
  const given = (): Considered => ({
    kind: 'answer',
    give: async () => answerer.give(replied, from),
  });
  if (meant !== 'addressed')
    return asked && isWanted(asked, meant) ? unless(await refused(), given()) : SILENCE;
  if (!asked || isWorthAnswering(asked)) return given();
  const line = { reply: civilLine(asked, knowledge), request, feedback: [] };
  return { kind: 'answer', give: async () => line, civil: true };
}

const unless = (refusal: Refusal | undefined, otherwise: Considered): Considered =>
  refusal ? { kind: 'refused', refusal } : otherwise;

/** Among people, what is asked and surely answered; in reply to Dateline whatever is asked of the facts. */
function isWanted(asked: AskResult, meant: Exclude<Meant, 'addressed'>): boolean {
  const { question, locale, outcome, confidence, contradiction, named } = asked;
  // "Timeline of the crash" is nothing that people say to each other.
  if (named?.page && meant === 'reply') return true;
  if (!asksSomething(question, locale) || isAmongSpeakers(question, locale)) return false;
  if (outcome === 'answer') return meant === 'reply' || !contradiction || confidence >= SURE;
  return meant === 'reply' && !isSaidToPeople(question, locale);
}

/** Who speaks to Dateline and asks nothing is not told that no fact answers. */
function isWorthAnswering({ question, locale, outcome, named, nearness }: AskResult): boolean {
  if (outcome === 'answer' || named || asksOne(question, locale)) return true;
  return isKeywords(question) && nearness?.kind === 'close';
}

function civilLine({ question, locale }: AskResult, knowledge: Knowledge): Reply {
  const kind = isKeywords(question) ? 'noise' : 'acknowledgement';
  return { locale, command: 'ask', blocks: smallTalkBlocks(kind, knowledge, locale) };
}
