import fc from 'fast-check';
import ICAL from 'ical.js';
import type { Nodes, Paragraph, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  type ExportRow,
  type ExportTimeline,
  exportTimeline,
  FORMATS,
  writeExport,
} from '../../src/exports/index.ts';
import type { TimelineJs } from '../../src/exports/timelinejs.ts';
import { dateWords } from '../../src/i18n/date-words.ts';
import { translate } from '../../src/i18n/translate.ts';
import { mustWhen } from '../../src/knowledge/model/edtf-date.ts';
import { LOCALES, STATUSES } from '../../src/knowledge/model/schema.ts';
import { harbour } from '../support/packs/harbour.ts';

const NOW = new Date('2031-01-02T03:04:05Z');

function row(when: string, more: Partial<ExportRow> = {}): ExportRow {
  const status = more.status ?? 'confirmed';
  return {
    type: 'fact',
    id: 'one',
    text: 'Boats came.',
    lang: 'en',
    date: dateWords(when, 'en'),
    when: mustWhen(when),
    status,
    statusWords: translate('en', `status.${status}`),
    sources: [],
    notes: [],
    ...more,
  };
}
const timeline = (...rows: ExportRow[]): ExportTimeline => ({
  title: 'Timeline',
  range: '',
  locale: 'en',
  rows,
});
const csvOf = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));
const javascriptOf = (text: string): TimelineJs => JSON.parse(text);
const plain = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(plain).join('') : '';
const itemsOf = (text: string): Paragraph[][] => {
  const list = (fromMarkdown(text) as Root).children.find(({ type }) => type === 'list');
  return list?.type === 'list' ? list.children.map(({ children }) => children as Paragraph[]) : [];
};

describe('every export carries date, status, attribution and sources', () => {
  const knowledge = harbour();
  const facts = [...knowledge.facts.values()];
  const exported = (locale: (typeof LOCALES)[number]) =>
    exportTimeline({ headline: 'The ferry fire', range: '', locale, facts }, knowledge);

  it.each(FORMATS.flatMap((format) => LOCALES.map((locale) => [format, locale] as const)))(
    '%s in %s',
    (format, locale) => {
      const timeline = exported(locale);
      // Unfolded and with escapes undone, so that words can be looked for.
      const text = writeExport(format, timeline, NOW)
        .replaceAll('\r\n ', '')
        .replaceAll(/\\(.)/g, '$1');
      for (const { date, text: fact, attribution, status, statusWords } of timeline.rows) {
        expect(text).toContain(date);
        expect(text).toContain(fact);
        expect(text).toContain(attribution);
        if (status !== 'confirmed') expect(text).toContain(statusWords);
      }
      expect(text).toContain('Harbour log, Brill Harbour Office, ');
      expect(text).toContain('https://example.org/log');
    },
  );

  it('tells which translation is unreviewed or missing', () => {
    for (const format of FORMATS) {
      const text = writeExport(format, exported('ru'), NOW).replaceAll('\r\n ', '');
      expect(text).toContain(translate('ru', 'note.machine').slice(0, 12));
      expect(text).toContain(translate('ru', 'note.fallback', { language: 'en' }).slice(0, 12));
    }
  });

  it('may be empty', () => {
    expect(csvOf(writeExport('csv', timeline(), NOW)).data).toEqual([]);
    expect(eventsOf(writeExport('ics', timeline(), NOW))).toEqual([]);
    expect(javascriptOf(writeExport('timelinejs', timeline(), NOW)).events).toEqual([]);
    expect(writeExport('md', timeline(), NOW)).toContain(translate('en', 'timeline.empty'));
  });
});

describe('dates keep their precision', () => {
  const day = (year: number, month: number, date: number) => ({ year, month, day: date });
  it.each([
    ['2024-12-25', '2024-12-25', '2024-12-26', day(2024, 12, 25), undefined],
    ['2024-12-31', '2024-12-31', '2025-01-01', day(2024, 12, 31), undefined],
    ['2024-02', '2024-02-01', '2024-03-01', { year: 2024, month: 2 }, undefined],
    ['1993', '1993-01-01', '1994-01-01', { year: 1993 }, undefined],
    ['2020~', '2020-01-01', '2021-01-01', { year: 2020 }, undefined],
    ['2022-22', '2022-06-01', '2022-09-01', { year: 2022, month: 6 }, { year: 2022, month: 8 }],
    ['199X', '1990-01-01', '2000-01-01', { year: 1990 }, { year: 1999 }],
    ['1991/1994', '1991-01-01', '1995-01-01', { year: 1991 }, { year: 1994 }],
    ['2024-12-25/2025', '2024-12-25', '2026-01-01', day(2024, 12, 25), { year: 2025 }],
    ['2024-12-25/..', '2024-12-25', '2024-12-26', day(2024, 12, 25), day(2024, 12, 25)],
    ['../2020', '2020-01-01', '2021-01-01', { year: 2020 }, { year: 2020 }],
  ])('%s', (when, start, end, from, to) => {
    const one = timeline(row(when));
    const [event] = eventsOf(writeExport('ics', one, NOW));
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe(start);
    expect(event?.endDate.toString()).toBe(end);
    expect(event?.description).toContain(dateWords(when, 'en'));
    const [slide] = javascriptOf(writeExport('timelinejs', one, NOW)).events;
    expect(slide?.start_date).toEqual(from);
    expect(slide?.end_date).toEqual(when.includes('..') ? undefined : to);
    expect(slide?.display_date).toBe(dateWords(when, 'en'));
    const [record] = csvOf(writeExport('csv', one, NOW)).data;
    expect(record).toMatchObject({
      when,
      earliest: when.startsWith('..') ? '' : start,
      date: dateWords(when, 'en'),
    });
    expect(record?.latest === '').toBe(when.endsWith('..'));
  });

  it('whatever the time zone of the machine', () => {
    const zone = process.env.TZ;
    try {
      for (const TZ of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Baku']) {
        process.env.TZ = TZ;
        const ics = writeExport('ics', timeline(row('2024-12-25')), NOW);
        expect(ics).toContain('DTSTART;VALUE=DATE:20241225');
        expect(ics).toContain('DTEND;VALUE=DATE:20241226');
        expect(ics).toContain('DTSTAMP:20310102T030405Z');
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it.each([
    ['-0446', '-0446-01-01', '-0446-12-31', { year: -447 }, undefined],
    ['-04XX', '-0499-01-01', '-0400-12-31', { year: -500 }, { year: -401 }],
    ['-0043-03-15', '-0043-03-15', '-0043-03-15', { ...day(-44, 3, 15) }, undefined],
    ['-0299/-0200', '-0299-01-01', '-0200-12-31', { year: -300 }, { year: -201 }],
    ['-0026/0014', '-0026-01-01', '0014-12-31', { year: -27 }, { year: 14 }],
    ['0000', '0000-01-01', '0000-12-31', { year: -1 }, undefined],
    ['-008X', '-0089-01-01', '-0080-12-31', { year: -90 }, { year: -81 }],
    ['0044~', '0044-01-01', '0044-12-31', { year: 44 }, undefined],
    ['18XX', '1800-01-01', '1899-12-31', { year: 1800 }, { year: 1899 }],
  ])('before Christ and in centuries: %s', (when, earliest, latest, start, end) => {
    const one = timeline(row(when));
    const [slide] = javascriptOf(writeExport('timelinejs', one, NOW)).events;
    expect([slide?.start_date, slide?.end_date]).toEqual([start, end]);
    expect(slide?.display_date).toBe(dateWords(when, 'en'));
    const [record] = csvOf(writeExport('csv', one, NOW)).data;
    // A spreadsheet would take what begins with a minus for a formula.
    const cell = (text: string) => (text.startsWith('-') ? `'${text}` : text);
    expect(record).toMatchObject({
      when: cell(when),
      earliest: cell(earliest),
      latest: cell(latest),
      date: dateWords(when, 'en'),
    });
  });

  it('leaves out of a calendar only what it cannot hold', () => {
    const rows = ['-0044-03-15', '0033', '1066-10-14', '9999'].map((when) => row(when));
    const ics = writeExport('ics', timeline(...rows), NOW);
    expect([...ics.matchAll(/^DTSTART;VALUE=DATE:(.*)\r$/gm)].map(([, day]) => day)).toEqual([
      '00330101',
      '10661014',
    ]);
    const about = new ICAL.Component(ICAL.parse(ics)).getFirstPropertyValue('x-wr-caldesc');
    expect(about).toContain('2 facts are not here');
  });
});

describe('a TimelineJS slide has a short headline, and the whole fact', () => {
  it.each([
    ['Boats came.', 'Boats came.', ''],
    [
      'Boats brought 12 of the 14 passengers of the burning ferry ashore, and the harbour was closed until noon.',
      'Boats brought 12 of the 14 passengers of the burning ferry ashore, and the…',
      'and the harbour was closed until noon.',
    ],
    [
      'Лодки доставили на берег 12 из 14 пассажиров горящего парома — остальных искали до полудня.',
      'Лодки доставили на берег 12 из 14 пассажиров горящего парома — остальных искали…',
      'остальных искали до полудня.',
    ],
    ['w'.repeat(600), `${'w'.repeat(80)}…`, 'w'.repeat(600)],
  ])('%s', (text, headline, whole) => {
    const [slide] = javascriptOf(
      writeExport('timelinejs', timeline(row('2024', { text })), NOW),
    ).events;
    expect(slide?.text.headline).toBe(headline);
    expect(slide?.text.text).toContain(whole);
  });
});

describe('what facts and names hold stays text', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")', '\t=1', '＝1'])(
    'a spreadsheet runs no formula: %s',
    (text) => {
      const csv = writeExport('csv', timeline(row('2024', { text, attribution: text })), NOW);
      const [record] = csvOf(csv).data;
      expect(record?.text).toBe(`'${text}`);
      expect(record?.attribution).toBe(`'${text}`);
    },
  );

  it('in CSV, iCalendar, TimelineJS and Markdown, whatever is written', () => {
    // The schema trims texts; Markdown and calendars hold no control characters.
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
      .map((one) => one.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').trim() || 'x');
    fc.assert(
      fc.property(
        fc.record({
          text: fc.oneof(text, fc.constantFrom(...HOSTILE)),
          attribution: text,
          title: text,
          status: fc.constantFrom(...STATUSES),
        }),
        ({ text: fact, attribution, title, status }) => {
          const one = {
            ...timeline(
              row('2024-12-25', {
                text: fact,
                attribution,
                status,
                sources: [{ id: 's', title, url: 'https://example.org/?a=1&b="2",;' }],
              }),
            ),
            title,
            range: fact,
          };
          const csv = csvOf(writeExport('csv', one, NOW));
          expect(csv.errors).toEqual([]);
          expect(csv.data).toHaveLength(1);
          for (const cell of Object.values(csv.data[0]!)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          expect(csv.data[0]?.text?.replace(/^'/, '')).toBe(fact.replace(/^'/, ''));

          const ics = writeExport('ics', one, NOW);
          expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
          expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
          for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThan(76);
          const [event, ...more] = eventsOf(ics);
          expect(more).toEqual([]);
          expect(event?.summary).toBe(
            status === 'confirmed' ? fact : `${translate('en', `status.${status}`)}: ${fact}`,
          );
          expect(event?.description).toContain(attribution);
          expect(event?.uid).toBe('one@dateline');
          const calendar = new ICAL.Component(ICAL.parse(ics));
          // The parser leaves the escapes in properties that RFC 5545 does not define.
          const named = (name: string) =>
            String(calendar.getFirstPropertyValue(name)).replaceAll(/\\(.)/g, '$1');
          expect(named('x-wr-calname')).toBe(title);
          expect(named('x-wr-caldesc')).toBe(fact);
          expect(event?.component.getFirstPropertyValue('url')).toBe(
            'https://example.org/?a=1&b="2"%2C%3B',
          );

          const { headline, text: html } = javascriptOf(writeExport('timelinejs', one, NOW))
            .events[0]!.text;
          expect(headline).not.toMatch(/[<>"']/);
          expect(html.replaceAll(/<\/?p>|<a href="[^"<>]*">|<\/a>/g, '')).not.toMatch(/[<>"']/);

          const [item] = itemsOf(writeExport('md', one, NOW));
          expect(plain(item![1]!)).toBe(fact);
          expect(plain(item![2]!)).toBe(attribution);
          expect(item![3]!.children.map(plain)).toEqual(['Sources: ', title]);
          expect(item).toHaveLength(4);
        },
      ),
      { numRuns: 300 },
    );
  });
});

const HOSTILE = [
  '# Not a heading',
  '1. not a list',
  '- nor this',
  '> nor a quotation',
  '---',
  '[a](https://example.org) ![b](c) `code` **bold** _it_ ~~gone~~',
  '<script>alert(1)</script>',
  '&lt;b&gt; &#x41;',
  'a\\, b; c\\n: "d"',
  'BEGIN:VEVENT',
  '| a | b |',
  '"quoted", and; more',
  '=cmd|"/c calc"!A1',
  '👨‍👩‍👧‍👦'.repeat(30),
];
