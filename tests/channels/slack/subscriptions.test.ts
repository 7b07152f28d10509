/** Following a story where Dateline may not post: said at once. */
import { afterEach, describe, expect, it } from 'vitest';
import type { RealService } from '../../support/real-service.ts';
import { labels, localSlack, serviceInWorkspace, shown } from '../../support/slack/harness.ts';

const STORY = 'incident:azal-crash';
/** A private channel that Dateline is no member of: to it, no channel at all. */
const PRIVATE = 'C0PRIVATE';

const local = localSlack();
let real: RealService;
afterEach(() => real.close());

async function start() {
  real = await serviceInWorkspace({ follows: 'everyone' });
  await local.start(real.service);
  return local.server;
}
const listed = async (channel: string) =>
  shown(await local.server.slash('/following', '', { channel }).message());

describe('/follow', () => {
  it.each([
    ['reader', 'Write “/invite @Dateline” here'],
    ['russian', 'Напишите здесь «/invite @Dateline»'],
  ] as const)(
    'in a private channel without Dateline asks the %s to invite it, and follows nothing',
    async (name, sentence) => {
      const server = await start();
      const user = server.people[name]!;
      const refused = await server.slash('/follow', STORY, { channel: PRIVATE, user }).message();
      expect(refused.ephemeral).toBe(true);
      expect(shown(refused)).toContain(sentence);
      expect(labels(refused)).toEqual([]);
      expect(await listed(PRIVATE)).toContain('follows nothing');
    },
  );

  it('in a channel that has it follows at once', async () => {
    const server = await start();
    const followed = await server.slash('/follow', STORY).message();
    expect(shown(followed)).toContain('This channel now follows');
  });

  it('goes on where Slack cannot say', async () => {
    const server = await start();
    server.fail({ method: 'conversations.history', error: 'missing_scope' });
    const followed = await server.slash('/follow', STORY).message();
    expect(shown(followed)).toContain('This channel now follows');
  });
});
