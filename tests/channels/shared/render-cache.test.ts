import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { createRenderCache } from '../../../src/channels/shared/render-cache.ts';
import { harbour } from '../../support/packs/harbour.ts';

const engine = createEngine(harbour());
const reader = { locale: 'en', now: new Date('2031-01-01') } as const;

describe('what is made of a reply', () => {
  const { reply } = engine.reply({ command: 'topics' }, reader);
  const answered = { reply, feedback: [] };
  const service = { remember: () => 'id', knowledge: () => engine.knowledge };

  function counting() {
    const rendered = createRenderCache<string>();
    let made = 0;
    return (
      given: Parameters<typeof rendered>[0],
      way: Parameters<typeof rendered>[1] = {},
      by: Parameters<typeof rendered>[2] = service,
    ) => {
      const before = made;
      rendered(given, way, by, (version) => {
        made += 1;
        return [version];
      });
      return made > before ? 'made' : 'kept';
    };
  }

  it('is made once for each way of showing it', () => {
    const show = counting();
    expect([show(answered), show(answered)]).toEqual(['made', 'kept']);
    const ways = [{ ephemeral: true }, { shareId: 'a' }, { shareId: 'b' }, { asker: 'a' }];
    expect(ways.map((way) => show(answered, way))).toEqual(Array(4).fill('made'));
    const choice = { label: 'x', kind: 'secondary', request: { command: 'help' } } as const;
    expect(show({ ...answered, feedback: [choice] })).toBe('made');
    expect(show({ ...answered, editors: choice })).toBe('made');
    expect(show(answered)).toBe('kept');
  });

  it('is made anew for another reply, other knowledge and another service', () => {
    const show = counting();
    show(answered);
    expect(show({ ...answered, reply: { ...reply } })).toBe('made');
    const changed = { ...engine.knowledge, version: 'another' };
    expect(show(answered, {}, { ...service, knowledge: () => changed })).toBe('made');
    expect(show(answered, {}, { ...service, remember: () => 'id' })).toBe('made');
  });
});
