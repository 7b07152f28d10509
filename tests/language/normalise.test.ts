import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/index.ts';

describe('fold gives one spelling to every way of typing a word', () => {
  it.each([
    ['Əliyev', 'eliyev'],
    ['ALİYEV', 'aliyev'],
    ['Алиев', 'aliev'],
    ['Путин', 'putin'],
    ['ёлка', 'elka'],
    ['uçak', 'ucak'],
    ['UÇAK', 'ucak'],
    ['Qarabağ', 'qarabag'],
    ['IŞIK', 'isik'],
    ['Zelenskyy’s', 'zelenskyys'],
    ['ﬁre', 'fire'],
    ['', ''],
  ])('%s → %s', (typed, folded) => {
    expect(fold(typed)).toBe(folded);
  });
});
