/** What a picture of a timeline is made from, and what comes back. */
import type { Locale, Status } from '../knowledge/model/schema.ts';

export type Theme = 'light' | 'dark';

export type PictureEntry = {
  /** EDTF: the shape on the axis shows how exact it is. */
  readonly when: string;
  /** The same date in words. */
  readonly date: string;
  /** The approved text, verbatim. */
  readonly text: string;
  readonly status: Status;
  readonly statusWords: string;
  /** Who says so, as a phrase. */
  readonly attribution?: string;
};

export type TimelinePicture = {
  readonly title: string;
  /** Under the title: the dates asked for. */
  readonly subtitle?: string;
  readonly entries: readonly PictureEntry[];
  /** Small print at the foot of every picture, such as that a translation is unreviewed. */
  readonly notes?: readonly string[];
  readonly locale: Locale;
  readonly theme: Theme;
  /** In pixels, 1080 unless told; text keeps its size and wraps. */
  readonly width?: number;
};

export type Picture = {
  readonly png: Buffer;
  /** For those who do not see it. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
};
