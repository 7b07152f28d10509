export { ArticleError, type ArticleProblem } from './article-error.ts';
export { ARTICLE_ENDINGS, LARGEST_FILE, readArticle, readPasted } from './read-article.ts';
