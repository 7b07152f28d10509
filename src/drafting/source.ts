/** The source entry of an article, and whose word it is: of the pack where it has them, else proposed. */
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import type { Actor, Locale, Source } from '../knowledge/model/schema.ts';
import { fold } from '../language/index.ts';
import type { Article } from './article.ts';
import { slug } from './slug.ts';

export type ArticleSource = {
  readonly source: Source;
  /** Whether the pack has it already. */
  readonly known: boolean;
  /** The outlet whose account it is, where that is known or can be proposed. */
  readonly outlet: { readonly actor: Actor; readonly known: boolean } | undefined;
};

const LONGEST_TITLE = 200;
const LONGEST_ID = 40;

export function sourceOf(article: Article, locale: Locale, knowledge: Knowledge): ArticleSource {
  const title = titleOf(article);
  const found = [...knowledge.sources.values()].find(
    (one) =>
      (article.url !== undefined && one.url === article.url) || fold(one.title) === fold(title),
  );
  const source = found ?? {
    id: freeId(slug(title, LONGEST_ID) || 'article', (id) => knowledge.sources.has(id)),
    title,
    ...(article.publisher && { publisher: article.publisher }),
    ...(article.url && { url: article.url }),
    ...(article.date && { published: article.date }),
  };
  return { source, known: found !== undefined, outlet: outletOf(source, locale, knowledge) };
}

function titleOf({ title, text, blocks }: Article): string {
  const [first] = blocks;
  const own = title ?? (first ? text.slice(first.from, first.to) : '');
  return own.length > LONGEST_TITLE
    ? `${own
        .slice(0, LONGEST_TITLE - 1)
        .toWellFormed()
        .trimEnd()}…`
    : own;
}

function outletOf(source: Source, locale: Locale, knowledge: Knowledge): ArticleSource['outlet'] {
  // Whom the facts from the same source are attributed to, where it is an outlet.
  const counts = new Map<string, number>();
  for (const fact of knowledge.facts.values())
    if (fact.sources.includes(source.id))
      for (const id of fact.attribution)
        if (knowledge.actors.get(id)?.kind === 'outlet') counts.set(id, (counts.get(id) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  const usual = best && knowledge.actors.get(best[0]);
  if (usual) return { actor: usual, known: true };
  const { publisher } = source;
  if (!publisher) return undefined;
  const named = [...knowledge.actors.values()].find(({ name, aliases }) =>
    [...Object.values(name), ...Object.values(aliases).flat()].some(
      (one) => one !== undefined && fold(one) === fold(publisher),
    ),
  );
  if (named) return { actor: named, known: true };
  const id = freeId(slug(publisher, LONGEST_ID) || 'outlet', (one) => knowledge.actors.has(one));
  return {
    actor: { id, kind: 'outlet', name: { [locale]: publisher.slice(0, 80) }, aliases: {} },
    known: false,
  };
}

function freeId(base: string, taken: (id: string) => boolean): string {
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken(id)) return id;
  }
}
