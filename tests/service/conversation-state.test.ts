/** Private questions in a conversation that everybody reads. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RequestContext } from '../../src/service/request-context.ts';
import { harbourService, reader } from '../support/harbour-service.ts';
import { RESCUED } from '../support/packs/harbour.ts';
import type { RealService } from '../support/real-service.ts';

const thread: RequestContext = { ...reader, conversation: 'thread' };
const mine: RequestContext = { ...thread, privately: true };
const another: RequestContext = { ...mine, user: '700001' };
const FERRY = RESCUED;
const MAYOR = 'Who is Ada Marsh?';

let real: RealService;
beforeEach(async () => {
  real = await harbourService();
});
afterEach(() => real.close());

/** What the next question is read as going on with. */
async function about(from: RequestContext): Promise<readonly string[]> {
  const { request } = await real.service.answer({ command: 'ask', question: 'And then?' }, from);
  return (request.command === 'ask' && request.context?.about) || [];
}
const ask = (question: string, from: RequestContext) =>
  real.service.answer({ command: 'ask', question }, from);

describe('a private question', () => {
  it('changes the conversation of nobody else', async () => {
    await ask(FERRY, thread);
    await ask(MAYOR, mine);
    expect(await about(mine)).toContain('actor:mayor');
    expect(await about(thread)).not.toContain('actor:mayor');
    expect(await about(another)).toContain('incident:ferry-fire');
  });

  it('begins where the conversation that everybody reads stands', async () => {
    await ask(FERRY, thread);
    expect(await about(mine)).toContain('incident:ferry-fire');
  });

  it('begins with nothing where there is no conversation, and leaves none behind', async () => {
    expect(await about(mine)).toEqual([]);
    await ask(FERRY, mine);
    expect(await about(thread)).toEqual([]);
  });
});

describe('facts shown as the nearest', () => {
  it('are those that “source?” asks of, and nothing that the next question goes on with', async () => {
    const nearest = await ask('Who was arrested in Yekaterinburg for the ferry fire?', thread);
    const shown = (reply: typeof nearest.reply) =>
      reply.blocks.flatMap((block) => (block.type === 'fact' ? block.id : []));
    expect(nearest.reply.outcome).toBe('related');
    const { reply } = await ask('source?', thread);
    expect(reply.command).toBe('basis');
    expect(shown(reply)).toEqual(shown(nearest.reply));
    expect(await about(thread)).toEqual([]);
  });
});

describe('small talk in a conversation', () => {
  it('is said in the language of the small talk before it, and the talk goes on', async () => {
    await ask('Feribot yangını ne zaman oldu?', thread);
    const replied = async (said: string) => (await ask(said, thread)).reply.locale;
    expect(await replied('lol')).toBe('tr');
    expect(await replied('thanks')).toBe('en');
    expect(await replied('lol')).toBe('en');
    expect(await about(thread)).toContain('incident:inquiry');
  });
});
