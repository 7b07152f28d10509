/** How near a question is in meaning to the facts of two versions of the knowledge at once. */
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import type { Log } from '../log.ts';
import type { Similarities } from '../search/similarities.ts';
import type { SemanticModel } from './model.ts';
import { passagesOf } from './passages.ts';
import { startWorkerClient, workerOptions } from './worker-client.ts';
import type { Passage } from './worker-protocol.ts';

/** Nobody is kept waiting by one question. */
const PATIENCE_MS = 30_000;

export type PairSimilarities = {
  readonly before: Similarities;
  readonly after: Similarities;
};

export type PairSemantic = {
  /** Resolves once every fact of both has its vectors; those of texts not seen before take about ten milliseconds each. */
  readonly serve: (before: Knowledge, after: Knowledge) => Promise<void>;
  /** Undefined where the model cannot be used, and where neither version has a text in its languages. */
  readonly similar: (question: string) => Promise<PairSimilarities | undefined>;
  readonly stop: () => Promise<void>;
};

/** @param dataDir where vectors are kept; those made here are there when the knowledge is published */
export function startPair(
  model: SemanticModel,
  dataDir: string,
  log: Pick<Log, 'info' | 'warn'>,
): PairSemantic {
  const options = { ...workerOptions(dataDir, model), givesWay: true };
  const semantic = startWorkerClient(options, log, PATIENCE_MS);
  let version: string | undefined;
  return {
    async serve(before, after) {
      const wanted = `${before.version} ${after.version}`;
      if (version === wanted) return;
      version = undefined;
      const [old, now] = [passagesOf(before, model.locales), passagesOf(after, model.locales)];
      const passages = sideBySide(old, now);
      if (passages.length === 0) return;
      semantic.serve(wanted, passages);
      const ready = await semantic.ready(wanted).then(
        () => true,
        () => false,
      );
      if (ready) version = wanted;
    },
    async similar(question) {
      const both = version && (await semantic.similarities(question, version));
      return both ? { before: seenFrom(both, '<'), after: seenFrom(both, '>') } : undefined;
    },
    stop: semantic.stop,
  };
}

/** A fact that is the same in both stands once, under `=`; else the earlier under `<`, the later under `>`. */
function sideBySide(before: readonly Passage[], after: readonly Passage[]): Passage[] {
  const old = new Map(before.map((passage) => [passage.fact, passage]));
  const later = new Set(after.map(({ fact }) => fact));
  const both = after.flatMap(({ fact, texts }): Passage[] => {
    const was = old.get(fact);
    if (was && JSON.stringify(was.texts) === JSON.stringify(texts))
      return [{ fact: `=${fact}`, texts }];
    return [...(was ? [{ fact: `<${fact}`, texts: was.texts }] : []), { fact: `>${fact}`, texts }];
  });
  const gone = before.filter(({ fact }) => !later.has(fact));
  return [...both, ...gone.map(({ fact, texts }) => ({ fact: `<${fact}`, texts }))];
}

function seenFrom(both: Similarities, side: '<' | '>'): Similarities {
  const isOther = (key: string) => key[0] !== '=' && key[0] !== side;
  return {
    get: (fact) => both.get(`=${fact}`) ?? both.get(`${side}${fact}`),
    nearest: (limit, skip) =>
      both.nearest(limit, (key) => isOther(key) || skip(key.slice(1))).map((key) => key.slice(1)),
  };
}
