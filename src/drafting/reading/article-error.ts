/** Why a file is no article, for whoever gave it. */
export type ArticleProblem = 'kind' | 'large' | 'empty' | 'encoding' | 'broken' | 'bomb';

const WORDS: Readonly<Record<ArticleProblem, string>> = {
  kind: 'it is none of .txt, .md, .html and .docx: save it as one of these',
  large: 'it is too large for an article: give the part of it that facts are to be drafted from',
  empty: 'there is no text in it',
  encoding: 'it is not in UTF-8: save it anew in that encoding',
  broken: 'it cannot be read as what its name says: open it, and save it anew',
  bomb: 'it unpacks to more than any article needs: nothing of it was read',
};

export class ArticleError extends Error {
  override readonly name = 'ArticleError';
  readonly problem: ArticleProblem;
  constructor(problem: ArticleProblem, cause?: unknown) {
    super(WORDS[problem], { cause });
    this.problem = problem;
  }
}
