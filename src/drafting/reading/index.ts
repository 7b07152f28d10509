export { ArticleError } from './article-error.ts';
export { readInThread } from './in-thread.ts';
export { LARGEST_FILE, readArticle, readPasted } from './read-article.ts';
