import { describe, expect, it } from 'vitest';
import {
  type QuestionType,
  questionTypeOf,
} from '../../../src/answer/understanding/question-type.ts';

describe('questionTypeOf reads what a question asks for', () => {
  it.each<[string, QuestionType]>([
    ['How many people were killed?', 'how-many'],
    ['Сколько человек погибло?', 'how-many'],
    ['skolko pogiblo', 'how-many'],
    ['Neçə nəfər həlak oldu?', 'how-many'],
    ['nece nefer', 'how-many'],
    ['Kaç kişi öldü?', 'how-many'],
    ['death toll of the crash', 'how-many'],
    ['When did it crash?', 'when'],
    ['Когда это было?', 'when'],
    ['Nə vaxt baş verib?', 'when'],
    ['Ne zaman oldu?', 'when'],
    ['Hangi yılda?', 'when'],
    ['Where did the jet come down?', 'where'],
    ['Где упал самолёт?', 'where'],
    ['Harada düşdü?', 'where'],
    ['Nereye düştü?', 'where'],
    ['Who is Putin?', 'who'],
    ['Кто виноват?', 'who'],
    ['Kim günahkardır?', 'who'],
    ['Why did relations sour?', 'why'],
    ['Почему?', 'why'],
    ['Niyə?', 'why'],
    ['Neden?', 'why'],
    ['Uçaktaki 67 kişinin hepsi neden öldü?', 'why'],
    ['What happened in Yekaterinburg?', 'what'],
    ['Bakı necə cavab verdi?', 'what'],
    ['timeline of the war', 'timeline'],
    ['хронология событий', 'timeline'],
    ['Did Putin apologise?', 'yes-no'],
    ['karabakh', 'none'],
  ])('%s → %s', (question, kind) => {
    expect(questionTypeOf(question)).toBe(kind);
  });
});
