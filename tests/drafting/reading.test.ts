/** What is read of a file: its text, what it says of itself, and nothing that would do harm. */
import { readFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import {
  ArticleError,
  readArticle,
  readInThread,
  readPasted,
} from '../../src/drafting/reading/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (name: string, text: string) => readArticle(name, bytes(text));
const parts = ({ text, blocks }: Awaited<ReturnType<typeof readArticle>>) =>
  blocks.map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);

const PAGE = `<!doctype html><html lang="en"><head><title>Cranes - Gazette</title>
<meta property="og:title" content="Cranes fall"><meta property="og:site_name" content="Gazette">
<meta property="article:published_time" content="2025-05-07T23:30:00-05:00">
<link rel="canonical" href="https://gazette.example/cranes"><script>window.pwned = 1</script></head>
<body><nav>Home Sport</nav><article><h1>Cranes fall</h1><p>Two <b>cranes</b> fell.</p>
<ul><li>Nine people died.</li></ul><img src="https://elsewhere.example/x.png"></article></body></html>`;

const word = (...paragraphs: readonly string[]) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`;
const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const docx = (document: Uint8Array, more: Record<string, Uint8Array> = {}) =>
  zipSync({ '[Content_Types].xml': bytes(TYPES), 'word/document.xml': document, ...more });

describe('an article', () => {
  it('is a saved page without what stands around it', async () => {
    const article = await read('page.html', PAGE);
    expect(article).toMatchObject({
      title: 'Cranes fall',
      // The day as whoever published it counts it.
      date: '2025-05-07',
      publisher: 'Gazette',
      url: 'https://gazette.example/cranes',
      language: 'en',
    });
    expect(parts(article)).toEqual([
      'heading: Cranes fall',
      'paragraph: Two cranes fell.',
      'item: Nine people died.',
    ]);
  });

  it('is Markdown with what stands above it', async () => {
    const article = await read(
      'a.md',
      '---\ntitle: "Cranes"\ndate: 2025-05-07\nurl: https://gazette.example/c\n---\n\n# Cranes fall\n\nTwo **cranes**\nfell.\n\n- Nine [people](https://x.example) died.\n\n```\ncode\n```\n',
    );
    expect(article).toMatchObject({
      title: 'Cranes',
      date: '2025-05-07',
      url: 'https://gazette.example/c',
    });
    expect(parts(article)).toEqual([
      'heading: Cranes fall',
      'paragraph: Two cranes fell.',
      'item: Nine people died.',
    ]);
  });

  it('is a Word document with its headings', async () => {
    const file = await readFile('tests/eval/drafts/union-release.docx');
    const article = await readArticle('release.DOCX', file);
    expect(article.date).toBe('2025-07-21');
    expect(article.title).toContain('Забастовка');
    expect(parts(article).filter((one) => one.startsWith('heading'))).toHaveLength(3);
  });

  test.each([
    ['TORVIK, 14 March 2025 — Two cranes fell.', '2025-03-14'],
    ['TORVIK (Reuters) — Two cranes fell on 2 May 2025.', undefined],
    ['Cranes fall\n\nPublished: 7 May 2025\n\nTwo cranes fell.', '2025-05-07'],
    ['Пресс-релиз. Череповец, 21 июля 2025 года\n\nУпали два крана.', '2025-07-21'],
    ['BAKI, 3 may 2025 – İki kran aşıb.', '2025-05-03'],
    ['Two cranes fell on 2 May 2025. Nine people died.', undefined],
  ])('%j is of %s', (text, date) => {
    expect(readPasted(text).date).toBe(date);
  });

  it('is of the day that somebody gives', () => {
    expect(
      readPasted('TORVIK, 14 March 2025 — Two cranes fell.', { date: '2025-05-07' }).date,
    ).toBe('2025-05-07');
  });
});

describe('a file that is refused', () => {
  const why = async (name: string, file: Uint8Array) =>
    readArticle(name, file).then(
      () => 'read',
      (error: unknown) => (error instanceof ArticleError ? error.problem : error),
    );

  test.each<[string, string, () => Uint8Array]>([
    ['kind', 'paper.pdf', () => bytes('%PDF')],
    ['large', 'a.txt', () => new Uint8Array(5 * 1024 * 1024)],
    ['empty', 'a.txt', () => bytes(' \n ')],
    ['encoding', 'a.txt', () => new Uint8Array([0xcf, 0xf0, 0xe8])],
    ['broken', 'a.docx', () => bytes('no zip')],
    ['broken', 'a.docx', () => zipSync({ 'other.txt': bytes('x') })],
    ['broken', 'a.docx', () => docx(bytes('<w:document'))],
  ])('is told why: %s', async (problem, name, file) => {
    expect(await why(name, file())).toBe(problem);
  });

  it('is a small one that unpacks to much, whatever it says of its size', async () => {
    const bomb = docx(new Uint8Array(17 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    // The sizes in the file are made to say that it is small.
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.length);
    for (let at = 0; at < bomb.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1_000, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1_000, true);
    }
    expect(await why('a.docx', bomb)).toBe('bomb');
  });

  it('says nothing of entities that unfold without end', async () => {
    const entities = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>${word('x &c; &d; y').slice(21)}`;
    const read = await readArticle('a.docx', docx(bytes(entities))).then(
      ({ text }) => text,
      () => 'refused',
    );
    expect(read).not.toContain('aaaaaaaaaa');
    expect(read).not.toContain('root:');
  });

  it('is one that takes too long, and nobody waits for it meanwhile', async () => {
    const page = { name: 'a.html', bytes: bytes(`<html><body>${'<div>'.repeat(100_000)}`) };
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 20);
    const why = await readInThread(page, {}, 3_000).catch((error: ArticleError) => error.problem);
    clearInterval(turning);
    expect(why).toBe('large');
    expect(turns).toBeGreaterThan(30);
    const cranes = { name: 'page.html', bytes: bytes(PAGE) };
    expect(await readInThread(cranes, { publisher: 'The Gazette' })).toMatchObject({
      title: 'Cranes fall',
      publisher: 'The Gazette',
    });
    await expect(readInThread({ ...cranes, name: 'page.pdf' })).rejects.toMatchObject({
      name: 'ArticleError',
      problem: 'kind',
    });
  });
});
