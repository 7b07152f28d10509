/**
 * What docs/desk.png was taken of, written into the picture itself: fonts and clocks differ from machine to machine,
 * so a test compares this and no pixels.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { createEngine } from '../../../src/answer/engine.ts';
import { en } from '../../../src/i18n/catalogues/en.ts';
import { loadKnowledge } from '../../../src/knowledge/loading/load.ts';
import { isUnreviewed } from '../../../src/knowledge/model/is-unreviewed.ts';

export const QUESTION = 'How many people died when the jet was downed?';

export type Stamp = {
  /** As many as its masthead counts. */
  readonly facts: number;
  /** Hash of the reply it shows. */
  readonly answer: string;
  /** Hash of the page's own files and words, and of how both platforms are drawn. */
  readonly page: string;
};

const DRAWN_BY = ['src/desk/page', 'src/channels/discord/render', 'src/channels/slack/render'];
/** A text chunk of PNG: a keyword, a zero, a text in Latin-1. */
const KEYWORD = 'Dateline';
const SIGNATURE = 8;

/** Of the packs that ship and the page, as they are now. */
export async function pictureStamp(): Promise<Stamp> {
  const { knowledge } = await loadKnowledge('knowledge');
  const { reply } = createEngine(knowledge).reply(
    { command: 'ask', question: QUESTION },
    { locale: 'en', now: new Date('2030-07-01T12:00:00Z') },
  );
  const words = Object.entries(en).filter(([key]) => key.startsWith('desk.'));
  const files = await Promise.all(DRAWN_BY.map(contents));
  const page = hash([isUnreviewed(knowledge), words, files]);
  return { facts: knowledge.facts.size, answer: hash(reply), page };
}

/** @returns the picture with the stamp in it */
export function stamped(png: Buffer, stamp: Stamp): Buffer {
  const data = Buffer.from(`${KEYWORD}\0${JSON.stringify(stamp)}`, 'latin1');
  const typed = Buffer.concat([Buffer.from('tEXt', 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(typed));
  // The last chunk, IEND, is twelve bytes.
  const end = png.length - 12;
  return Buffer.concat([png.subarray(0, end), length, typed, sum, png.subarray(end)]);
}

/** @returns undefined where the picture has none */
export function readStamp(png: Buffer): Stamp | undefined {
  for (let at = SIGNATURE; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const text = png.toString('latin1', at + 4, at + 8 + length);
    const start = `tEXt${KEYWORD}\0`;
    if (text.startsWith(start)) return JSON.parse(text.slice(start.length));
    at += length + 12;
  }
  return undefined;
}

async function contents(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Promise.all(paths.map((path) => readFile(path, 'utf8')));
}

const hash = (what: unknown) =>
  createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 16);
