/**
 * Word's .docx → its parts, by mammoth. A .docx is a ZIP, and a small ZIP can unpack to terabytes: so its texts are
 * unpacked here first, with an end, and mammoth is given those alone. Pictures and what a file links to are left out.
 */
import { Unzip, UnzipInflate, zipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { type Article, articleOf } from '../article.ts';
import { ArticleError } from './article-error.ts';
import { partsOf } from './html.ts';

/** So much text may all parts of a document unpack to, in bytes; the novels of this world take 5 MB. */
const MOST_UNPACKED = 16 * 1024 * 1024;
const MOST_FILES = 2_000;
/** Unpacked at a time: a thousand times as much may come out of it. */
const STEP = 4 * 1024;

/** What mammoth reads of a document, pictures aside. */
const TEXTS =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels|docProps\/core\.xml)$/;

export async function readDocx(bytes: Uint8Array): Promise<Article> {
  const texts = unpacked(bytes);
  if (!texts['word/document.xml']) throw new ArticleError('broken');
  const html = await asHtml(texts);
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const parts = partsOf(document.body);
  const [first] = parts;
  return articleOf(parts, first?.kind === 'heading' ? { title: first.text.trim() } : {});
}

async function asHtml(texts: Readonly<Record<string, Uint8Array>>): Promise<string> {
  try {
    const buffer = Buffer.from(zipSync(texts, { level: 0 }));
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { externalFileAccess: false, styleMap: ["p[style-name='Title'] => h1:fresh"] },
    );
    return value;
  } catch (cause) {
    throw new ArticleError('broken', cause);
  }
}

/** The texts of a document; counted as they come out, whatever the file says of their size. */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  const chunks = new Map<string, Uint8Array[]>();
  let [size, files] = [0, 0];
  const unzip = new Unzip((file) => {
    files += 1;
    if (files > MOST_FILES) throw new ArticleError('bomb');
    if (!TEXTS.test(file.name)) return;
    const own: Uint8Array[] = [];
    chunks.set(file.name, own);
    file.ondata = (error, chunk) => {
      if (error) throw error;
      size += chunk.length;
      if (size > MOST_UNPACKED) throw new ArticleError('bomb');
      own.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (cause) {
    throw cause instanceof ArticleError ? cause : new ArticleError('broken', cause);
  }
  return Object.fromEntries([...chunks].map(([name, all]) => [name, Buffer.concat(all)]));
}
