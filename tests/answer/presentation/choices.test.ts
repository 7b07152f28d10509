/** Buttons: what they say fits every platform, and is never cut inside a character. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { LONGEST_LABEL, type Reply } from '../../../src/contract/reply.ts';
import type { Request } from '../../../src/contract/request.ts';
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import { HARBOUR } from '../../support/packs/harbour.ts';

/** The 75th unit is the first half of the emoji. */
const TITLE = `${'The ferry fire '.repeat(5).slice(0, 74)}😀 too`;
const titled = { en: TITLE };
const text = JSON.stringify({
  ...HARBOUR,
  incidents: HARBOUR.incidents.map((incident) => ({ ...incident, title: titled })),
  topics: HARBOUR.topics.map((topic) => ({ ...topic, title: titled })),
  actors: HARBOUR.actors.map((actor) => ({ ...actor, name: titled })),
});
const engine = createEngine(assemble([{ path: 'k/harbour.json', text }]).knowledge);
const reader = { locale: 'en', now: new Date('2031-01-01') } as const;
const labelsOf = ({ blocks }: Reply) =>
  blocks
    .flatMap((block) => (block.type === 'choices' ? block.choices : []))
    .map((one) => one.label);

describe('a title longer than a button', () => {
  it.each<[Request]>([
    [{ command: 'incident' }],
    [{ command: 'who' }],
    [{ command: 'topics' }],
    [{ command: 'timeline', about: 'Bob Marsh' }],
  ])('ends in an ellipsis before the emoji it would part: %j', (request) => {
    const labels = labelsOf(engine.reply(request, reader).reply);
    const long = labels.filter((label) => label.startsWith('The ferry fire The'));
    expect(long.length).toBeGreaterThan(0);
    for (const label of long) {
      expect(label).toMatch(/[a-z]…$/);
      expect(label.length).toBeLessThanOrEqual(LONGEST_LABEL);
    }
  });
});
