/** The worker of past days: engines over old revisions, made away from the event loop that answers readers, and a few of them kept. */
import { parentPort } from 'node:worker_threads';
import { LRUCache } from 'lru-cache';
import { createEngine } from '../answer/engine.ts';
import type { Engine } from '../answer/types.ts';
import type { Assembled } from '../knowledge/loading/assemble.ts';
import { packOfItems, selectPacks } from '../knowledge/loading/select-packs.ts';
import { currentFacts } from '../knowledge/model/current-facts.ts';
import { assembleFiles } from '../knowledge/revisions/assemble-revision.ts';
import type { FromPast, Stood, ToPast } from './worker-protocol.ts';

const MOST_REVISIONS = 3;
const MOST_ENGINES = 3;

const port = parentPort!;
const revisions = new LRUCache<string, Assembled>({ max: MOST_REVISIONS });
const engines = new LRUCache<string, Engine>({ max: MOST_ENGINES });

port.on('message', (wanted: ToPast) => {
  const { id } = wanted;
  try {
    port.postMessage({ id, ...answer(wanted) } satisfies FromPast);
  } catch (error) {
    port.postMessage({ id, type: 'failed', message: String(error) } satisfies FromPast);
  }
});

type Answer =
  | { readonly type: 'stood'; readonly stood: Stood }
  | { readonly type: 'needs-files' | 'unreadable' };

function answer({ revision, files, packs, ask }: ToPast): Answer {
  const assembled = revisions.get(revision) ?? (files && assembleFiles(files));
  if (!assembled) return { type: 'needs-files' };
  revisions.set(revision, assembled);
  // Half of what was said then is not what was said then.
  if (assembled.findings.some(({ severity }) => severity === 'error'))
    return { type: 'unreadable' };
  const all = assembled.knowledge;
  const some = packs.length > 0 && [...all.packs.keys()].some((pack) => !packs.includes(pack));
  const key = `${revision} ${some ? [...packs].sort().join(' ') : ''}`;
  const knowledge =
    engines.get(key)?.knowledge ?? (some ? selectPacks(all, packOfItems(assembled), packs) : all);
  const facts = currentFacts(knowledge);
  if (!ask) return { type: 'stood', stood: { facts } };
  const engine = engines.get(key) ?? createEngine(knowledge);
  engines.set(key, engine);
  return { type: 'stood', stood: { facts, ...engine.reply(ask.request, ask.reader) } };
}
