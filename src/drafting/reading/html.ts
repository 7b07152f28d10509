/**
 * A saved page → its article, without what stands around it. The page is parsed and read, never shown or run, and
 * nothing that it points to is asked for.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { LOCALES } from '../../knowledge/model/schema.ts';
import { type About, type Article, articleOf, type Part } from '../article.ts';
import { ArticleError } from './article-error.ts';

/** More elements are no page that somebody reads. */
const MOST_ELEMENTS = 20_000;

export function readHtml(html: string): Article {
  const { document } = parseHTML(
    /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`,
  );
  const about = aboutPage(document);
  const article = mainPart(document);
  const parts = partsOf(article.root);
  const heading: Part[] =
    about.title && !parts.some(({ kind, text }) => kind === 'heading' && same(text, about.title!))
      ? [{ kind: 'heading', text: about.title }]
      : [];
  return articleOf([...heading, ...parts], about);
}

const same = (one: string, other: string) =>
  one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim();

function mainPart(document: Document): { readonly root: Element } {
  try {
    const read = new Readability(document.cloneNode(true) as Document, {
      maxElemsToParse: MOST_ELEMENTS,
      charThreshold: 200,
    }).parse();
    if (read?.content) {
      const { document: inner } = parseHTML(`<html><body>${read.content}</body></html>`);
      return { root: inner.body };
    }
  } catch (cause) {
    throw new ArticleError('broken', cause);
  }
  // Too short for Readability to tell the article from the rest.
  return { root: document.body };
}

/** Blocks that hold words of their own. */
const HEADING = /^h[1-6]$/i;
const BLOCK = /^(p|li|blockquote|dd|dt|div|section|article|main|figcaption|td|th)$/i;
const SKIPPED =
  /^(script|style|noscript|template|nav|aside|footer|form|button|select|svg|figure|iframe|head)$/i;

/** Paragraphs and headings in order; text that stands loose in a block is a paragraph, too. */
export function partsOf(root: Element): Part[] {
  const parts: Part[] = [];
  let loose = '';
  const end = (kind: Part['kind'] = 'paragraph') => {
    if (loose.trim() !== '') parts.push({ kind, text: loose });
    loose = '';
  };
  const walk = (node: Node, kind: Part['kind']): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === TEXT) loose += child.textContent ?? '';
      if (child.nodeType !== ELEMENT) continue;
      const name = child.nodeName.toLowerCase();
      if (SKIPPED.test(name)) continue;
      const own = HEADING.test(name) ? 'heading' : name === 'li' ? 'item' : kind;
      if (name === 'br') loose += '\n';
      else if (HEADING.test(name) || BLOCK.test(name)) {
        end(kind);
        walk(child, own);
        end(own);
      } else walk(child, kind);
    }
  };
  walk(root, 'paragraph');
  end();
  return parts;
}
const ELEMENT = 1;
const TEXT = 3;

function aboutPage(document: Document): About {
  const meta = (...names: readonly string[]) => {
    for (const name of names) {
      const found = document
        .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
        ?.getAttribute('content')
        ?.trim();
      if (found) return found;
    }
    return undefined;
  };
  const title =
    meta('og:title', 'twitter:title') ??
    document.querySelector('h1')?.textContent?.trim() ??
    document.querySelector('title')?.textContent?.trim();
  const time = document.querySelector('time[datetime]')?.getAttribute('datetime')?.trim();
  const date = dayOf(
    meta(
      'article:published_time',
      'datePublished',
      'date',
      'dc.date',
      'DC.date.issued',
      'pubdate',
    ) ??
      structured(document) ??
      time,
  );
  const address =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url');
  const publisher = meta('og:site_name', 'publisher', 'dc.publisher');
  const lang = document.documentElement.getAttribute('lang')?.slice(0, 2).toLowerCase();
  const language = LOCALES.find((locale) => locale === lang);
  return {
    ...(title && { title: title.replace(/\s+/g, ' ') }),
    ...(date && { date }),
    ...(address && /^https?:\/\//.test(address) && { url: address }),
    ...(publisher && { publisher }),
    ...(language && { language }),
  };
}

/** The day as whoever published it counts it: the zone it is written in is theirs. */
const dayOf = (text: string | undefined) => /^\d{4}-\d\d-\d\d/.exec(text ?? '')?.[0];

/** "datePublished" of the JSON-LD that many pages carry for search engines. */
function structured(document: Document): string | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = /"datePublished"\s*:\s*"([^"]{10,40})"/.exec(script.textContent ?? '')?.[1];
    if (found) return found;
  }
  return undefined;
}
