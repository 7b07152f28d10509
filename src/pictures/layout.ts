/** A timeline → the boxes and texts of its picture. Pure: nothing here draws. */
import type { Node } from '@takumi-rs/core';
import { gapBetween, MARK_WIDTH, type Mark, markOf, markSvg, statusSvg } from './marks.ts';
import type { PictureEntry, TimelinePicture } from './picture.ts';
import { PALETTES, type Palette } from './theme.ts';

type Style = NonNullable<Node['style']>;

export const FONT = 'Inter';
const WIDTH = 1080;
const MARGIN = 56;
const RAIL = 84;
const DATE_LINE = 44;
const AXIS = 4;

/** Which picture of how many this is, from 1, and which entries it shows. */
export type Page = {
  readonly number: number;
  readonly of: number;
  readonly from: number;
  readonly to: number;
};

export function widthOf({ width = WIDTH }: TimelinePicture): number {
  return Math.min(2160, Math.max(480, Math.round(width)));
}

/**
 * The picture of some of a timeline's entries.
 * @returns a column of head, one row an entry, and foot, in that order
 */
export function timelineTree(timeline: TimelinePicture, page: Page): Node {
  const palette = PALETTES[timeline.theme];
  const entries = timeline.entries.slice(page.from, page.to);
  return column(
    {
      width: widthOf(timeline),
      padding: `${MARGIN}px ${MARGIN}px 40px`,
      backgroundColor: palette.page,
      color: palette.ink,
      fontFamily: FONT,
      overflowWrap: 'anywhere',
    },
    head(timeline, palette),
    ...entries.map((entry, at) => {
      const index = page.from + at;
      const next = timeline.entries[index + 1];
      const last = at === entries.length - 1;
      return row(entry, palette, {
        // The axis runs on where the timeline goes on in another picture.
        starts: index === 0,
        ends: !next,
        gap: last || !next ? 28 : gapBetween(entry.when, next.when),
      });
    }),
    foot(timeline, page, palette),
  );
}

function head({ title, subtitle }: TimelinePicture, palette: Palette): Node {
  return column(
    { marginBottom: 28 },
    text({ fontSize: 54, fontWeight: 700, lineHeight: 1.2, letterSpacing: -0.8 }, title),
    ...(subtitle ? [text({ fontSize: 30, color: palette.muted, marginTop: 10 }, subtitle)] : []),
    box({ height: 4, marginTop: 26, backgroundColor: palette.axis, borderRadius: 2 }),
  );
}

function row(
  entry: PictureEntry,
  palette: Palette,
  at: { readonly starts: boolean; readonly ends: boolean; readonly gap: number },
): Node {
  const mark = markOf(entry.when);
  const tone = palette.tones[entry.status];
  const confirmed = entry.status === 'confirmed';
  return box(
    { display: 'flex', flexDirection: 'row' },
    rail(mark, entry, palette, at),
    column(
      { flexGrow: 1, flexBasis: 0, minWidth: 0, minHeight: mark.length, paddingBottom: at.gap },
      box(
        { display: 'flex', flexDirection: 'row', flexWrap: 'wrap', columnGap: 20, rowGap: 8 },
        text(
          {
            fontSize: 32,
            fontWeight: 700,
            lineHeight: `${DATE_LINE}px`,
            color: confirmed ? tone.strong : palette.ink,
          },
          entry.date,
        ),
        ...(confirmed ? [] : [pill(entry, palette)]),
      ),
      text({ fontSize: 36, lineHeight: 1.38, marginTop: 6, whiteSpace: 'pre-wrap' }, entry.text),
      ...(entry.attribution
        ? [
            text(
              { fontSize: 28, lineHeight: 1.35, marginTop: 8, color: palette.muted },
              entry.attribution,
            ),
          ]
        : []),
    ),
  );
}

function rail(
  mark: Mark,
  { status }: PictureEntry,
  palette: Palette,
  { starts, ends }: { readonly starts: boolean; readonly ends: boolean },
): Node {
  const middle = DATE_LINE / 2;
  return box(
    { position: 'relative', width: RAIL, flexShrink: 0 },
    box({
      position: 'absolute',
      left: (MARK_WIDTH - AXIS) / 2,
      width: AXIS,
      top: starts ? middle : 0,
      ...(ends ? { height: starts ? 0 : middle } : { bottom: 0 }),
      backgroundColor: palette.axis,
    }),
    image(markSvg(mark, status, palette), {
      position: 'absolute',
      left: 0,
      top: 0,
      width: MARK_WIDTH,
      height: mark.length,
    }),
  );
}

/** The status in words, on a tint of its own, with its shape. */
function pill({ status, statusWords }: PictureEntry, palette: Palette): Node {
  const tone = palette.tones[status];
  return box(
    {
      display: 'flex',
      flexDirection: 'row',
      alignItems: 'center',
      height: DATE_LINE,
      padding: '0 18px 0 12px',
      columnGap: 8,
      borderRadius: DATE_LINE / 2,
      backgroundColor: tone.tint,
    },
    image(statusSvg(status, palette), { width: 26, height: 26 }),
    text({ fontSize: 27, fontWeight: 600, lineHeight: 1.2, color: tone.strong }, statusWords),
  );
}

function foot({ notes = [] }: TimelinePicture, page: Page, palette: Palette): Node {
  const small: Style = { fontSize: 25, lineHeight: 1.4, color: palette.muted };
  return box(
    {
      display: 'flex',
      flexDirection: 'row',
      columnGap: 32,
      alignItems: 'flex-end',
      marginTop: 24,
    },
    column(
      { flexGrow: 1, flexBasis: 0, rowGap: 4 },
      ...notes.map((note) => text(small, note)),
      text({ ...small, fontWeight: 600 }, 'Dateline'),
    ),
    ...(page.of > 1 ? [text({ ...small, fontWeight: 600 }, `${page.number} / ${page.of}`)] : []),
  );
}

function box(style: Style, ...children: Node[]): Node {
  return { type: 'container', style, children };
}

function column(style: Style, ...children: Node[]): Node {
  return box({ display: 'flex', flexDirection: 'column', ...style }, ...children);
}

function text(style: Style, words: string): Node {
  return { type: 'text', style, text: words };
}

function image(svg: string, style: Style): Node {
  return { type: 'image', style, src: `data:image/svg+xml;utf8,${encodeURIComponent(svg)}` };
}
