/** What the documents name is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const documents = readdirSync('docs')
  .filter((file) => file.endsWith('.md'))
  .map((file) => `docs/${file}`);

it.each(['README.md', ...documents])(
  '%s names only files and commands that there are',
  (document) => {
    const text = readFileSync(document, 'utf8');
    const files = [...text.matchAll(/`((?:tests|deploy|src|faults|bench)\/[\w./-]+\.\w+)`/g)].map(
      ([, path]) => path ?? '',
    );
    const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+\.md)/g)].map(([, path]) =>
      document.startsWith('docs/')
        ? new URL(path!, 'file:///docs/').pathname.slice(1)
        : (path ?? ''),
    );
    expect([...files, ...links].filter((path) => !existsSync(path))).toEqual([]);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z][\w-]*(?::\w+)?)/g)].map(
      ([, name]) => name!,
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  },
);
