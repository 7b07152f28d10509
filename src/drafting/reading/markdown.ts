/** Markdown → its parts; what stands between two lines of dashes at the top says what the article is. */
import type { Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import { type About, type Article, articleOf, type Part } from '../article.ts';

export function readMarkdown(text: string): Article {
  const { about, body } = frontMatter(text.replace(/\r\n?/g, '\n'));
  const parts = partsOf(fromMarkdown(body));
  const [first] = parts;
  return articleOf(parts, {
    ...(first?.kind === 'heading' && { title: first.text.replace(/\s+/g, ' ').trim() }),
    ...about,
  });
}

function partsOf(node: Nodes): Part[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', text: wordsOf(node.children) }];
    case 'paragraph': {
      const text = wordsOf(node.children);
      // A line that is bold as a whole is a heading of whoever knows no other.
      const [only] = node.children;
      const bold = node.children.length === 1 && only?.type === 'strong';
      return [{ kind: bold && !/[.!?]$/.test(text) ? 'heading' : 'paragraph', text }];
    }
    case 'listItem':
      return node.children
        .flatMap(partsOf)
        .map(({ kind, text }) => ({ kind: kind === 'paragraph' ? 'item' : kind, text }));
    case 'root':
    case 'blockquote':
    case 'list':
      return node.children.flatMap(partsOf);
    // Code, tables as their source, pictures and raw HTML are no sentences.
    default:
      return [];
  }
}

function wordsOf(children: readonly PhrasingContent[]): string {
  return children
    .map((child) => {
      if (child.type === 'text' || child.type === 'inlineCode') return child.value;
      if (child.type === 'break') return '\n';
      return 'children' in child ? wordsOf(child.children) : '';
    })
    .join('');
}

const FRONT = /^---\n([\s\S]*?)\n---\n/;

function frontMatter(text: string): { readonly about: About; readonly body: string } {
  const found = FRONT.exec(text);
  if (!found) return { about: {}, body: text };
  const value = (name: string) =>
    new RegExp(`^${name}:\\s*["']?(.*?)["']?\\s*$`, 'im').exec(found[1]!)?.[1] || undefined;
  const [title, date, url] = [value('title'), value('date'), value('url')];
  const [publisher, wanted] = [value('publisher'), value('lang(?:uage)?')];
  const language = LOCALES.find((locale): locale is Locale => locale === wanted);
  return {
    about: {
      ...(title && { title }),
      ...(date && /^\d{4}-\d\d-\d\d/.test(date) && { date: date.slice(0, 10) }),
      ...(url && /^https?:\/\//.test(url) && { url }),
      ...(publisher && { publisher }),
      ...(language && { language }),
    },
    body: text.slice(found[0].length),
  };
}
