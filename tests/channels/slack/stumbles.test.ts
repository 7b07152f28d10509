/** Slack stumbles while an answer is on its way: it still comes, once. */
import { describe, expect, it } from 'vitest';
import { ANSWER, QUESTION } from '../../support/packs/downing.ts';
import { BOT_USER } from '../../support/servers/slack-shapes.ts';
import { quiet, shown } from '../../support/slack/harness.ts';
import { localWorkspace } from '../../support/slack/workspace.ts';

const at = localWorkspace();
const method = 'chat.postMessage';
const CUT = { method, cut: true };
const FAILED = { method, status: 502 };

describe('an answer to a mention stands there once', () => {
  it.each([
    ['Slack took it and answered 502', [{ ...FAILED, done: true }]],
    ['Slack took it and the connection was cut', [{ ...CUT, done: true }]],
    ['the connection was cut before', [CUT, CUT]],
    ['Slack failed for a while', [FAILED, FAILED, FAILED]],
    ['Slack failed for a while and then took it', [FAILED, { ...CUT, done: true }]],
    [
      'Slack took it and lets nobody look for a second',
      [
        { ...FAILED, done: true },
        { method: 'conversations.replies', status: 429, retryAfter: 1 },
      ],
    ],
    [
      'Slack took it and was away when it was looked for',
      [
        { ...FAILED, done: true },
        { method: 'conversations.replies', cut: true },
        { method: 'conversations.replies', cut: true },
      ],
    ],
  ])('where %s', async (_what, failures) => {
    const server = await at.start();
    for (const failure of failures) server.fail(failure);
    const said = await server.say(`<@${BOT_USER}> ${QUESTION}`);
    expect(shown(await said.message())).toContain(ANSWER);
    // What is said later comes later, and nothing came between.
    await expect.poll(() => server.called(method).length).toBeGreaterThanOrEqual(1);
    await quiet(server);
    expect(server.posts.filter(({ channel }) => channel === said.channel)).toHaveLength(1);
  });

  it('or twice, and not never, where Slack took it, lost its answer, and may not be read', async () => {
    const server = await at.start();
    server.fail({ ...FAILED, done: true });
    server.fail({ method: 'conversations.replies', error: 'missing_scope' });
    const said = await server.say(`<@${BOT_USER}> ${QUESTION}`);
    expect(shown(await said.message(2))).toContain(ANSWER);
  });
});
