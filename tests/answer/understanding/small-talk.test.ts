import { describe, expect, it } from 'vitest';
import { smallTalkIn } from '../../../src/answer/understanding/small-talk.ts';

describe('smallTalkIn tells small talk from questions', () => {
  it.each([
    ['hi', 'hello'],
    ['Hello!', 'hello'],
    ['Привет', 'hello'],
    ['salam', 'hello'],
    ['Merhaba', 'hello'],
    ['thank you so much', 'thanks'],
    ['спасибо', 'thanks'],
    ['sağ ol', 'thanks'],
    ['teşekkürler', 'thanks'],
    ['what can you do?', 'capable'],
    ['что ты умеешь?', 'capable'],
    ['hi, how many died?', undefined],
    ['thanks to whom did Baku win?', undefined],
  ])('%s → %s', (question, chat) => {
    expect(smallTalkIn(question)).toBe(chat);
  });
});
