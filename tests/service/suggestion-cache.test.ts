import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { createSuggestionCache } from '../../src/service/suggestion-cache.ts';
import { harbour } from '../support/packs/harbour.ts';

const engine = createEngine(harbour());

describe('suggestions', () => {
  it.each([['fer'], [''], [`${'very '.repeat(20)}long`]])(
    'are those of the engine, the second time, too: %j',
    (typed) => {
      const suggest = createSuggestionCache();
      const wanted = engine.suggest('about', typed, 'en', 5);
      expect(suggest(engine, 'about', typed, 'en', 5)).toEqual(wanted);
      expect(suggest(engine, 'about', typed, 'en', 5)).toEqual(wanted);
    },
  );

  it('differ by kind, language, number and engine', () => {
    const suggest = createSuggestionCache();
    const first = suggest(engine, 'about', 'fer', 'en', 5);
    expect(suggest(engine, 'question', 'fer', 'en', 5)).not.toEqual(first);
    expect(suggest(engine, 'about', 'fer', 'ru', 5)).not.toEqual(first);
    expect(suggest(engine, 'about', 'fer', 'en', 1)).toHaveLength(1);
    const empty = { ...engine, suggest: () => [] };
    expect(suggest(empty, 'about', 'fer', 'en', 5)).toEqual([]);
  });
});
