/** One measurement of `npm run bench search` in a process of its own: `size 1000`, `edit 10000`, `semantic 10000`. */
import { measureEdit } from './search-edit.ts';
import { measureAtSize } from './search-queries.ts';
import { measureSemantic } from './search-semantic.ts';

const [what = '', size = ''] = process.argv.slice(2);
const measure = { size: measureAtSize, edit: measureEdit, semantic: measureSemantic }[what];
if (!measure || !process.send) throw new Error('Started by bench/search.ts only.');
process.send({ measured: (await measure(Number(size))) ?? null });
process.disconnect();
