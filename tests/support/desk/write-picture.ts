/** `npm run picture`: the README's picture, docs/desk.png, taken of the page as it is now. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { launchBrowser } from './chromium.ts';
import { startTestDesk } from './desk.ts';
import { ask } from './page.ts';
import { pictureStamp, QUESTION, stamped } from './picture-stamp.ts';

const FILE = 'docs/desk.png';

const WIDTH = 1400;
const MARGIN = 32;

const desk = await startTestDesk('knowledge');
const browser = await launchBrowser();
try {
  const page = await browser.newPage({
    viewport: { width: WIDTH, height: 1000 },
    colorScheme: 'light',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  await page.goto(desk.origin);
  await ask(page, QUESTION);
  // The frame should be the answer, not what the box last did.
  await page.getByRole('combobox').blur();
  await mkdir(dirname(FILE), { recursive: true });
  const answer = await page.getByRole('article').boundingBox();
  const height = Math.ceil((answer?.y ?? 0) + (answer?.height ?? 0)) + MARGIN;
  const taken = await page.screenshot({ clip: { x: 0, y: 0, width: WIDTH, height } });
  const picture = stamped(taken, await pictureStamp());
  await writeFile(FILE, picture);
  console.log(`${FILE}: ${Math.round(picture.length / 1024)} KB`);
} finally {
  await browser.close();
  await desk.stop();
}
