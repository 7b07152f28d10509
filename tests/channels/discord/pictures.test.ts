/** Timelines as pictures, quotations and incident cards, through every real part of Dateline. */
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Knowledge } from '../../../src/knowledge/model/knowledge.ts';
import type { Fact } from '../../../src/knowledge/model/schema.ts';
import { type Pictures, startPictures } from '../../../src/pictures/index.ts';
import { labels, localDiscord, serviceInGuild, shown } from '../../support/discord/harness.ts';
import { type Correcting, correcting } from '../../support/jobs/correcting.ts';
import type { RealService } from '../../support/real-service.ts';
import type { SentMessage } from '../../support/servers/discord.ts';
import { GUILD } from '../../support/servers/discord-shapes.ts';

const EPHEMERAL = 64;
const JET = { about: 'incident:azal-crash' };
const QUESTION = 'How many people were killed in the jet crash?';
const reader = { user: '500000000000000001' };
const other = { user: '500000000000000002' };

const local = localDiscord();
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
  real = await serviceInGuild({}, { knowledge: 'knowledge', pictures: drawing });
  const bot = await local.start({ service: real.service });
  corrector = correcting(real, real.service, {
    edit: bot.editPosted,
    tell: bot.tellPromised,
    log: local.log,
  });
}

const drawnOn = ({ attachments = [] }: SentMessage) =>
  attachments.map(({ filename, description, bytes }) => ({
    filename,
    description,
    width: PNG.sync.read(bytes).width,
  }));

/** The reader's own message with the picture, as Discord remembers it. */
async function picture() {
  const { server } = local;
  const timeline = await server.slash('timeline', JET, reader).message;
  const message = await server.button(timeline, 'As a picture', reader).edited;
  return { ...message, flags: EPHEMERAL };
}

/** A picture that everyone sees, and the last fact on it, which is on the second page of its words. */
async function shared() {
  const post = await local.server.button(await picture(), 'Show everyone', reader).followUp();
  const at = { tenant: `discord:${GUILD}`, channel: post.channel_id, message: post.id } as const;
  const known = await vi.waitFor(async () => {
    const noted = await real.store.tenants.postedAt(at);
    expect(noted).toBeDefined();
    return new Set(noted!.facts.map(({ id }) => id));
  });
  const facts = [...real.service.knowledge().facts.values()].filter(({ id }) => known.has(id));
  const fact = facts.find(({ text }) => !shown(post).includes(text.en!.slice(0, 40)));
  return { post, fact: fact! };
}
const changing = (id: string, change: Partial<Fact>) => (knowledge: Knowledge) => ({
  ...knowledge,
  version: `${knowledge.version}x`,
  facts: new Map(knowledge.facts).set(id, { ...knowledge.facts.get(id)!, ...change }),
});

describe('a timeline as a picture', () => {
  it('is a press away, for the one who pressed, with its words beside it and in the description', async () => {
    await start();
    const { server } = local;
    const timeline = await server.slash('timeline', JET, reader).message;
    expect(labels(timeline)).toContain('As a picture');
    const press = server.button(timeline, 'As a picture', reader);
    // Said at once that it is being made, so that drawing may take longer than Discord waits.
    expect(await press.callback).toEqual({ type: 5, data: { flags: EPHEMERAL } });
    const message = await press.edited;
    expect(drawnOn(message)).toMatchObject([{ filename: 'timeline-1.png', width: 1080 }]);
    const [{ description = '' } = {}] = drawnOn(message);
    expect(description).toContain('Timeline: Azerbaijan Airlines jet crash');
    expect(description).toContain('25 December 2024: ');
    expect(shown(message)).toContain('Page 1 of 2');
    expect(labels(message)).not.toContain('As a picture');
  });

  it('stays while its words turn', async () => {
    await start();
    const turned = local.server.button(await picture(), 'Next page', reader);
    expect((await turned.callback).type).toBe(7);
    expect(shown(await turned.message)).toContain('Page 2 of 2');
    expect(drawnOn(await turned.message)).toHaveLength(1);
  });

  it('is shown to everyone when its reader says so', async () => {
    await start();
    const post = await local.server.button(await picture(), 'Show everyone', reader).followUp();
    expect(post.flags).toBe(0);
    expect(drawnOn(post)).toHaveLength(1);
    expect(shown(post)).toContain('Page 1 of 2');
    expect(labels(post)).not.toContain('Show everyone');
  });

  it('is replaced where it stands once a fact on it is corrected, also one that is on no page of its words', async () => {
    await start();
    const { server } = local;
    const { post, fact } = await shared();
    const before = drawnOn(post)[0]!.description!;
    const en = 'This is said quite otherwise by now.';
    real.change(changing(fact.id, { text: { ...fact.text, en } }));
    await corrector.check();
    const after = server.standing(post.id)!;
    expect(drawnOn(after)).toMatchObject([{ filename: 'timeline-1.png', width: 1080 }]);
    expect(before).not.toContain(en);
    expect(shown(post)).not.toContain(fact.text.en);
    expect(shown(after)).toContain(en);
    expect(shown(after).trim()).toMatch(/^Corrected on /);
    const receipts = await real.store.tenants.receipts({ message: post.id }, 9);
    expect(receipts).toMatchObject([{ state: 'reached', how: ['edited', 'picture'] }]);
  });

  it('is taken away, and its words stay, where it cannot be drawn anew', async () => {
    const own = startPictures();
    await start(own);
    const { server } = local;
    const { post, fact } = await shared();
    await own.stop();
    real.change(changing(fact.id, { status: 'retracted' }));
    await corrector.check();
    expect(drawnOn(server.standing(post.id)!)).toEqual([]);
    expect(shown(server.standing(post.id)!).trim()).toMatch(/^Withdrawn on /);
    const [receipt] = await real.store.tenants.receipts({ message: post.id }, 9);
    expect(receipt).toMatchObject({ how: ['edited'], why: expect.stringContaining('taken away') });
  });

  it('is shown privately to somebody else who turns it', async () => {
    await start();
    const { server } = local;
    const post = await server.button(await picture(), 'Show everyone', reader).followUp();
    const press = server.button(post, 'Next page', other);
    expect(await press.callback).toEqual({ type: 5, data: { flags: EPHEMERAL } });
    expect(drawnOn(await press.edited)).toHaveLength(1);
    expect(shown(await press.edited)).toContain('Page 2 of 2');
  });

  it('takes several pictures where one would be too high, each with its own words', async () => {
    await start();
    const { server } = local;
    const timeline = await server.slash('timeline', { from: '1990' }, reader).message;
    const drawn = drawnOn(await server.button(timeline, 'As a picture', reader).edited);
    expect(drawn.length).toBeGreaterThan(1);
    expect(new Set(drawn.map(({ description }) => description)).size).toBe(drawn.length);
  });

  it.each([
    ['ru', 'Картинкой', 'Хроника: '],
    ['tr', 'Resim olarak', 'Kronoloji: '],
  ])('speaks %s', async (locale, label, title) => {
    await start();
    const { server } = local;
    const from = { ...reader, locale };
    const timeline = await server.slash('timeline', JET, from).message;
    const message = await server.button(timeline, label, from).edited;
    expect(drawnOn(message)[0]?.description).toContain(title);
  });

  it('gives way to the words, and says so, where it cannot be drawn', async () => {
    const broken = startPictures();
    await broken.stop();
    await start(broken);
    const message = await picture();
    expect(drawnOn(message)).toEqual([]);
    expect(shown(message)).toContain('could not be drawn just now');
    expect(shown(message)).toContain('Page 1 of 2');
  });

  it('gives way to the words where Discord does not take it', async () => {
    await start();
    const { server } = local;
    const timeline = await server.slash('timeline', JET, reader).message;
    server.fail({ status: 413, path: /@original/ });
    const message = await server.button(timeline, 'As a picture', reader).edited;
    expect(drawnOn(message)).toEqual([]);
    expect(shown(message)).toContain('Page 1 of 2');
    expect(local.logged).toContainEqual(
      expect.objectContaining({ level: 'warn', message: expect.stringContaining('files') }),
    );
  });

  it('is not offered where nothing draws', async () => {
    real = await serviceInGuild({}, { knowledge: 'knowledge' });
    await local.start({ service: real.service });
    const timeline = await local.server.slash('timeline', JET, reader).message;
    expect(labels(timeline)).not.toContain('As a picture');
  });
});

describe('under an answer', () => {
  beforeEach(() => start());
  const ask = () => local.server.slash('ask', { question: QUESTION }, reader).message;

  it('stand all the choices, in rows that Discord takes, none of them an emoji alone', async () => {
    const answer = await ask();
    expect(labels(answer)).toEqual(
      expect.arrayContaining([
        'Sources',
        'Quote',
        'Timeline around it',
        'The whole incident',
        '👍 Helpful',
        '👎 Not helpful',
        'Not what I asked',
      ]),
    );
    expect(answer.components.length).toBeLessThanOrEqual(5);
    for (const label of labels(answer)) expect(label).toMatch(/\p{L}{3}/u);
  });

  it('Quote gives its reader a text to copy: the fact verbatim, who says so, date, status, source', async () => {
    const quote = await local.server.button(await ask(), 'Quote', reader).answer;
    expect(quote.flags).toBe(EPHEMERAL);
    expect(labels(quote)).toEqual([]);
    const { text } = real.service.knowledge().facts.get('jet-killed') ?? {};
    expect(quote.embeds.map(({ description }) => description).join('\n')).toContain(
      [
        '```',
        text?.en,
        'Claimed by the explainer “Tensions between Russia and Azerbaijan”, 25 December 2024',
        'Status: claimed',
        'Source: Tensions between Russia and Azerbaijan',
        '```',
      ].join('\n'),
    );
  });

  it('Quote says so where the fact has been withdrawn since', async () => {
    const answer = await ask();
    real.change((knowledge) => ({
      ...knowledge,
      facts: new Map([...knowledge.facts].filter(([id]) => id !== 'jet-killed')),
    }));
    const quote = await local.server.button(answer, 'Quote', reader).answer;
    expect(shown(quote)).toContain('not on file any more');
    expect(shown(quote)).not.toContain('38');
  });
});

it('an incident card sets what each side says side by side', async () => {
  await start();
  const card = await local.server.slash('incident', { incident: JET.about }, reader).message;
  const sides = card.embeds.flatMap(({ fields = [] }) =>
    fields.filter(({ name }) => name.startsWith('Claimed by')),
  );
  expect(sides.map(({ name }) => name)).toEqual([
    'Claimed by Azerbaijani investigators',
    'Claimed by Azerbaijan',
    'Claimed by the explainer “Tensions between Russia and Azerbaijan”',
    'Claimed by Ilham Aliyev',
  ]);
  for (const { inline, value } of sides) {
    expect(inline).toBe(true);
    expect(value).toMatch(/\.\n25 December 2024/);
  }
});
