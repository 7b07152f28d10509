import { describe, expect, it } from 'vitest';
import { claimSentences } from '../../../src/answer/verification/claim-sentences.ts';

describe('a message is split into what it states', () => {
  it.each([
    ['Hello everyone! Why did it crash? The jet fell. OK', ['The jet fell.']],
    [
      '- The jet fell near Aktau\n> Many people were hurt\n\nhttps://example.org/a',
      ['The jet fell near Aktau', 'Many people were hurt'],
    ],
    ['Почему упал самолёт\nСамолёт упал утром.', ['Самолёт упал утром.']],
    ['did the jet fall near Aktau', []],
    ['', []],
    ['Sado won.', ['Sado won.']],
    ['Rained.', ['Rained.']],
    ['Sado won the cup. Great.', ['Sado won the cup.']],
    ['…', []],
  ])('%j', (message, sentences) => {
    expect(claimSentences(message, 'en')).toEqual(sentences);
  });
});
