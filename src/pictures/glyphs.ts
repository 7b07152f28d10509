/** Which characters the typeface can draw, by trying: its list of characters claims hundreds that it has no glyph for. */
import type { Renderer } from '@takumi-rs/core';
import { FONT } from './layout.ts';

/** No typeface of ours has it, so it looks like everything that is missing: a box. */
const MISSING = '漢';
const SIZE = { width: 60, height: 60 } as const;

export type Glyphs = {
  /** Tries the characters of these texts that were not tried before: under a millisecond each. */
  readonly learn: (texts: readonly string[]) => Promise<void>;
  /** Whether a character that was learnt is drawn as itself. */
  readonly has: (character: string) => boolean;
};

/** @param renderer with its fonts registered */
export function createGlyphs(renderer: Renderer): Glyphs {
  const known = new Map<string, boolean>();
  let box: string | undefined;

  async function drawingOf(character: string): Promise<string> {
    const png = await renderer.render(
      {
        type: 'container',
        style: { ...SIZE, backgroundColor: '#fff', color: '#000', fontFamily: FONT, fontSize: 30 },
        children: [{ type: 'text', text: character }],
      },
      { ...SIZE, format: 'png' },
    );
    return png.toString('base64');
  }

  return {
    async learn(texts) {
      box ??= await drawingOf(MISSING);
      for (const character of new Set(texts.join('')))
        if (!known.has(character)) known.set(character, (await drawingOf(character)) !== box);
    },
    has: (character) => known.get(character) ?? false,
  };
}
