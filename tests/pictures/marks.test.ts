import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../src/knowledge/model/schema.ts';
import { gapBetween, markOf, markSvg, statusSvg } from '../../src/pictures/marks.ts';
import { PALETTES } from '../../src/pictures/theme.ts';

describe('a mark is as exact as its date', () => {
  it.each([
    ['2024-12-25', { shape: 'dot', edge: 'solid' }],
    ['2024-12-25~', { shape: 'dot', edge: 'dashed' }],
    ['2023-09', { shape: 'bar', edge: 'solid' }],
    ['2022-21', { shape: 'bar', edge: 'solid' }],
    ['1993', { shape: 'bar', edge: 'solid' }],
    ['2020~', { shape: 'bar', edge: 'dashed' }],
    ['2020?', { shape: 'bar', edge: 'dashed' }],
    ['199X', { shape: 'bar', edge: 'solid' }],
    ['1991/1994', { shape: 'bar', edge: 'solid' }],
    ['1991~/1994', { shape: 'bar', edge: 'dashed' }],
    ['2024-12-25/2024-12-26', { shape: 'bar', edge: 'solid' }],
    ['2024-12-25/..', { shape: 'bar', edge: 'solid', opens: 'end' }],
    ['../2020', { shape: 'bar', edge: 'solid', opens: 'start' }],
  ])('%s', (when, mark) => {
    expect(markOf(when)).toMatchObject(mark);
    expect('opens' in markOf(when)).toBe('opens' in mark);
  });

  it('longer the longer the time', () => {
    const lengths = ['2024-12', '2024-21', '2024', '202X', '20XX'].map(
      (when) => markOf(when).length,
    );
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(new Set(lengths).size).toBe(lengths.length);
  });

  it('is drawn dashed where approximate, fading with an arrow where open', () => {
    const draw = (when: string) => markSvg(markOf(when), 'confirmed', PALETTES.light);
    expect(draw('2020~')).toContain('stroke-dasharray');
    expect(draw('2020')).not.toContain('stroke-dasharray');
    expect(draw('2020/..')).toContain('stop-opacity="0"');
    expect(draw('../2020')).toContain('rotate(180');
  });

  it('is another shape for every status but a retracted one, which is crossed out like a denied one', () => {
    const bare = (svg: string) => svg.replaceAll(/#[0-9a-f]{6}/g, '');
    expect(new Set(STATUSES.map((status) => bare(statusSvg(status, PALETTES.light)))).size).toBe(4);
    const day = (status: (typeof STATUSES)[number]) =>
      markSvg(markOf('2024-12-25'), status, PALETTES.light);
    expect(day('confirmed')).not.toContain(PALETTES.light.page);
    for (const status of STATUSES.slice(1)) expect(day(status)).toContain(PALETTES.light.page);
  });
});

it('gaps grow with time between, whichever is first', () => {
  const gaps = ['2024-12-25', '2024-12-26', '2025-01-25', '2026', '2036'].map((when) =>
    gapBetween('2024-12-25', when),
  );
  expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
  expect(gapBetween('2036', '2024-12-25')).toBe(gaps.at(-1));
  expect(gapBetween('2024/..', '2030')).toBe(gaps[0]);
});
