import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../src/pictures/theme.ts';

describe('every text has AA contrast', () => {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((one) => (one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high! + 0.05) / (low! + 0.05);
  };
  it.each(Object.entries(PALETTES))('%s', (_, { page, ink, muted, tones }) => {
    expect(contrast(ink, page)).toBeGreaterThan(7);
    expect(contrast(muted, page)).toBeGreaterThan(4.5);
    for (const { strong, tint } of Object.values(tones)) {
      expect(contrast(strong, page)).toBeGreaterThan(4.5);
      expect(contrast(strong, tint)).toBeGreaterThan(4.5);
    }
  });
});
