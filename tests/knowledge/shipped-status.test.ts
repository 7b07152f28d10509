/** The rule for statuses (docs/knowledge.md, "Which status"), as far as a machine can see it, on the packs that ship. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { plainText } from '../../src/contract/plain-text.ts';
import { currentFacts } from '../../src/knowledge/model/current-facts.ts';
import { type Fact, LOCALES } from '../../src/knowledge/model/schema.ts';
import { knowledge } from '../support/packs/shipped.ts';

const { actors, sources, incidents } = knowledge;
const facts = [...currentFacts(knowledge).values()];
const disputed = new Set(
  facts.flatMap(({ id, disputes }) => [...disputes, ...(disputes.length ? [id] : [])]),
);

/** Whose documents the pack about Dateline rests on. */
const DEVELOPERS = 'dateline-team';
const isOutlet = (id: string) => actors.get(id)?.kind === 'outlet';
/** Publishers that a reader could ask; a source without one cannot be told from another of the same hand. */
const publishersOf = (fact: Fact) =>
  new Set(fact.sources.flatMap((id) => sources.get(id)?.publisher ?? []));
const ids = (wrong: readonly { readonly id: string }[]) => wrong.map(({ id }) => id);

describe('in the packs that ship', () => {
  it('what is confirmed has two publishers behind it, or is attributed to the one whose own act it is', () => {
    const unfounded = facts.filter(
      (fact) =>
        fact.status === 'confirmed' &&
        publishersOf(fact).size < 2 &&
        (fact.attribution.length === 0 || fact.attribution.some(isOutlet)),
    );
    expect(ids(unfounded)).toEqual([]);
  });

  it('what is confirmed is about those it is attributed to, but for what the developers tell of Dateline', () => {
    const foreign = facts.filter(
      ({ status, attribution, actors: about }) =>
        status === 'confirmed' &&
        attribution.some((id) => !about.includes(id) && id !== DEVELOPERS),
    );
    expect(ids(foreign)).toEqual([]);
  });

  it('nothing that is confirmed is disputed', () => {
    expect(
      ids(facts.filter(({ id, status }) => status === 'confirmed' && disputed.has(id))),
    ).toEqual([]);
  });

  it('what is disputed has its other side', () => {
    expect(
      ids(facts.filter(({ id, status }) => status === 'disputed' && !disputed.has(id))),
    ).toEqual([]);
  });

  it('an incident is confirmed where a confirmed fact of its date tells of it, else it is claimed', () => {
    const borneOut = new Set(
      facts.flatMap(({ incident, status, when }) =>
        incident && status === 'confirmed' && incidents.get(incident)?.when === when
          ? [incident]
          : [],
      ),
    );
    for (const { id, status } of incidents.values())
      expect([id, status]).toEqual([id, borneOut.has(id) ? 'confirmed' : 'claimed']);
  });

  it('a source without author, publisher or address says so in every language of the pack', () => {
    const theirs = facts.filter(({ attribution }) => !attribution.includes(DEVELOPERS));
    const named = new Set(theirs.flatMap((fact) => fact.sources));
    expect(named.size).toBeGreaterThan(0);
    for (const id of named) {
      const { publisher, url, note = {} } = sources.get(id) ?? {};
      if (!publisher && !url) expect(Object.keys(note).sort()).toEqual(['az', 'en', 'ru', 'tr']);
    }
  });

  it.each(LOCALES)('/sources tells readers what is not known of the source: %s', (locale) => {
    const { reply } = createEngine(knowledge).reply(
      { command: 'sources' },
      { locale, now: new Date('2030-07-01T12:00:00Z') },
    );
    expect(plainText(reply)).toContain(sources.get('explainer-tensions')?.note?.[locale]);
  });
});
