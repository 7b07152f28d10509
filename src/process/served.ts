/** Which facts are served, and since when. */
import type { RevisionMark } from '../knowledge/model/knowledge.ts';
import type { LiveEngine } from '../service/live-engine.ts';
import type { Part } from './readiness.ts';

export type Served = {
  readonly version: string;
  readonly facts: number;
  /** In the knowledge files; what they concern is served as it last was. */
  readonly errors: number;
  readonly since: Date;
  readonly revision: RevisionMark | undefined;
};

export function followServed(
  { now, onChange }: Pick<LiveEngine, 'now' | 'onChange'>,
  clock: () => Date,
): () => Served {
  let version = now().engine.knowledge.version;
  let since = clock();
  onChange(() => {
    const next = now().engine.knowledge.version;
    if (next === version) return;
    version = next;
    since = clock();
  });
  return () => {
    const { engine, findings } = now();
    return {
      version: engine.knowledge.version,
      facts: engine.knowledge.facts.size,
      errors: findings.filter(({ severity }) => severity === 'error').length,
      since,
      revision: engine.knowledge.revision,
    };
  };
}

/** @param dir the folder of knowledge, for the one who looks there; left out where it is served from the store */
export const knowledgePart = ({ facts }: Served, dir?: string): Part =>
  facts > 0
    ? { ready: true }
    : {
        ready: false,
        why:
          dir === undefined
            ? 'No facts are served: publish some with “dateline publish”.'
            : `No facts are served: put packs into ${dir}, and run npm run check to see what is wrong with those that are there.`,
      };
