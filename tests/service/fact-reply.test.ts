/** A fact by itself, as a link to it shows it. */
import { afterEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { harbourService, tenant } from '../support/harbour-service.ts';
import { harbour } from '../support/packs/harbour.ts';
import type { RealService } from '../support/real-service.ts';

let real: RealService;
afterEach(() => real.close());

describe('a fact', () => {
  it('says by itself if another has replaced it', async () => {
    const knowledge = harbour();
    const [old, next] = [...knowledge.facts.values()];
    const facts = new Map(knowledge.facts).set(next!.id, { ...next!, supersedes: old!.id });
    real = await harbourService({}, createEngine({ ...knowledge, facts }));
    const notesOf = (id: string) => {
      const [block] = real.service.factReply(id, tenant, 'en')?.blocks ?? [];
      return block?.type === 'fact' ? block.notes.join() : undefined;
    };
    expect(notesOf(old!.id)).toContain('newer');
    expect(notesOf(next!.id)).not.toContain('newer');
    expect(notesOf('no-such-fact')).toBeUndefined();
  });
});
