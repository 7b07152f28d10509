/** One answer as Dateline gives it: what the echo bots say to everything, so that sending costs both the same. */
import type { Request } from '../../src/contract/request.ts';
import type { Answered } from '../../src/service/service.ts';
import { questionAt } from '../questions.ts';
import { shippedService } from './service.ts';

export type Fixed = Answered & { readonly idFor: (request: Request) => string };

/** The answer to the first question, and the ids that its buttons carry. */
export async function fixedAnswer(platform: 'discord' | 'slack'): Promise<Fixed> {
  const service = await shippedService();
  const answered = await service.answer(
    { command: 'ask', question: questionAt(0) },
    { locale: 'en', platform, tenant: `${platform}:1`, channel: '2', user: '3' },
  );
  return { ...answered, idFor: service.remember };
}
