import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/knowledge/model/schema.ts';
import { factsOn } from '../../../src/tenants/subscriptions/subscription-topic.ts';
import { unseenChanges } from '../../../src/tenants/subscriptions/unseen-changes.ts';
import { edited, newFact } from '../../support/packs/edited-harbour.ts';

const subscription = {
  tenant: 'slack:T1',
  channel: 'C1',
  about: 'incident:ferry-fire',
  locale: 'en',
  by: 'U1',
  at: new Date('2030-06-01'),
} as const;

/** What the channel was told when it subscribed. */
const told = factsOn(subscription.about, edited());

const changes = (seen: ReadonlyMap<string, Fact | undefined>, knowledge = edited()) =>
  unseenChanges(subscription, seen, knowledge, true, () => true).changes.map(
    ({ type, fact }) => `${type} ${fact.id}`,
  );

describe('a fact that was told, but whose words at that time cannot be read any more', () => {
  const unreadable = new Map<string, Fact | undefined>(told).set('rescued', undefined);

  it('is not told again', () => {
    expect(told.has('rescued')).toBe(true);
    expect(changes(unreadable)).toEqual([]);
  });

  it('hides no other change', () => {
    expect(changes(unreadable, edited({}, [newFact('mast', 'The mast fell.')]))).toEqual([
      'added mast',
    ]);
  });

  it('is told of when it is withdrawn', () => {
    expect(changes(unreadable, edited({ rescued: { status: 'retracted' } }))).toEqual([
      'retracted rescued',
    ]);
  });

  it('is told of when another replaces it', () => {
    const other = newFact('rescued-2', 'All were rescued.', { supersedes: 'rescued' });
    expect(changes(unreadable, edited({}, [other]))).toEqual(['replaced rescued']);
  });
});
