/** Whole timelines from the service: pictures drawn once, files for other programs. */
import { afterEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { assemble } from '../../src/knowledge/loading/assemble.ts';
import type { Pictures, TimelinePicture } from '../../src/pictures/index.ts';
import type { RequestContext } from '../../src/service/request-context.ts';
import { createTimelines } from '../../src/service/timelines.ts';
import { HARBOUR, harbour } from '../support/packs/harbour.ts';
import { type RealService, realService } from '../support/real-service.ts';

const from: RequestContext = { locale: 'en', platform: 'desk' };
const clock = () => new Date('2031-01-01T00:00:00Z');
const LIGHT = { theme: 'light' } as const;
const FERRY = { about: 'incident:ferry-fire' };

/** Draws nothing, and remembers what it was asked to draw. */
function recorder(bytes = 1) {
  const asked: TimelinePicture[] = [];
  const pictures: Pictures = {
    async render(timeline) {
      asked.push(timeline);
      return [{ png: Buffer.alloc(bytes), alt: timeline.title, width: 1, height: 1 }];
    },
    stop: async () => {},
  };
  return { asked, pictures };
}

const timelinesOver = (pictures: Pictures | undefined, knowledge = harbour()) => {
  const engine = createEngine(knowledge);
  return createTimelines({ engineFor: () => engine, pictures, clock });
};

describe('a timeline’s pictures', () => {
  it('are drawn once, however often and by however many at once they are wanted', async () => {
    const { asked, pictures } = recorder();
    const timelines = timelinesOver(pictures);
    const drawings = await Promise.all([1, 2, 3].map(() => timelines.draw(FERRY, from, LIGHT)));
    expect(new Set(drawings.map((one) => one?.id)).size).toBe(1);
    await timelines.draw(FERRY, from, LIGHT);
    expect(asked).toHaveLength(1);
    const [{ id = '' } = {}] = drawings;
    expect(timelines.drawn(id)).toEqual(drawings[0]);
  });

  it.each([
    ['in other colours', FERRY, { theme: 'dark' }],
    ['in another order', { ...FERRY, order: 'newest' }, LIGHT],
    ['in another language', { ...FERRY, language: 'ru' }, LIGHT],
  ] as const)('are others %s', async (_what, wanted, how) => {
    const { asked, pictures } = recorder();
    const timelines = timelinesOver(pictures);
    const one = await timelines.draw(FERRY, from, LIGHT);
    const other = await timelines.draw(wanted, from, how);
    expect(other?.id).not.toBe(one?.id);
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['an unknown name', { about: 'qqqzzzqqq' }],
    ['no fact', { ...FERRY, to: '1900' }],
  ])('are none for %s', async (_what, wanted) => {
    const { asked, pictures } = recorder();
    expect(await timelinesOver(pictures).draw(wanted, from, LIGHT)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('show the first facts of very many, and say so', async () => {
    const { asked, pictures } = recorder();
    const catches = Array.from({ length: 70 }, (_, at) => ({
      ...HARBOUR.facts[0],
      id: `catch-${at}`,
      incident: 'inquiry',
    }));
    const { knowledge } = assemble([
      {
        path: 'k.json',
        text: JSON.stringify({ ...HARBOUR, facts: [...HARBOUR.facts, ...catches] }),
      },
    ]);
    await timelinesOver(pictures, knowledge).draw({ about: 'incident:inquiry' }, from, LIGHT);
    expect(asked[0]?.entries).toHaveLength(60);
    expect(asked[0]?.subtitle).toBe('the first 60 of 71 facts');
  });

  it('are forgotten when there are too many, the least recently wanted first', async () => {
    const { pictures } = recorder(20 * 1024 * 1024);
    const timelines = timelinesOver(pictures);
    const first = await timelines.draw(FERRY, from, LIGHT);
    const second = await timelines.draw(FERRY, from, { theme: 'dark' });
    expect(timelines.drawn(first?.id ?? '')).toBeUndefined();
    expect(timelines.drawn(second?.id ?? '')).toBe(second);
  });

  it('are kept until others are wanted, however large they are', async () => {
    const { asked, pictures } = recorder(40 * 1024 * 1024);
    const timelines = timelinesOver(pictures);
    const first = await timelines.draw(FERRY, from, LIGHT);
    expect(await timelines.draw(FERRY, from, LIGHT)).toBe(first);
    expect(asked).toHaveLength(1);
    await timelines.draw(FERRY, from, { theme: 'dark' });
    expect(timelines.drawn(first?.id ?? '')).toBeUndefined();
  });
});

describe('where nothing draws', () => {
  let real: RealService;
  afterEach(() => real.close());

  it.each([
    [true, true],
    [false, false],
  ])('no reply offers a picture (drawing: %s)', async (drawing, offered) => {
    real = await realService({
      knowledge: harbour(),
      tenants: false,
      now: clock,
      ...(drawing && { pictures: recorder().pictures }),
    });
    const { reply } = await real.service.answer({ command: 'timeline', ...FERRY }, from);
    const labels = reply.blocks.flatMap((block) =>
      block.type === 'choices' ? block.choices.map(({ label }) => label) : [],
    );
    expect(labels.includes('As a picture')).toBe(offered);
  });
});

describe('a timeline as a file', () => {
  it.each([
    [FERRY, 'md', 'timeline-ferry-fire.md'],
    [{}, 'csv', 'timeline-all.csv'],
    [{ about: 'topic:sea' }, 'timelinejs', 'timeline-sea.json'],
  ] as const)('%j as %s is %s', (wanted, format, name) => {
    expect(timelinesOver(undefined).file(wanted, format, from)).toMatchObject({ name });
  });

  it('is none where the name is unknown', () => {
    expect(timelinesOver(undefined).file({ about: 'qqqzzzqqq' }, 'md', from)).toBeUndefined();
  });
});
