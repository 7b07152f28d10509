/** What of a question is not recorded: who somebody is, and how to reach them. */
import { expect, it } from 'vitest';
import { withoutPersonal } from '../../src/text/without-personal.ts';

it.each([
  ['<@U012ABC> how many died?', 'how many died?'],
  ['what did <@U012ABC|anna> say about the jet?', 'what did say about the jet?'],
  ['<@!81234567890> and <@&9> in <#77>: how many died?', 'and in : how many died?'],
  ['ask <!subteam^S012|@desk> about it', 'ask about it'],
  ['@anna.q how many died?', 'how many died?'],
  ['Who is anna@newsroom.example?', 'Who is …?'],
  ['Кто такая анна@почта.рф?', 'Кто такая …?'],
  ['write to <mailto:anna@newsroom.example|anna@newsroom.example>', 'write to …'],
  ['call <tel:+994501234567|+994 50 123 45 67>', 'call …'],
  ['my number is +994 50 123-45-67, who died?', 'my number is …, who died?'],
  ['my number is 050 123 45 67', 'my number is …'],
  ['мой номер 8 (916) 123-45-67', 'мой номер …'],
  ['telefonum 0532 123 45 67', 'telefonum …'],
  ['is https://a.example/story?token=abc&x=1#me true?', 'is https://a.example/story?… true?'],
  ['see https://anna:secret@a.example/story', 'see https://a.example/story'],
  [
    'https://hooks.slack.com/services/T012/B012/aB3dE5gH7jK9mN1pQ3sT5vW7',
    'https://hooks.slack.com/services/T012/B012/…',
  ],
  ['xoxb-12345-abcdefgh is that a token?', '… is that a token?'],
  ['<@U012ABC>', '…'],
])('%s is kept as %s', (text, kept) => {
  expect(withoutPersonal(text)).toBe(kept);
});

it.each([
  'How many people died when the jet was downed on 25.12.2024 at 10:30?',
  'What happened on 2024-12-25?',
  'Why 1 000 000 people, and not 1,500,000.50?',
  'Did 08.08.2008 begin the war?',
  'from 01.01.2020 to 31.12.2023',
  'Who is Ilham Aliyev, and what did Ф. М. Достоевский write?',
  'Was it flight J2-8243 or Embraer 190AR 4K-AZ65?',
  'Was it 8 243 people or 38 of 67?',
  'is https://a.example/2024/12/25/the-jet-that-was-downed-in-kazakhstan true?',
  'what is @ 5?',
  'Was the vote 0:1?\nSecond line',
  '',
])('%s is kept as it is', (text) => {
  expect(withoutPersonal(text)).toBe(text);
});

it('takes no longer for what is made to be long', () => {
  const before = performance.now();
  for (const text of ['a@', '@a', '0 ', '+1-', 'https://', '<@', 'a.a', 'a'.repeat(30)])
    withoutPersonal(text.repeat(1000 / text.length));
  expect(performance.now() - before).toBeLessThan(500);
});
