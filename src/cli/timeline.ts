/** `dateline timeline … --png FILE` and `--export FORMAT`: a timeline as pictures or for other programs. */

import { writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { Option, type Command as Program } from 'commander';
import { selectTimeline } from '../answer/commands/select-timeline.ts';
import { nothingKnown } from '../answer/presentation/notes.ts';
import type { Request } from '../contract/request.ts';
import { exportTimeline, FORMATS, type Format, writeExport } from '../exports/index.ts';
import { translate } from '../i18n/translate.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import { pictureOf, startPictures, type Theme, type TimelinePicture } from '../pictures/index.ts';
import { createIndex } from '../search/index.ts';

type Options = Readonly<Record<string, string | undefined>>;

/** Declares the options on the timeline command. */
export function addTimelineFiles(sub: Program): void {
  sub
    .option('--png <file>', 'draw the whole timeline (several files where one would be too high)')
    .addOption(
      new Option('--theme <theme>', 'colours of the picture')
        .choices(['light', 'dark'])
        .default('light'),
    )
    .addOption(new Option('--export <format>', 'write the whole timeline').choices([...FORMATS]))
    .option('-o, --output <file>', 'where to export to (else to stdout)');
}

/**
 * Writes the files asked for.
 * @returns false where none were: show the reply instead
 */
export async function writeTimelineFiles(
  request: Request,
  { png, theme, export: format, output }: Options,
  knowledge: Knowledge,
  reader: { readonly locale: Locale; readonly now: Date },
): Promise<boolean> {
  if (request.command !== 'timeline' || (!png && !format)) return false;
  if (request.asOf !== undefined) {
    fail('Pictures and files are made of the facts as they are today: leave out --as-of.');
    return true;
  }
  const corpus = { knowledge, index: createIndex(knowledge) };
  const selected = selectTimeline(request, corpus, reader);
  if ('near' in selected) {
    const near = selected.near.map((entity) => corpus.index.linker.title(entity, selected.locale));
    fail(
      [nothingKnown(request.about ?? '', near.length > 0, selected.locale), ...near].join('\n  '),
    );
    return true;
  }
  for (const note of selected.notes) console.error(note);
  if (format) {
    const text = writeExport(format as Format, exportTimeline(selected, knowledge), reader.now);
    if (output) {
      await writeFile(output, text);
      console.error(output);
    } else process.stdout.write(text);
  }
  if (png) {
    if (selected.facts.length) await draw(pictureOf(selected, knowledge, theme as Theme), png);
    else fail(translate(selected.locale, 'timeline.empty'));
  }
  return true;
}

/** Draws to `file`, or to file-1, file-2, … and names on stderr what was written. */
async function draw(timeline: TimelinePicture, file: string): Promise<void> {
  const pictures = startPictures();
  try {
    const drawn = await pictures.render(timeline);
    const { dir, name, ext } = parse(file);
    for (const [at, { png, width, height }] of drawn.entries()) {
      const path = drawn.length > 1 ? join(dir, `${name}-${at + 1}${ext}`) : file;
      await writeFile(path, png);
      console.error(`${path} (${width} × ${height})`);
    }
  } finally {
    await pictures.stop();
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
