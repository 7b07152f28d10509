import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeBehind, ROOTS } from '../../src/eval/fingerprint.ts';
import { folderOf } from '../support/folders.ts';

describe('the code behind the weights', () => {
  it('is what the features really import, straight or through others; types are none of it', async () => {
    const files = {
      'features.ts': `import { a } from './near.ts';\nimport type { T } from './only-a-type.ts';\n`,
      'near.ts': `export { b } from './far.ts';\nimport {\n  type U,\n  c,\n} from './several-lines.ts';\n`,
      'far.ts': `import fuse from 'fuse.js';\nimport { a } from './near.ts';\n`,
      'several-lines.ts': '',
      'only-a-type.ts': '',
      'beside.ts': '',
    };
    const dir = relative('.', await folderOf(files));
    const behind = await codeBehind([join(dir, 'features.ts')]);
    expect(behind.map(({ path }) => relative(dir, path)).sort()).toEqual([
      'far.ts',
      'features.ts',
      'near.ts',
      'several-lines.ts',
    ]);
  });

  it('holds what reads names, dates, languages and claims, and no words for readers', async () => {
    const paths = (await codeBehind(ROOTS)).map(({ path }) => path);
    for (const name of [
      'entity-links.ts',
      'temporal-expression.ts',
      'detect.ts',
      'quantities.ts',
      'vetoes.ts',
    ])
      expect(paths.filter((path) => path.endsWith(`/${name}`))).not.toEqual([]);
    expect(paths.filter((path) => path.startsWith('src/i18n/'))).toEqual([]);
  });
});
