/** `dateline draft FILE…`: facts drafted from articles, into a file of a pack that is never served. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createEngine } from '../answer/engine.ts';
import type { Config } from '../config.ts';
import { type About, draftArticle, draftFile } from '../drafting/index.ts';
import { ArticleError, readArticle } from '../drafting/reading/index.ts';
import { draftsOf } from '../knowledge/loading/assemble.ts';
import { loadKnowledge } from '../knowledge/loading/load.ts';
import { parseWhen } from '../knowledge/model/edtf-date.ts';
import { LOCALES } from '../knowledge/model/schema.ts';
import { reportLines } from './draft-report.ts';

export type ArticleOptions = {
  readonly pack?: string;
  readonly output?: string;
  readonly dryRun?: true;
  readonly json?: true;
  readonly date?: string;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly language?: string;
};

export async function draftArticles(
  files: readonly string[],
  options: ArticleOptions,
  config: Config,
): Promise<void> {
  const about = aboutOf(options);
  if (options.output && files.length > 1)
    throw new Error('-o names one file: draft one article at a time with it');
  const { knowledge, memory } = await loadKnowledge(config.KNOWLEDGE_DIR);
  const waiting = draftsOf({ memory }).map(({ value }) => value);
  const folder = folderOf(options.pack, memory.files);
  const engine = createEngine(knowledge);
  for (const file of files) {
    const article = await readOrSay(file, about);
    if (!article) continue;
    const drafting = draftArticle(article, engine, waiting);
    const { name, text } = draftFile(drafting, 'en');
    if (options.json) process.stdout.write(text);
    else for (const line of reportLines(file, drafting)) console.log(line);
    if (options.dryRun || options.json || drafting.drafts.length === 0) continue;
    await write(options.output ?? join(folder!, name), text);
  }

  function folderOf(pack: string | undefined, all: typeof memory.files): string | undefined {
    if (options.output || options.dryRun || options.json) return undefined;
    const packs = [...knowledge.packs.keys()].join(', ');
    if (!pack) throw new Error(`say for which pack: --pack, one of ${packs}; or --dry-run`);
    for (const [path, { items }] of all)
      if (items.some(({ section, id }) => section === 'pack' && id === pack)) return dirname(path);
    throw new Error(
      `there is no pack "${pack}": ${packs ? `there are ${packs}` : 'there is none'}`,
    );
  }
}

async function readOrSay(file: string, about: About) {
  try {
    return await readArticle(basename(file), await readFile(file), about);
  } catch (error) {
    if (!(error instanceof ArticleError) && !isOfFile(error)) throw error;
    const why =
      error instanceof ArticleError ? error.message : 'there is no such file that can be read';
    console.error(`${file}: ${why}`);
    process.exitCode = 1;
    return undefined;
  }
}

const isOfFile = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  /^(ENOENT|EACCES|EISDIR|EPERM)$/.test(String(error.code));

/** What somebody may have worked on is never written over. */
async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    console.log(
      `wrote ${path}: reword its drafts and publish them on the page, or move them into "facts" as docs/knowledge.md (Drafts) says`,
    );
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    console.error(
      `${path} is there already, and somebody may have worked on it: nothing was written. Move it away, or name another file with -o.`,
    );
    process.exitCode = 1;
  }
}

function aboutOf({ date, title, url, publisher, language }: ArticleOptions): About {
  if (date !== undefined && !isDay(date))
    throw new Error(`--date must be a day such as 2025-03-14, not "${date}"`);
  const locale = LOCALES.find((one) => one === language);
  if (language !== undefined && !locale)
    throw new Error(`--language must be one of ${LOCALES.join(', ')}, not "${language}"`);
  if (url !== undefined && !/^https?:\/\/\S+$/.test(url))
    throw new Error(`--url must begin with https:// or http://, not "${url}"`);
  return {
    ...(date && { date }),
    ...(title && { title }),
    ...(url && { url }),
    ...(publisher && { publisher }),
    ...(locale && { language: locale }),
  };
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && parseWhen(text) !== undefined;
