/**
 * The marks on the axis. Their shape says how exact a date is and how sure the statement, so that
 * neither depends on colour: a day is a dot, a longer time a bar; about is dashed; an open end fades
 * into an arrow; what is not confirmed is hollow, disputed is a diamond, denied is crossed out.
 */
import { mustWhen, type When } from '../knowledge/model/edtf-date.ts';
import type { Status } from '../knowledge/model/schema.ts';
import type { Palette, Tone } from './theme.ts';

export type Mark = {
  readonly shape: 'dot' | 'bar';
  /** Dashed where the date is approximate or uncertain. */
  readonly edge: 'solid' | 'dashed';
  /** The end at which the date is open. */
  readonly opens?: 'start' | 'end';
  /** Pixels along the axis. */
  readonly length: number;
};

export const MARK_WIDTH = 44;
const DAY_MS = 86_400_000;
/** Where the date's line of text has its middle, and so a dot its own. */
const MIDDLE = 22;
const OPEN_LENGTH = 150;

/** The mark of an EDTF date. Bars grow with the logarithm of the time, so that a century still fits. */
export function markOf(text: string): Mark {
  const when = mustWhen(text);
  const edge = when.approximate || when.uncertain ? 'dashed' : 'solid';
  const opens = !when.interval
    ? undefined
    : !when.interval.from
      ? 'start'
      : !when.interval.to
        ? 'end'
        : undefined;
  if (opens) return { shape: 'bar', edge, opens, length: OPEN_LENGTH };
  const days = (when.end + 1 - when.start) / DAY_MS;
  return isDay(when)
    ? { shape: 'dot', edge, length: 2 * MIDDLE }
    : { shape: 'bar', edge, length: Math.round(Math.max(56, 28 + 40 * Math.log10(days))) };
}

function isDay(when: When): boolean {
  return when.precision === 'day' && when.end - when.start < DAY_MS;
}

/** Pixels between two entries: a little more the longer the time between them. */
export function gapBetween(one: string, other: string): number {
  const [a, b] = [mustWhen(one), mustWhen(other)];
  const ends = [a.start, a.end, b.start, b.end].every(Number.isFinite);
  const days = ends ? Math.max(0, b.start - a.end, a.start - b.end) / DAY_MS : 0;
  return Math.round(40 + 18 * Math.log10(1 + days));
}

/** Draws a mark as an SVG document of `MARK_WIDTH` by its length. */
export function markSvg(mark: Mark, status: Status, palette: Palette): string {
  const tone = palette.tones[status];
  const dashes = mark.edge === 'dashed' ? ' stroke-dasharray="7 5"' : '';
  const fill =
    status !== 'confirmed' ? palette.page : mark.edge === 'dashed' ? tone.tint : tone.strong;
  const paint = `fill="${fill}" stroke="${tone.strong}" stroke-width="5"${dashes}`;
  return svg(
    MARK_WIDTH,
    mark.length,
    mark.shape === 'dot'
      ? `${dot(status, paint)}${inside(status, tone)}`
      : bar(mark, fill, dashes, tone),
  );
}

function dot(status: Status, paint: string): string {
  return status === 'disputed'
    ? `<path d="M22 6 38 22 22 38 6 22Z" stroke-linejoin="round" ${paint}/>`
    : `<circle cx="22" cy="${MIDDLE}" r="13" ${paint}/>`;
}

function bar({ opens, length }: Mark, fill: string, dashes: string, { strong }: Tone): string {
  if (!opens)
    return `<rect x="11.5" y="8" width="21" height="${length - 16}" rx="10.5" fill="${fill}" stroke="${strong}" stroke-width="5"${dashes}/>`;
  // Drawn open towards the end and turned round for an open start.
  const fade = (id: string, colour: string) =>
    `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="0" y1="${length * 0.35}" x2="0" y2="${length - 34}"><stop offset="0" stop-color="${colour}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></linearGradient>`;
  const turn = opens === 'start' ? ` transform="rotate(180 22 ${length / 2})"` : '';
  return (
    `<defs>${fade('edge', strong)}${fade('fill', fill)}</defs><g${turn}>` +
    `<path d="M11.5 ${length - 26}V18.5a10.5 10.5 0 0 1 21 0V${length - 26}" fill="url(#fill)" stroke="url(#edge)" stroke-width="5"${dashes}/>` +
    `<path d="M9 ${length - 22} 22 ${length - 8} 35 ${length - 22}" fill="none" stroke="${strong}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/></g>`
  );
}

/** The little sign beside the status in words: the same shapes as on the axis. */
export function statusSvg(status: Status, palette: Palette): string {
  const tone = palette.tones[status];
  const paint = `fill="none" stroke="${tone.strong}" stroke-width="5"`;
  return svg(44, 44, `${dot(status, paint)}${inside(status, tone)}`);
}

/** What stands in the dot: a cross for what is not so, a dash for what nobody knows. */
function inside(status: Status, tone: Tone): string {
  if (status === 'denied' || status === 'retracted') return cross(MIDDLE, tone);
  return status === 'unknown' ? dash(MIDDLE, tone) : '';
}

function dash(y: number, { strong }: Tone): string {
  return `<path d="M17 ${y}H27" stroke="${strong}" stroke-width="4" stroke-linecap="round"/>`;
}

function cross(y: number, { strong }: Tone): string {
  return `<path d="M17 ${y - 5} 27 ${y + 5}M27 ${y - 5} 17 ${y + 5}" stroke="${strong}" stroke-width="4" stroke-linecap="round"/>`;
}

function svg(width: number, height: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`;
}
