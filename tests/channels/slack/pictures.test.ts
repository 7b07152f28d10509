/** Timelines as pictures and quotations in Slack, through every real part of Dateline. */
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { SCOPES } from '../../../src/channels/slack/manifest.ts';
import { type Pictures, startPictures } from '../../../src/pictures/index.ts';
import { type Correcting, correcting } from '../../support/jobs/correcting.ts';
import { ANSWER, edit, QUESTION } from '../../support/packs/downing.ts';
import type { RealService } from '../../support/real-service.ts';
import { labels, localSlack, serviceInWorkspace, shown } from '../../support/slack/harness.ts';

const local = localSlack({ scopes: Object.keys(SCOPES) });
let pictures: Pictures;
let real: RealService;
let corrector: Correcting;

beforeAll(() => {
  pictures = startPictures();
});
afterAll(() => pictures.stop());
afterEach(async () => {
  await corrector.stop();
  await real.close();
});

async function start(drawing: Pictures = pictures) {
  real = await serviceInWorkspace({ answers: 'public' }, { pictures: drawing });
  const connection = await local.start(real.service);
  corrector = correcting(real, real.service, {
    edit: connection.editPosted,
    tell: connection.tellPromised,
    log: local.log,
  });
  return local.server;
}

const sent = () =>
  local.server.files.map(({ channel, thread_ts, title, alt_txt, bytes }) => ({
    channel,
    thread_ts,
    title,
    alt_txt,
    width: PNG.sync.read(bytes).width,
  }));

/** Presses "As a picture" under a timeline. @returns the timeline, and its words as they come again */
async function pressed() {
  const { server } = local;
  const timeline = await server.slash('/timeline').message();
  server.press(timeline, 'As a picture');
  const words = await server.until(
    () => server.posts.find(({ ephemeral }) => ephemeral),
    'the words of a picture',
  );
  return { timeline, words };
}

describe('a timeline as a picture', () => {
  it('goes to the direct messages of the one who pressed, its words stay where they were asked for', async () => {
    await start();
    const { words } = await pressed();
    expect(shown(words)).toContain(ANSWER);
    expect(shown(words)).toContain('in your direct messages');
    const [picture, ...more] = sent();
    expect(more).toEqual([]);
    expect(picture).toMatchObject({ width: 1080, title: 'Timeline: everything' });
    expect(picture?.channel).toMatch(/^D/);
    expect(picture?.alt_txt).toContain(ANSWER);
  });

  it('is shared under its words in the channel', async () => {
    const server = await start();
    const { timeline, words } = await pressed();
    server.press(words, 'Share to channel');
    await server.until(
      () => server.files.find(({ channel }) => channel === timeline.channel),
      'a shared picture',
    );
    const post = server.posts.findLast(
      ({ method, blocks }) => method === 'chat.postMessage' && shown({ blocks }).includes(ANSWER),
    );
    expect(sent().at(-1)).toMatchObject({ channel: timeline.channel, thread_ts: post?.ts });
  });

  it('is replaced once a fact on it is corrected, for its reader and where it was shared', async () => {
    const server = await start();
    const { timeline, words } = await pressed();
    server.press(words, 'Share to channel');
    await vi.waitFor(async () => {
      const known = await real.service.posted.withFacts(['azal-dead']);
      expect(known.filter(({ place }) => place?.pictures?.length)).toHaveLength(2);
    });
    const old = server.files.map(({ id }) => id);
    const shared = server.files.at(-1)!;
    const en = 'Of the 67 people on board the downed jet, 39 died.';
    real.change(edit((fact) => ({ ...fact, text: { ...fact.text, en } })));
    await corrector.check();
    const drawn = server.files.filter(({ id }) => !old.includes(id));
    expect(drawn.map(({ channel, alt_txt }) => [channel, alt_txt?.includes('39 died')])).toEqual(
      expect.arrayContaining([
        [await server.directWith(), true],
        [timeline.channel, true],
      ]),
    );
    expect(drawn).toHaveLength(2);
    const { thread_ts } = drawn.find(({ channel }) => channel === timeline.channel)!;
    expect(thread_ts).toBe(shared.thread_ts);
    const deleted = server.called('files.delete').map(({ args }) => String(args.file));
    expect(deleted.toSorted()).toEqual(old.toSorted());
    // In the direct message nothing else says why there is another.
    expect(JSON.stringify(server.posts)).toContain('The picture above was replaced on 1 July 2025');
    const receipts = await real.store.tenants.receipts({}, 9);
    expect(receipts.filter(({ how }) => how.includes('picture'))).toHaveLength(2);
    await corrector.check();
    expect(server.files).toHaveLength(4);
  });

  it.each([
    [{ error: 'internal_error' }, 'could not be drawn just now'],
    [{ error: 'missing_scope', needed: 'files:write' }, 'lacks the permission “files:write”'],
  ])('gives way to its words where Slack takes no file, and says so: %j', async (why, told) => {
    const server = await start();
    server.fail({ method: 'files.getUploadURLExternal', ...why });
    const { words } = await pressed();
    expect(shown(words)).toContain(told);
    expect(shown(words)).toContain(ANSWER);
  });
});

it('a quotation is for its reader, in a box to copy from', async () => {
  const server = await start();
  const answer = await server.slash('/ask', QUESTION).message();
  expect(labels(answer)).toEqual(expect.arrayContaining(['Quote', 'Timeline around it']));
  const quote = await server.press(answer, 'Quote').message();
  expect(quote.ephemeral).toBe(true);
  expect(labels(quote)).toEqual([]);
  expect(JSON.stringify(quote.blocks)).toContain('rich_text_preformatted');
  expect(shown(quote)).toContain(`${ANSWER}\nAccording to Kazakhstan, 25 December 2024`);
});
