/**
 * Reads an article in a thread of its own, with an end to its time and memory: a page of a megabyte can be such that
 * reading it takes minutes, and whoever reads answers meanwhile waits for none of it.
 */
import { Worker } from 'node:worker_threads';
import type { About, Article } from '../article.ts';
import { ArticleError, type ArticleProblem } from './article-error.ts';
import { isMarkdown, readPasted } from './read-article.ts';

/** A file with its name, or what was pasted. */
export type Given =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly text: string };

export type ToReading = { readonly given: Given; readonly about: About };
export type FromReading = { readonly article: Article } | { readonly problem: ArticleProblem };

/** The longest article takes a second or two. */
const PATIENCE_MS = 20_000;
const MEMORY = { maxOldGenerationSizeMb: 512 };
const SCRIPT = new URL('./worker.ts', import.meta.url);

/** One after the other, so that two take no more than one. */
let before: Promise<unknown> = Promise.resolve();

/**
 * Plain text that was pasted takes no time, and is read at once.
 * @throws ArticleError where it cannot be read, or takes too long
 */
export async function readInThread(
  given: Given,
  about: About = {},
  patienceMs = PATIENCE_MS,
): Promise<Article> {
  if ('text' in given && !isMarkdown(given.text)) return readPasted(given.text, about);
  const read = before.then(() => readNow({ given, about }, patienceMs));
  before = read.catch(() => {});
  return read;
}

async function readNow(workerData: ToReading, patienceMs: number): Promise<Article> {
  const worker = new Worker(SCRIPT, { workerData, resourceLimits: MEMORY });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Article>((resolve, reject) => {
      const tooLarge = () => reject(new ArticleError('large'));
      timer = setTimeout(tooLarge, patienceMs);
      worker.on('message', (said: FromReading) =>
        'article' in said ? resolve(said.article) : reject(new ArticleError(said.problem)),
      );
      worker.on('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError
          ? tooLarge()
          : reject(error),
      );
      worker.on('exit', (code) => reject(new Error(`the thread that reads ended with ${code}`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
