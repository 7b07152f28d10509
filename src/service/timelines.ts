/** A timeline whole, for those who want more of it than a reply: as pictures, and as files for other programs. */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Engine, SelectedTimeline } from '../answer/types.ts';
import type { TimelineWanted } from '../contract/request.ts';
import { exportTimeline, type Format, MEDIA, writeExport } from '../exports/index.ts';
import { translate } from '../i18n/translate.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import { type Picture, type Pictures, pictureOf, type Theme } from '../pictures/index.ts';
import type { RequestContext } from './request-context.ts';

type Wanted = TimelineWanted & { readonly language?: Locale };

/** A timeline's pictures, in order. */
export type Drawing = {
  /** The same for the same pictures, whenever they are drawn: letters, digits, - and _. */
  readonly id: string;
  readonly pictures: readonly Picture[];
};

type TimelineFile = {
  readonly text: string;
  /** The media type. */
  readonly type: string;
  /** A file's name in plain ASCII: `timeline-ferry-fire.csv`. */
  readonly name: string;
};

export type Timelines = {
  /** Whether pictures can be drawn here; where not, no reply offers them. */
  readonly drawing: boolean;
  /**
   * Draws a timeline, or finds it drawn lately: nothing where the name is unknown or no fact falls in it.
   * Rejects with a PicturesError where that is not to be had now: go on without.
   * @param altLimit characters of alternative text; Discord's 1024 unless told
   */
  readonly draw: (
    wanted: Wanted,
    from: RequestContext,
    how: { readonly theme: Theme; readonly altLimit?: number },
  ) => Promise<Drawing | undefined>;
  /** The ids of the facts that its pictures show, more of them than a page of its words. */
  readonly shown: (wanted: Wanted, from: Pick<RequestContext, 'tenant' | 'locale'>) => string[];
  /** What was drawn lately under this id. */
  readonly drawn: (id: string) => Drawing | undefined;
  /** A timeline for another program; nothing where the name is unknown. */
  readonly file: (wanted: Wanted, format: Format, from: RequestContext) => TimelineFile | undefined;
};

/** Facts that pictures show; more would be dozens of pictures, which nobody reads. */
const MOST_DRAWN = 60;
/** Bytes of pictures kept; the least recently wanted go first. */
const MOST_BYTES = 32 * 1024 * 1024;

export function createTimelines({
  engineFor,
  pictures,
  clock,
}: {
  readonly engineFor: (tenant: RequestContext['tenant']) => Engine;
  readonly pictures: Pictures | undefined;
  readonly clock: () => Date;
}): Timelines {
  const drawings = new LRUCache<string, Drawing>({ maxSize: MOST_BYTES, sizeCalculation: sizeOf });
  const underWay = new Map<string, Promise<Drawing>>();

  function select(
    wanted: Wanted,
    from: Pick<RequestContext, 'tenant' | 'locale'>,
  ): SelectedTimeline | undefined {
    const engine = engineFor(from.tenant);
    const selected = engine.timeline(wanted, { locale: from.locale, now: clock() });
    return 'near' in selected ? undefined : selected;
  }

  return {
    drawing: pictures !== undefined,
    async draw(wanted, from, { theme, altLimit }) {
      const selected = select(wanted, from);
      if (!pictures || !selected?.facts.length) return undefined;
      const picture = pictureOf(shortened(selected), engineFor(from.tenant).knowledge, theme);
      const id = createHash('sha256')
        .update(JSON.stringify([picture, altLimit]))
        .digest('base64url')
        .slice(0, 22);
      const cached = drawings.get(id);
      if (cached) return cached;
      // Two who press at once wait for the same drawing.
      const drawing =
        underWay.get(id) ??
        pictures
          .render(picture, altLimit)
          .then((drawn) => ({ id, pictures: drawn }))
          .finally(() => underWay.delete(id));
      underWay.set(id, drawing);
      const done = await drawing;
      drawings.set(id, done);
      return done;
    },
    shown: (wanted, from) =>
      pictures ? (select(wanted, from)?.facts ?? []).slice(0, MOST_DRAWN).map(({ id }) => id) : [],
    drawn: (id) => drawings.get(id),
    file(wanted, format, from) {
      const selected = select(wanted, from);
      if (!selected) return undefined;
      const { knowledge } = engineFor(from.tenant);
      const { type, extension } = MEDIA[format];
      return {
        text: writeExport(format, exportTimeline(selected, knowledge), today(clock())),
        type,
        name: `timeline-${selected.entity?.id ?? 'all'}.${extension}`,
      };
    },
  };
}

/** The first facts, with a word on how many are left out; incidents are few. */
function shortened(selected: SelectedTimeline): SelectedTimeline {
  const { facts, range, locale, incidents } = selected;
  if (incidents) return { ...selected, incidents: incidents.slice(0, MOST_DRAWN) };
  const more = facts.length - MOST_DRAWN;
  if (more <= 0) return selected;
  return {
    ...selected,
    facts: facts.slice(0, MOST_DRAWN),
    range: [range, translate(locale, 'picture.first', { shown: MOST_DRAWN, count: facts.length })]
      .filter(Boolean)
      .join(' · '),
  };
}

/** Calendars record when they were made; to the day is enough, and the same file is then the same all day. */
const today = (now: Date): Date => new Date(now.toISOString().slice(0, 10));

/** Bytes; one that alone is too large takes all the room, and is still kept: it was wanted just now. */
const sizeOf = ({ pictures }: Drawing): number =>
  Math.min(
    Math.max(
      1,
      pictures.reduce((sum, { png }) => sum + png.length, 0),
    ),
    MOST_BYTES,
  );
