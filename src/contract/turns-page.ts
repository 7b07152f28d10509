/** Which of a reply's choices show more of the same rather than something new. */
import type { Block, Reply } from './reply.ts';
import type { Request } from './request.ts';

/**
 * Whether a button leads on within the list it stands under (another page, the other order) or is the
 * answer to "which one?". Anything else is a new answer, so that what is being talked about stays.
 */
export function turnsPage(request: Request, reply: Reply): boolean {
  if (request.command !== reply.command || request.command === 'ask') return false;
  const { page, order } = request as { page?: number; order?: string };
  return page !== undefined || order !== undefined || !tells(reply);
}

/** Whether a reply tells something, rather than only asks "which one?" or offers what can be asked. */
export const tells = (reply: Reply): boolean => reply.blocks.some(({ type }) => TELLING.has(type));

const TELLING: ReadonlySet<Block['type']> = new Set(['fact', 'timeline', 'fields', 'quote']);
