/** The thread that reads one article, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { ArticleError } from './article-error.ts';
import type { FromReading, ToReading } from './in-thread.ts';
import { readArticle, readPasted } from './read-article.ts';

const { given, about } = workerData as ToReading;
const say = (message: FromReading) => parentPort!.postMessage(message);

try {
  say({
    article:
      'text' in given
        ? readPasted(given.text, about)
        : await readArticle(given.name, given.bytes, about),
  });
} catch (error) {
  if (!(error instanceof ArticleError)) throw error;
  say({ problem: error.problem });
}
