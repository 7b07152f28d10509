import { describe, expect, it } from 'vitest';
import { orderOf, similaritiesOf } from '../../src/semantic/similarities.ts';

describe('the nearest', () => {
  const order = orderOf(['a', 'b', 'c', 'd']);
  const similarity = similaritiesOf(
    order,
    Float32Array.of(0.1, 0.9, 0.5, 0.9),
    Float32Array.of(0.1, 0.3, 0.5, 0.2),
  );
  it.each<[number, string[], string[]]>([
    [1, [], ['b']],
    [3, [], ['b', 'd', 'c']],
    [9, [], ['b', 'd', 'c', 'a']],
    [2, ['b'], ['d', 'c']],
  ])('%d, less %j, are %j', (limit, skipped, facts) => {
    expect(similarity.nearest(limit, (fact) => skipped.includes(fact))).toEqual(facts);
  });
  it('knows nothing of other facts', () => {
    expect(similarity.get('e')).toBeUndefined();
  });
});
