import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { questionsIn } from '../../../src/answer/understanding/question-in-message.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import { LOCALES, type Locale } from '../../../src/knowledge/model/schema.ts';
import { LONGEST_QUESTION } from '../../../src/text/lengths.ts';
import { labelledQuestions } from '../../support/labelled-questions.ts';
import { harbour, RESCUED, RESCUED_TEXT } from '../../support/packs/harbour.ts';

describe('what a message asks', () => {
  it.each<[Locale, string, readonly string[]]>([
    ['en', 'How many died?', ['How many died?']],
    ['en', 'hi! how many died?', ['how many died?']],
    ['en', 'lol how many died', ['how many died']],
    ['en', '@Dateline how many died?', ['how many died?']],
    ['en', '<@1234> <:wave:99> how many died? :tada:', ['how many died?']],
    [
      'en',
      'how many died? https://example.org/who-was-it?when=2020 worth a read.',
      ['how many died?'],
    ],
    ['en', 'see <https://example.org/a|the report> on who died', ['see the report on who died']],
    [
      'en',
      'hey folks. i missed the news, mr. smith told me. how many died in the raid. cheers',
      ['hey folks. i missed the news, mr. smith told me. how many died in the raid. cheers'],
    ],
    [
      'en',
      'hello all. i missed the news. how many died in the raid? a friend says ten. cheers',
      ['how many died in the raid?'],
    ],
    ['en', 'Hello!\nI was away\nwho opened the gate\nthanks', ['who opened the gate']],
    ['en', 'When was it? And how many died?', ['When was it?', 'And how many died?']],
    [
      'en',
      'Two things. Who won the vote? Also I was away. Where was it held?',
      ['Who won the vote?', 'Where was it held?'],
    ],
    ['en', 'He left? When?', ['He left? When?']],
    ['en', 'mayor resigned? when', ['mayor resigned? when']],
    ['en', 'The dam broke in May. When was that?', ['The dam broke in May. When was that?']],
    ['en', 'Can you tell me how many died?', ['how many died?']],
    ['en', 'Does anyone know who won? Anyone?', ['who won? Anyone?']],
    ['en', 'How was your weekend? Mine was wet. Who won the cup?', ['Who won the cup?']],
    ['en', 'What a day! Who won the cup?', ['Who won the cup?']],
    ['en', 'I saw that the bridge fell. It was sad.', ['I saw that the bridge fell. It was sad.']],
    [
      'en',
      'Did “What now?” win the prize, and who wrote it?',
      ['Did “What now?” win the prize, and who wrote it?'],
    ],
    ['en', 'Mail press@example.org about it. Who runs it?', ['Who runs it?']],
    ['ru', 'Привет! Сколько погибло?', ['Сколько погибло?']],
    [
      'ru',
      'Добрый вечер. Погода ужас. Подскажите, где нашли картину? Мне кинули https://example.org/1',
      ['где нашли картину?'],
    ],
    ['ru', 'Всем привет\nчитал новости\nсколько погибло в итоге', ['сколько погибло в итоге']],
    ['ru', 'Когда это было? И кто виноват?', ['Когда это было?', 'И кто виноват?']],
    ['ru', 'капитана оправдали? когда', ['капитана оправдали? когда']],
    ['ru', 'Скажите, кто такой Иванов?', ['кто такой Иванов?']],
    ['ru', 'Спасибо, а когда это было?', ['а когда это было?']],
    [
      'az',
      'Salam hamıya, necəsiniz? Bütün günü yolda idim. Neçə nəfər ölüb? Sağ olun.',
      ['Neçə nəfər ölüb?'],
    ],
    ['az', 'Salam, neçə nəfər ölüb?', ['neçə nəfər ölüb?']],
    ['az', 'E.ə. 435-ci ildə şəhəri kim tutdu?', ['E.ə. 435-ci ildə şəhəri kim tutdu?']],
    ['az', 'salam\nxəbəri oxumadım\nkörpü nə vaxt uçdu', ['körpü nə vaxt uçdu']],
    ['az', 'Nə vaxt olub? Bəs kim günahkardır?', ['Nə vaxt olub?', 'Bəs kim günahkardır?']],
    [
      'tr',
      'Herkese selam, hafta sonu nasıldı? Ben hâlâ kutuları açıyorum. Müze hangi resmi istiyordu?',
      ['Müze hangi resmi istiyordu?'],
    ],
    ['tr', 'Merhaba, kaç kişi öldü?', ['kaç kişi öldü?']],
    ['tr', 'selam millet\ntatildeydim\nköprü ne zaman çöktü', ['köprü ne zaman çöktü']],
    [
      'tr',
      'Bu 14. Nisan günü ne oldu? Ve kim yaptı?',
      ['Bu 14. Nisan günü ne oldu?', 'Ve kim yaptı?'],
    ],
    ['tr', 'Teşekkürler. Peki ne zaman oldu? Bilen varsa yazsın.', ['Peki ne zaman oldu?']],
  ])('%s: %j → %j', (locale, message, questions) => {
    expect(questionsIn(message, locale)).toEqual(questions);
  });
});

describe('the labelled questions', async () => {
  const all = await labelledQuestions();

  it('in chatty messages are found, and the talk is left out', () => {
    const chatty = all.filter(({ kind }) => kind === 'chatty');
    expect(chatty.length).toBeGreaterThan(100);
    for (const { question, locale } of chatty) {
      const [first = '', ...more] = questionsIn(question, locale);
      expect([question, more]).toEqual([question, []]);
      expect([question, first]).toEqual([
        question,
        expect.stringMatching(/[?]|^how high|want to know/),
      ]);
      expect(first.length).toBeLessThan(question.length * 0.75);
      expect(first).not.toMatch(/https?:/);
    }
  });

  it('that stand alone are left as they are, but for six in a thousand at the most', () => {
    const alone = all.filter(({ kind }) => kind !== 'chatty' && kind !== 'two-part');
    const changed = alone.filter(({ question, locale }) => {
      const [first, ...more] = questionsIn(question, locale);
      return first !== question || more.length > 0;
    });
    expect(changed.length / alone.length).toBeLessThan(0.006);
  });
});

describe('ask', () => {
  const engine = createEngine(harbour());
  const reader = { locale: 'en', now: new Date('2030-12-01') } as const;

  it.each([
    `Hi everyone, hope you are well. I missed the news. ${RESCUED} Thanks in advance!`,
    `good morning, ${RESCUED} https://example.org/what-did-reed-say-started-the-fire`,
    `@Dateline <:boat:12> ${RESCUED}`,
    `How was your weekend? ${RESCUED}`,
    `${RESCUED} And when did the inquiry begin?`,
  ])('%s', (message) => {
    const asked = engine.ask(message, reader);
    expect([asked.facts[0]?.fact.id, asked.facts[0]?.fact.text.en]).toEqual([
      'rescued',
      RESCUED_TEXT,
    ]);
    expect(asked.facts[0]?.score).toBe(engine.ask(RESCUED, reader).facts[0]?.score);
  });

  it.each(LOCALES)('says in %s how much of a long message was read', (language) => {
    const reply = (question: string) =>
      plainText(engine.reply({ command: 'ask', question, language }, reader).reply);
    const long = `${RESCUED} ${'I wonder about it a lot. '.repeat(60)}`;
    expect(long.length).toBeGreaterThan(LONGEST_QUESTION);
    expect(reply(long)).toMatch(/1[\s,.]?000/);
    expect(reply(RESCUED)).not.toMatch(/1[\s,.]?000/);
  });
});
