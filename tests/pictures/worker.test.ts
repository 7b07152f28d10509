import fc from 'fast-check';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectTimeline } from '../../src/answer/commands/select-timeline.ts';
import { translate } from '../../src/i18n/translate.ts';
import { LOCALES } from '../../src/knowledge/model/schema.ts';
import { type Picture, pictureOf, startPictures } from '../../src/pictures/index.ts';
import { PALETTES } from '../../src/pictures/theme.ts';
import { createIndex } from '../../src/search/index.ts';
import { harbour } from '../support/packs/harbour.ts';
import { entry, everything, many, timeline } from '../support/pictures/timelines.ts';

/** What Discord takes without a paid server. */
const DISCORD_BYTES = 10 * 1024 * 1024;
let pictures: ReturnType<typeof startPictures>;
beforeAll(() => {
  pictures = startPictures();
});
afterAll(() => pictures.stop());

/** Every colour and how many pixels have it. */
function coloursOf(picture: Picture): Map<string, number> {
  const { data } = PNG.sync.read(picture.png);
  const pixels = new Map<number, number>();
  for (const pixel of new Uint32Array(data.buffer, data.byteOffset, data.length / 4))
    pixels.set(pixel, (pixels.get(pixel) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [pixel, count] of pixels) {
    // Little-endian: red is the lowest byte, and opacity the highest.
    const bytes = [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];
    counts.set(`#${Buffer.from(bytes).toString('hex')}`, count);
  }
  return counts;
}

describe('a picture is drawn for real', () => {
  it.each(LOCALES.flatMap((locale) => [[locale, 'light'] as const, [locale, 'dark'] as const]))(
    '%s, %s: the page and every status in their colours',
    async (locale, theme) => {
      const [picture, ...more] = await pictures.render(everything(locale, theme));
      expect(more).toHaveLength(0);
      const { width, height } = PNG.sync.read(picture!.png);
      expect({ width, height }).toEqual({ width: picture!.width, height: picture!.height });
      expect(width).toBe(1080);
      expect(picture!.png.length).toBeLessThan(DISCORD_BYTES);
      const colours = coloursOf(picture!);
      const { page, ink, tones } = PALETTES[theme];
      expect([...colours].sort(([, a], [, b]) => b - a)[0]?.[0]).toBe(page);
      expect(colours.get(ink)).toBeGreaterThan(10_000);
      for (const { strong } of Object.values(tones))
        expect(colours.get(strong)).toBeGreaterThan(300);
    },
  );

  it.each(LOCALES)('has a glyph of its own for every letter of %s', async (locale) => {
    const letters = {
      en: 'abcxyz',
      ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяЁЙЩЪЫЭ',
      az: 'əƏğĞıIiİöÖüÜşŞçÇxXqQ',
      tr: 'ğĞıIiİöÖüÜşŞçÇâî',
    }[locale];
    const inkOf = async (text: string) => {
      const [picture] = await pictures.render(
        timeline([entry('2024', locale, { text, attribution: '' })], { title: '' }),
      );
      return coloursOf(picture!).get(PALETTES.light.ink) ?? 0;
    };
    // Words of another script are left out; no letter may be.
    const missing = await inkOf('漢');
    expect(missing).toBe(await inkOf('[…]'));
    const blank = await inkOf(' ');
    for (const letter of new Set(letters)) {
      const ink = await inkOf(letter);
      expect(ink, letter).toBeGreaterThan(blank);
      expect(ink, letter).not.toBe(missing);
    }
  });

  it.each([
    ['an emoji', 'The ferry 🔥 burned.', 'The ferry burned.'],
    ['emoji of several parts', 'All came 👨‍👩‍👧‍👦 ashore 🇦🇿.', 'All came ashore.'],
    ['a keycap and a heart', 'Boat 1️⃣ ❤️', 'Boat 1'],
    ['Chinese', 'Named 日本 号 by its owner.', 'Named […] by its owner.'],
    ['Arabic', 'The sign said: «العربية».', 'The sign said: «[…]».'],
    ['a sign that says something', 'It sold ≥ 300 tonnes.', 'It sold […] 300 tonnes.'],
    ['nothing but emoji', '🔥🔥', '[…]'],
  ])('draws no box for %s', async (_what, text, words) => {
    const drawn = async (one: string, notes: string[]) => {
      const [picture] = await pictures.render(
        timeline([entry('2024', 'en', { text: one })], { notes }),
      );
      return picture!.png;
    };
    const note = translate('en', 'picture.not-drawn');
    expect(Buffer.compare(await drawn(text, []), await drawn(words, [note]))).toBe(0);
  });

  it.each([
    ['1 512', '1\u00a0512'],
    ['1\u202f512 people', '1 512 people'],
    ['a non\u2011breaking and a soft\u00adhyphen', 'a non-breaking and a softhyphen'],
    ['zero\u200bwidth, a mark\u200e', 'zerowidth, a mark'],
    ['𝔉erry', 'Ferry'],
  ])('draws “%s” in a form that it has, without a note', async (text, words) => {
    const [one, other] = await Promise.all(
      [text, words].map(async (each) => {
        const [picture] = await pictures.render(timeline([entry('2024', 'en', { text: each })]));
        return picture!.png;
      }),
    );
    expect(Buffer.compare(one!, other!)).toBe(0);
  });

  it('wraps long words and long facts and cuts none', async () => {
    const heights = await Promise.all(
      ['short', 'w'.repeat(600), 'many words '.repeat(60)].map(async (text) => {
        const [picture] = await pictures.render(timeline([entry('2024', 'en', { text })]));
        return picture!.height;
      }),
    );
    expect(heights[1]).toBeGreaterThan(heights[0]! + 400);
    expect(heights[2]).toBeGreaterThan(heights[0]! + 400);
  });

  it.each([
    ['right to left', 'הסירות הביאו לחוף 12 נוסעים. أعادت القوارب الركاب.'],
    ['emoji', '👨‍👩‍👧‍👦 12 🚢🔥 of 14 ⛴️'],
    ['markup', '<b>&amp; "quoted" </svg><script>alert(1)</script> {x}'],
    ['bare signs', '\u0000\u0007\u202e\u2066\u200d\ufeff\ufffd'],
    ['lone surrogate', 'a\ud800b'],
    ['nothing', ''],
  ])('%s does not crash it', async (_, text) => {
    const [picture] = await pictures.render(
      timeline(
        [entry('2024-12-25', 'en', { text, date: text, attribution: text, status: 'claimed' })],
        {
          title: text,
        },
      ),
    );
    expect(PNG.sync.read(picture!.png).width).toBe(1080);
  });

  it('draws whatever is written', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(
        text,
        text,
        fc.integer({ min: -5, max: 5000 }),
        async (title, words, width) => {
          const [picture] = await pictures.render(
            timeline([entry('2024', 'en', { text: words })], { title, width }),
          );
          expect(picture!.width).toBe(Math.min(2160, Math.max(480, width)));
        },
      ),
      { numRuns: 40 },
    );
  });
});

it('splits a long timeline into several pictures, each with its own alternative text', async () => {
  const all = await pictures.render(many(40));
  expect(all.length).toBeGreaterThan(1);
  for (const { height, png, alt } of all) {
    expect(height).toBeLessThanOrEqual(4000);
    expect(png.length).toBeLessThan(DISCORD_BYTES);
    expect(alt.length).toBeLessThanOrEqual(1024);
  }
  const alts = (await pictures.render(many(40), 1_000_000)).map(({ alt }) => alt);
  expect(alts.map((alt) => alt.split('\n')[0])).toEqual(
    all.map((_, at) => `The ferry fire (${at + 1}/${all.length})`),
  );
  const numbers = alts.flatMap((alt) =>
    [...alt.matchAll(/number (\d+)/g)].map(([, n]) => Number(n)),
  );
  expect(numbers).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
});

it('draws a timeline selected from the knowledge, and says which translations are unreviewed', async () => {
  const knowledge = harbour();
  const selected = selectTimeline(
    { about: 'incident:ferry-fire' },
    { knowledge, index: createIndex(knowledge) },
    { locale: 'ru', now: new Date('2031-01-01') },
  );
  if ('near' in selected) throw new Error('the harbour has this incident');
  const picture = pictureOf(selected, knowledge, 'dark');
  expect(picture.title).toBe('Хроника: Пожар на пароме');
  expect(picture.entries.map(({ status }) => status)).toContain('disputed');
  expect(picture.entries[0]?.text).toBe(knowledge.facts.get('rescued')?.text.ru);
  expect(picture.notes).toEqual([
    expect.stringMatching(/^Источники: /),
    'Машинный перевод, редактором ещё не проверен.',
    expect.stringContaining('английск'),
  ]);
  const [drawn] = await pictures.render(picture);
  expect(drawn?.alt).toContain(picture.entries[0]?.text);
});
