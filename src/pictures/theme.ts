/** The colours of the pictures: every text reaches AA contrast (4.5 : 1) on what it stands on; a test holds that. */
import type { Status } from '../knowledge/model/schema.ts';
import type { Theme } from './picture.ts';

/** A status's colour for edges and words, and the tint it is written on. */
export type Tone = { readonly strong: string; readonly tint: string };

export type Palette = {
  readonly page: string;
  readonly ink: string;
  readonly muted: string;
  readonly axis: string;
  readonly tones: Readonly<Record<Status, Tone>>;
};

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    page: '#fbfaf7',
    ink: '#1a1c20',
    muted: '#5a5f68',
    axis: '#d3d5d9',
    tones: {
      confirmed: { strong: '#1c4f94', tint: '#dfe8f5' },
      claimed: { strong: '#8a5300', tint: '#fdf0d5' },
      disputed: { strong: '#6a3aa6', tint: '#f0e8fa' },
      denied: { strong: '#a3262a', tint: '#fbe6e4' },
      unknown: { strong: '#3d6470', tint: '#e3eef1' },
      retracted: { strong: '#565b63', tint: '#ebecee' },
    },
  },
  dark: {
    page: '#16181c',
    ink: '#f1f2f4',
    muted: '#a9b0bb',
    axis: '#3c414a',
    tones: {
      confirmed: { strong: '#8cb9ff', tint: '#223250' },
      claimed: { strong: '#f2c063', tint: '#3a2e14' },
      disputed: { strong: '#cdb2f5', tint: '#2f2547' },
      denied: { strong: '#ff9f98', tint: '#43201f' },
      unknown: { strong: '#9fc6d2', tint: '#1f3238' },
      retracted: { strong: '#b4bac4', tint: '#2a2d33' },
    },
  },
};
