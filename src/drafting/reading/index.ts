export { ArticleError } from './article-error.ts';
export { LARGEST_FILE, readArticle, readPasted } from './read-article.ts';
