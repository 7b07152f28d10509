/** What every reply is made from: the knowledge of a moment and its index. */
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import type { Index } from '../search/index.ts';

export type Answering = { readonly knowledge: Knowledge; readonly index: Index };
