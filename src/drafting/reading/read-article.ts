/**
 * A file → an article: plain text, Markdown, HTML and Word's .docx. Nothing is ever fetched, whatever a file points to.
 */
import { type About, type Article, LONGEST_ARTICLE } from '../article.ts';
import { withDate } from './article-date.ts';
import { ArticleError } from './article-error.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readText } from './text.ts';

/** A larger file is no article, in bytes. */
export const LARGEST_FILE = 4 * 1024 * 1024;

const KINDS = {
  txt: (bytes: Uint8Array) => readText(decoded(bytes)),
  md: (bytes: Uint8Array) => readMarkdown(decoded(bytes)),
  html: (bytes: Uint8Array) => readHtml(decoded(bytes)),
  docx: readDocx,
} as const satisfies Record<string, (bytes: Uint8Array) => Article | Promise<Article>>;

const ENDINGS: Readonly<Record<string, keyof typeof KINDS>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  docx: 'docx',
};

/**
 * @param name of the file; its ending says what it is
 * @param about what is known better than the file says it
 * @throws ArticleError where it is none of these kinds, is too large or cannot be read
 */
export async function readArticle(
  name: string,
  bytes: Uint8Array,
  about: About = {},
): Promise<Article> {
  const kind = ENDINGS[name.split('.').at(-1)?.toLowerCase() ?? ''];
  if (!kind) throw new ArticleError('kind');
  if (bytes.length > LARGEST_FILE) throw new ArticleError('large');
  return complete(await KINDS[kind](bytes), about);
}

/** Text that was pasted; it may be Markdown. */
export function readPasted(text: string, about: About = {}): Article {
  if (text.length > LONGEST_ARTICLE) throw new ArticleError('large');
  return complete(isMarkdown(text) ? readMarkdown(text) : readText(text), about);
}

/** Whether text that was pasted has headings as Markdown has them. */
export const isMarkdown = (text: string): boolean => /^#{1,4} \S/m.test(text);

function complete(read: Article, about: About): Article {
  if (read.blocks.length === 0) throw new ArticleError('empty');
  return withDate({ ...read, ...about });
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ArticleError('encoding');
  }
}
