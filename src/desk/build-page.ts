/**
 * Builds the page with esbuild when its sources or the packages have changed since the last time.
 * Nothing built is committed: a fresh clone builds it in about a second, every later start not at all.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../make-folder.ts';

/** The built page, ready to be served. */
export type Page = {
  /** The HTML document. */
  readonly document: string;
  readonly etag: string;
  /** A file the document refers to, by name; undefined where there is none of that name. */
  readonly asset: (name: string) => Uint8Array<ArrayBuffer> | undefined;
};

/** What a build was made from and of. */
type Manifest = {
  /** Of each of our own sources, by path from the root: its hash. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Of the lock file: the packages. */
  readonly packages: string;
  readonly dir: string;
  readonly script: string;
  readonly style: string;
};

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ENTRY = fileURLToPath(new URL('./page/main.tsx', import.meta.url));

/**
 * @param outDir where builds are kept; what is there already is used as long as it is fresh
 */
export async function buildPage({ outDir }: { readonly outDir: string }): Promise<Page> {
  const manifest = await fresh(outDir);
  if (!manifest) return build(outDir);
  const dir = join(outDir, manifest.dir);
  // All of it in memory, about two megabytes: a later build may tidy this one away.
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const name of await readdir(dir)) files.set(name, await readFile(join(dir, name)));
  return pageOf(files, manifest);
}

function pageOf(
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  { script, style }: Pick<Manifest, 'script' | 'style'>,
): Page {
  const document = documentWith(script, style);
  return { document, etag: `"${hash(document)}"`, asset: (name) => files.get(name) };
}

async function fresh(outDir: string): Promise<Manifest | undefined> {
  try {
    const manifest = JSON.parse(await readFile(join(outDir, 'manifest.json'), 'utf8')) as Manifest;
    const same =
      manifest.packages === (await packages()) &&
      (
        await Promise.all(
          Object.entries(manifest.inputs).map(
            async ([path, was]) => hash(await readFile(join(ROOT, path))) === was,
          ),
        )
      ).every(Boolean);
    if (!same) return undefined;
    await readFile(join(outDir, manifest.dir, manifest.script));
    return manifest;
  } catch {
    // No build yet, or one that somebody has tidied away.
    return undefined;
  }
}

/** A folder that cannot be written to costs every start the second that building takes, and nothing else. */
async function build(outDir: string): Promise<Page> {
  const esbuild = await import('esbuild');
  const result = await esbuild.build({
    entryPoints: [ENTRY],
    absWorkingDir: ROOT,
    outdir: resolve(outDir, 'unused'),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2023',
    jsx: 'automatic',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.svg': 'dataurl' },
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const files = result.outputFiles.map(({ path, contents }) => ({
    name: basename(path),
    contents,
  }));
  const entry = Object.entries(result.metafile.outputs).find(
    ([, { entryPoint }]) => entryPoint && resolve(ROOT, entryPoint) === ENTRY,
  );
  if (!entry?.[1].cssBundle) throw new Error('the page was built without its script or style');
  const own = Object.keys(result.metafile.inputs).filter((path) => !path.includes('node_modules/'));
  const manifest: Manifest = {
    inputs: Object.fromEntries(
      await Promise.all(
        own.map(async (path) => {
          const absolute = resolve(ROOT, path);
          return [relative(ROOT, absolute), hash(await readFile(absolute))] as const;
        }),
      ),
    ),
    packages: await packages(),
    dir: hash(files.map(({ name }) => name).join('\n')),
    script: basename(entry[0]),
    style: basename(entry[1].cssBundle),
  };
  await keep(outDir, manifest, files).catch(() => {});
  return pageOf(
    new Map(files.map(({ name, contents }) => [name, new Uint8Array(contents)])),
    manifest,
  );
}

/** Whole or not at all, also where two processes build at the same time. */
async function keep(
  outDir: string,
  manifest: Manifest,
  files: readonly { readonly name: string; readonly contents: Uint8Array }[],
): Promise<void> {
  const dir = join(outDir, manifest.dir);
  const unfinished = `${dir}.${process.pid}`;
  makeFolder(unfinished);
  await Promise.all(files.map(({ name, contents }) => writeFile(join(unfinished, name), contents)));
  await rename(unfinished, dir).catch(async () => {
    // A build of the same name is there: of another process, or one that lost a file.
    await rm(dir, { recursive: true, force: true });
    await rename(unfinished, dir);
  });
  const path = join(outDir, 'manifest.json');
  await writeFile(`${path}.${process.pid}`, JSON.stringify(manifest, null, 2));
  await rename(`${path}.${process.pid}`, path);
  const others = (await readdir(outDir)).filter(
    (name) => /^[\w-]{16}$/.test(name) && name !== manifest.dir,
  );
  await Promise.all(others.map((name) => rm(join(outDir, name), { recursive: true, force: true })));
}

/** The lock file stands for every package; where there is none, what is asked for. */
async function packages(): Promise<string> {
  const lock = await readFile(join(ROOT, 'package-lock.json')).catch(() =>
    readFile(join(ROOT, 'package.json')),
  );
  return hash(lock);
}

const hash = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('base64url').slice(0, 16);

function documentWith(script: string, style: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="Answers from a newsroom's own facts, with date and source.">
<title>Dateline</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(ICON)}">
<link rel="stylesheet" href="/assets/${style}">
<script type="module" src="/assets/${script}"></script>
</head>
<body>
<div id="desk"><noscript>This page needs JavaScript. The API does not: POST /api/ask {"question": "…"}.</noscript></div>
</body>
</html>
`;
}

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#9f1d20"/><path d="M9 7h6.5c5.5 0 9 3.4 9 9s-3.500 9-9 9H9zm4 3.500v11h2.300c3.200 0 5-1.900 5-5.500s-1.800-5.500-5-5.500z" fill="#fff"/></svg>';
