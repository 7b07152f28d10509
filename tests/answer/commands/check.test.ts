import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../../src/answer/commands/check.ts';
import type { HeldSentence } from '../../../src/answer/types.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import { inLocale } from '../../../src/knowledge/model/localised.ts';
import { LOCALES } from '../../../src/knowledge/model/schema.ts';
import { engine, corpus as parts } from '../../support/packs/shipped.ts';

const reader = { locale: 'en', now: new Date('2026-11-24T12:00:00Z') } as const;
const held = (sentence: string): HeldSentence | undefined => {
  const all = checkText(sentence, parts, reader).sentences;
  expect(all.length).toBe(1);
  return all[0];
};

describe('a sentence is supported by the fact that says it', () => {
  it.each([
    ['38 of the 67 people aboard the Azerbaijan Airlines plane were killed.', 'jet-killed'],
    ['38 of the 67 people on the AZAL jet died in the crash on 25 December 2024.', 'jet-killed'],
    ['About 40 people were killed in the AZAL crash.', 'jet-killed'],
    // Less exact than the fact.
    ['An Azerbaijan Airlines plane crashed in Kazakhstan in December 2024.', 'jet-crash-place'],
    ['Azerbaijan took back all of Karabakh in 2023.', 'karabakh-2023-retaken'],
    ['Putin did not admit Russian guilt for the crash.', 'putin-no-admission'],
    ['Azerbaijan detained eight IT specialists from Russia.', 'it-specialists-detained'],
    [
      'Russian police raided several homes of Azerbaijanis in Yekaterinburg.',
      'raids-yekaterinburg',
    ],
    ['Из 67 человек на борту самолёта AZAL погибли 38.', 'jet-killed'],
    ['Путин не признал вину России в крушении самолёта AZAL.', 'putin-no-admission'],
    [
      'AZAL təyyarəsi 25 dekabr 2024-cü ildə Qazaxıstanın qərbində qəzaya uğradı.',
      'jet-crash-place',
    ],
    ['Azerbaycan sekiz Rus bilişim uzmanını gözaltına aldı.', 'it-specialists-detained'],
  ])('%s → %s', (sentence, fact) => {
    expect(held(sentence)).toMatchObject({ verdict: 'supported', fact: { id: fact } });
  });

  it.each(LOCALES)('word for word in %s, whatever the fact', (locale) => {
    for (const fact of parts.knowledge.facts.values()) {
      const text = fact.text[locale];
      // An address is taken out of a message before it is read.
      if (text === undefined || /https?:/.test(text)) continue;
      const { sentences: all } = checkText(text, parts, { ...reader, locale });
      for (const one of all)
        expect([one.sentence, one.verdict, 'fact' in one && one.fact.id]).toEqual([
          one.sentence,
          'supported',
          fact.id,
        ]);
    }
  });
});

describe('a sentence is contradicted where one thing differs, which is named', () => {
  it.each([
    [
      '67 people were killed in the AZAL crash.',
      'figure',
      '67 people were killed',
      '38 of the 67 people aboard were killed',
    ],
    [
      'All 67 people aboard the Azerbaijan Airlines plane were killed.',
      'figure',
      'All 67 people aboard',
      '38 of the 67 people aboard were killed',
    ],
    [
      'Azerbaijan detained twenty IT specialists from Russia.',
      'figure',
      'twenty IT specialists',
      'eight Russian IT specialists',
    ],
    [
      'Dateline speaks five languages: English, Russian, Azerbaijani and Turkish.',
      'figure',
      'five languages',
      'four languages',
    ],
    [
      'An Azerbaijan Airlines plane crashed in western Kazakhstan on 26 December 2024.',
      'date',
      '26 December 2024',
      '25 December 2024',
    ],
    [
      'Azerbaijan took back the whole of Karabakh in October 2023.',
      'date',
      'October 2023',
      'September 2023',
    ],
    [
      'An Azerbaijan Airlines plane crashed in Turkey on 25 December 2024.',
      'place',
      'Turkey',
      'western Kazakhstan',
    ],
    [
      'Armenia took back the whole of Karabakh in September 2023.',
      'actor',
      'Armenia',
      'Azerbaijan',
    ],
    [
      'Putin admitted Russian guilt for the crash of the Azerbaijan Airlines plane.',
      'status',
      'admitted',
      'did not admit',
    ],
    [
      'Погибли все 67 человек на борту самолёта AZAL.',
      'figure',
      'все 67 человек на борту',
      'погибли 38 из 67 человек на борту',
    ],
    [
      'Самолёт AZAL разбился в Турции 25 декабря 2024 года.',
      'place',
      'Турции',
      'западный Казахстан',
    ],
    ['Путин признал вину России в крушении самолёта AZAL.', 'status', 'признал', 'не признал'],
    [
      'Azərbaycan 2023-cü ilin oktyabrında Qarabağı bütövlükdə geri aldı.',
      'date',
      'oktyabr 2023',
      'sentyabr 2023',
    ],
    [
      'Azerbaycan yirmi Rus bilişim uzmanını gözaltına aldı.',
      'figure',
      'yirmi Rus bilişim uzmanını gözaltına',
      'sekiz Rus bilişim uzmanı',
    ],
  ])('%s → %s: %s / %s', (sentence, aspect, asserted, approved) => {
    expect(held(sentence)).toMatchObject({
      verdict: 'contradicted',
      differs: { aspect, asserted, approved },
    });
  });

  it.each([
    'Azerbaijan did not take back the whole of Karabakh in September 2023.',
    'It is false that Azerbaijan took back the whole of Karabakh in September 2023.',
    'В сентябре 2023 года Азербайджан не вернул себе Карабах.',
    "Azerbaycan Eylül 2023'te Karabağ'ın tamamını geri almadı.",
    'Azərbaycan 2023-cü ilin sentyabrında Qarabağı geri almadı.',
    // What cannot be beside what the fact says.
    '38 of the 67 people aboard the Azerbaijan Airlines plane survived.',
    'Azerbaijan released eight IT specialists from Russia.',
  ])('or denied: %s', (sentence) => {
    expect(held(sentence)).toMatchObject({ verdict: 'contradicted', denies: true });
  });
});

describe('nothing is approved on a sentence that is only nearly a fact', () => {
  it.each([
    // Another thing is counted, or the bound is another.
    'More than 38 of the 67 people aboard the plane were killed.',
    'Not all 67 people aboard the Azerbaijan Airlines plane were killed.',
    '38 people died and 29 survived the AZAL crash.',
    // More exact than the fact, or later than it says.
    'Azerbaijan took back the whole of Karabakh on 19 September 2023.',
    'Azerbaijan detained eight IT specialists from Russia in 2026.',
    // Another word, or one more.
    'Azerbaijan lost the whole of Karabakh in September 2023.',
    'Azerbaijan took back part of Karabakh in September 2023.',
    'Azerbaijan may have taken back the whole of Karabakh in September 2023.',
    'Azerbaijan will take back the whole of Karabakh in September 2023.',
    'If Azerbaijan took back the whole of Karabakh in September 2023, Russia lost.',
    'Moscow expelled the Azerbaijani ambassador.',
    'Azerbaijani officials got compensation after the Yekaterinburg raids.',
    // Others, or the same the other way round.
    'Russia detained eight IT specialists from Azerbaijan.',
    'Azerbaijani police carried out raids on homes of Russians in Yekaterinburg.',
    'The Russian envoy demanded justice over the two Safarov brothers.',
    'Moscow accused Aliyev of seeking to hide the truth about the crash.',
    'Azerbaijan was accused by Moscow of seeking to hide the truth about the crash.',
    'Putin says fire from Russian air defences hit the Azerbaijan Airlines plane.',
    'Russian officials alleged that torture was used in the Yekaterinburg case.',
    'Two brothers, Ziyaddin and Huseyn Safarov, killed Russian police in the Yekaterinburg raids.',
    'Russia bought oil and gas from Azerbaijan.',
    'The Azerbaijan Airlines plane had been flying the Grozny–Baku route.',
    'Azerbaijan took back the whole of Baku in September 2023.',
    'Once the Soviet Union had broken up, Armenia and Armenia went to war over Nagorno-Karabakh.',
    'The Azerbaijan Airlines plane crashed in Grozny on 25 December 2024.',
    'Heydar Aliyev is the President of Azerbaijan.',
    'Россия задержала восемь азербайджанских IT-специалистов.',
    'Азербайджан, возможно, вернул себе Карабах в сентябре 2023 года.',
    "Azerbaycan, Eylül 2023'te Karabağ'ın bir kısmını geri aldı.",
    // Something else happened there or then, or others did it too.
    '23 people were killed when an Azerbaijan Airlines plane crashed near Baku in 2005.',
    'A plane crashed in Turkey.',
    'Azerbaijan took back land in Karabakh in 2016.',
    'Ilham Aliyev and Vladimir Putin spoke by phone.',
    'Ilham Aliyev offered condolences over the crash of the Azerbaijan Airlines plane.',
    'Aliyev did not admit Russian guilt for the crash.',
    'I love cake and ice cream.',
  ])('%s', (sentence) => {
    expect(held(sentence)).toEqual({ sentence, verdict: 'unmatched' });
  });
});

describe('a fact with one word more is not supported', () => {
  it.each(['not', 'only', 'almost', 'secretly'])('%s', (word) => {
    for (const fact of parts.knowledge.facts.values()) {
      const { text } = inLocale(fact.text, 'en');
      const words = text.split(' ');
      // Of two sentences one would still stand as it is.
      if (/[.!?]\S? /.test(text) || words.includes(word)) continue;
      const at = Math.floor(words.length / 2);
      const changed = [...words.slice(0, at), word, ...words.slice(at)].join(' ');
      for (const one of checkText(changed, parts, reader).sentences)
        expect([one.sentence, one.verdict]).not.toEqual([one.sentence, 'supported']);
    }
  });
});

describe('the reply', () => {
  const reply = (text: string) => engine.reply({ command: 'check', text }, reader).reply;

  it('quotes each sentence with what the facts say, once each, and judges nobody', () => {
    const { blocks } = reply(
      '67 people were killed in the AZAL crash. All 67 people aboard the AZAL plane died. I love cake.',
    );
    expect(blocks.map(({ type }) => type)).toEqual(
      'headline section text fact section text section text note choices'.split(' '),
    );
    const text = plainText({ locale: 'en', command: 'check', blocks });
    expect(text).toContain(
      'Message: “67 people were killed”. Fact on file: 38 of the 67 people aboard were killed.',
    );
    expect(text).toContain('The fact is shown above.');
    expect(text).toContain('No fact on file could be matched with this sentence.');
    expect(text).toContain('This is no verdict on the message or on who wrote it.');
  });

  it('calls a claim a claim, with who makes it and the other side', () => {
    const text = plainText(
      reply('Aliyev accused Moscow of seeking to hide the truth about the crash.'),
    );
    expect(text).toContain('A claim on record says so. Claimed by Ilham Aliyev:');
    expect(text).toContain('Vladimir Putin did not admit Russian guilt');
    expect(text).not.toContain('Supported');
  });

  it('is in the language of the message, or in the one chosen', () => {
    const text = 'Погибли все 67 человек на борту самолёта AZAL.';
    expect(reply(text).locale).toBe('ru');
    const chosen = engine.reply({ command: 'check', text, language: 'tr' }, reader).reply;
    expect(plainText(chosen)).toContain("Kayıtlardaki olgu: uçaktaki 67 kişiden 38'i öldü.");
  });

  it('stops after twelve sentences and says how many are left', () => {
    const message = Array.from({ length: 15 }, (_, at) => `Cake number ${at + 20} was very good.`);
    const { blocks } = reply(message.join(' '));
    expect(blocks.filter(({ type }) => type === 'section').length).toBe(12);
    expect(blocks).toContainEqual({ type: 'note', text: '3 more sentences were not looked at.' });
  });

  it('says so where nothing is stated', () => {
    expect(plainText(reply('hello'))).toBe(
      'This message makes no statement that could be held against the facts.',
    );
  });

  it('takes any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(
          engine.reply({ command: 'check', text }, reader).reply.blocks.length,
        ).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });
});
