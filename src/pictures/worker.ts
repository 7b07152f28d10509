/** The pictures' worker: draws away from the event loop that answers readers. */
import { parentPort } from 'node:worker_threads';
import { Renderer } from '@takumi-rs/core';
import { drawable, textsOf } from './drawable.ts';
import { readFonts } from './fonts.ts';
import { createGlyphs } from './glyphs.ts';
import { type Page, timelineTree, widthOf } from './layout.ts';
import type { TimelinePicture } from './picture.ts';
import { splitEntries } from './split.ts';
import type { Drawn, FromPictures, ToPictures } from './worker-protocol.ts';

const port = parentPort!;
const say = (message: FromPictures) => port.postMessage(message);
const renderer = new Renderer();
const fonts = readFonts().then((all) =>
  Promise.all(all.map((font) => renderer.registerFont(font))),
);
const glyphs = createGlyphs(renderer);

port.on('message', ({ id, timeline, highest }: ToPictures) => {
  draw(timeline, highest).then(
    (pictures) => say({ type: 'drawn', id, pictures }),
    (error: unknown) => say({ type: 'failed', id, message: String(error) }),
  );
});

async function draw(asked: TimelinePicture, highest: number): Promise<Drawn[]> {
  await fonts;
  await glyphs.learn(textsOf(asked));
  const timeline = drawable(asked, glyphs.has);
  const options = { width: widthOf(timeline), lang: timeline.locale };
  const whole = await renderer.measure(
    timelineTree(timeline, { number: 1, of: 1, from: 0, to: timeline.entries.length }),
    options,
  );
  const rows = whole.children.slice(1, -1).map(({ height }) => height);
  const fixed = whole.height - rows.reduce((sum, height) => sum + height, 0);
  const parts = splitEntries(rows, fixed, highest);
  const pictures: Drawn[] = [];
  for (const [at, part] of parts.entries()) {
    const page: Page = { number: at + 1, of: parts.length, ...part };
    const png = await renderer.render(timelineTree(timeline, page), { ...options, format: 'png' });
    pictures.push({ ...part, png, ...sizeOf(png) });
  }
  return pictures;
}

/** A PNG tells its size at a fixed place, in its first chunk. */
function sizeOf(png: Buffer): { readonly width: number; readonly height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
