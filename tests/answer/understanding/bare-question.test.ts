import { describe, expect, it } from 'vitest';
import { bareQuestion } from '../../../src/answer/understanding/bare-question.ts';

describe('a question of the answer before and of nothing else', () => {
  it.each([
    ['when?', 'when'],
    ['And when was that?', 'when'],
    ['when exactly did it happen', 'when'],
    ['on what day?', 'when'],
    ['а когда это было?', 'when'],
    ['какого числа?', 'when'],
    ['в каком году это произошло?', 'when'],
    ['nə vaxt?', 'when'],
    ['bəs bu nə vaxt baş verib?', 'when'],
    ['hansı ildə?', 'when'],
    ['ne zaman?', 'when'],
    ['ne zamandı?', 'when'],
    ['peki hangi gün oldu?', 'when'],
    ['and where?', 'where'],
    ['where did that take place?', 'where'],
    ['а где?', 'where'],
    ['где это случилось', 'where'],
    ['harada?', 'where'],
    ['bəs harada oldu?', 'where'],
    ['peki nerede?', 'where'],
    ['nerede oldu?', 'where'],
    ['who?', 'who'],
    ['а кто?', 'who'],
    ['kim?', 'who'],
    ['kimdi?', 'who'],
    ['how many?', 'how-many'],
    ['сколько?', 'how-many'],
    ['neçə nəfər?', 'how-many'],
    ['kaç kişi?', 'how-many'],
  ])('%s → %s', (question, field) => {
    expect(bareQuestion(question)).toBe(field);
  });

  it.each([
    'when did they leave?',
    'when does it end?',
    'where was it going?',
    'in which city?',
    'who did it?',
    'why?',
    'how many survived?',
    'when was that not so?',
    'когда он стал президентом?',
    'куда?',
    'кто сбил?',
    'necə?',
    'kim vurdu?',
    'kaç kişi öldü?',
    'kac kisi oldu?',
    'neçə nəfər öldü?',
    'nereye?',
    'nə?',
    '',
  ])('nothing of the kind: %s', (question) => {
    expect(bareQuestion(question)).toBeUndefined();
  });
});
