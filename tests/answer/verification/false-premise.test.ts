import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { toAskJson } from '../../../src/answer/presentation/ask-json.ts';
import { readLabelledSet, split } from '../../../src/eval/labelled-set.ts';
import { premises } from '../../../src/eval/premises.ts';
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import { LOCALES } from '../../../src/knowledge/model/schema.ts';
import { HARBOUR } from '../../support/packs/harbour.ts';
import { island } from '../../support/packs/island.ts';
import { knowledge, engine as shipped } from '../../support/packs/shipped.ts';

const now = new Date('2026-11-24T12:00:00Z');
const told = (question: string, engine = shipped) => {
  const { contradiction, outcome, facts } = engine.ask(question, { locale: 'en', now });
  if (contradiction) expect(outcome).toBe('answer');
  return (
    contradiction && [
      contradiction.aspect,
      contradiction.asserted,
      contradiction.approved,
      facts[0]?.fact.id,
    ]
  );
};

describe('a question that takes for granted what the fact contradicts', () => {
  it.each([
    [
      'Why did all 67 people on the AZAL plane die?',
      'figure',
      'all 67 people',
      '38 of the 67 people aboard were killed',
      'jet-killed',
    ],
    [
      'why did all 67 die?',
      'figure',
      'all 67 die',
      '38 of the 67 people aboard were killed',
      'jet-killed',
    ],
    [
      'почему погибли все 67?',
      'figure',
      'все 67',
      'погибли 38 из 67 человек на борту',
      'jet-killed',
    ],
    [
      'Did 67 people die in the AZAL crash?',
      'figure',
      '67 people die',
      '38 of the 67 people aboard were killed',
      'jet-killed',
    ],
    [
      'Did everyone on the Azerbaijan Airlines plane die?',
      'figure',
      'everyone',
      '38 of the 67 people aboard were killed',
      'jet-killed',
    ],
    [
      'Погибло ли 40 человек в крушении AZAL?',
      'figure',
      '40 человек',
      'погибли 38 из 67 человек на борту',
      'jet-killed',
    ],
    [
      'AZAL təyyarəsində niyə 67 nəfərin hamısı öldü?',
      'figure',
      '67 nəfərin hamısı öldü',
      'təyyarədəki 67 nəfərdən 38-i həlak olub',
      'jet-killed',
    ],
    ['Uçakta 70 kişi mi vardı?', 'figure', '70 kişi', 'uçakta 67 kişi', 'jet-aboard'],
    [
      'Why did Russia send 5,000 peacekeepers to Karabakh?',
      'figure',
      '5,000 peacekeepers',
      'about 2,000 peacekeepers',
      'russian-peacekeepers-2020',
    ],
    [
      'Why does a fact need two example questions?',
      'figure',
      'two example questions',
      'at least three example questions',
      'dateline-add-a-fact',
    ],
    [
      'Did the AZAL plane crash on 26 December 2024?',
      'date',
      '26 December 2024',
      '25 December 2024',
      'jet-crash-place',
    ],
    [
      'Why did the Yekaterinburg raids take place in May 2025?',
      'date',
      'May 2025',
      '27 June 2025',
      'raids-murder-case',
    ],
    [
      'Why did Azerbaijan detain eight Russian IT specialists in 2021?',
      'date',
      '2021',
      '27 June 2025 or later',
      'it-specialists-detained',
    ],
    [
      'Why did the AZAL plane crash in Turkey?',
      'place',
      'Turkey',
      'western Kazakhstan',
      'jet-crash-place',
    ],
    [
      "Azerbaycan uçağı neden Gürcistan'da düştü?",
      'place',
      "Gürcistan'da",
      "Kazakistan'ın batısı",
      'jet-crash-place',
    ],
    [
      'When did Armenia retake Karabakh in 2023?',
      'actor',
      'Armenia',
      'Azerbaijan',
      'karabakh-2023-retaken',
    ],
    [
      'When did Putin admit Russian guilt for the crash?',
      'status',
      'admit',
      'did not admit',
      'putin-no-admission',
    ],
    [
      'Когда Путин признал вину за сбитый самолёт?',
      'status',
      'признал',
      'не признал',
      'putin-no-admission',
    ],
    [
      'When was it confirmed that Russian air defences hit the plane?',
      'status',
      'confirmed',
      'Claimed by Azerbaijani investigators',
      'jet-hit-investigators',
    ],
  ])('%s → %s: %s / %s', (question, ...expected) => {
    expect(told(question)).toEqual(expected);
  });
});

describe('nothing is contradicted', () => {
  it.each([
    // The figure is right, roughly right, within a bound, or not asserted.
    'Why did 38 of the 67 people on the plane die?',
    'Was it 38 or 39 people who died in the crash?',
    'Did at least 30 people die in the AZAL crash?',
    'Why did nearly 40 people die on the AZAL plane?',
    'How many of the 67 people died?',
    'Сколько из 67 человек погибло?',
    '67 nəfərdən neçəsi öldü?',
    'Why did Russia send 2,050 peacekeepers in 2020?',
    'When did Russia send 2000 peacekeepers in 2020?',
    'Why does a fact need five example questions?',
    // Another thing is counted.
    'Did 29 people survive the AZAL crash?',
    '29 kişi nasıl kurtuldu?',
    'Why did it take 44 days to retake Karabakh?',
    'How many years did it take Azerbaijan to retake Karabakh, 30?',
    // The date is less exact, the edge of a span, or that of something no fact is about.
    'Why did the Yekaterinburg raids take place in June 2025?',
    'Did Azerbaijan retake Karabakh in the autumn of 2023?',
    'Did Azerbaijan retake Karabakh before 2024?',
    'What happened in Karabakh in April 2016?',
    'Why did Armenia and Azerbaijan fight a war over Karabakh in 2016?',
    'Why was a plane shot down in 2014?',
    "2014'te uçak neden düşürüldü?",
    'Did an Azerbaijan Airlines plane crash in Baku in 2005?',
    'Who was president of Azerbaijan in 2003?',
    'Кто был президентом Азербайджана в 2000 году?',
    // The place may hold the other, or only comes up.
    'Did the AZAL plane crash in Kazakhstan?',
    'What did Turkey say about the crash in Kazakhstan?',
    'Was the plane flying from Baku to Moscow?',
    'Did a plane crash in Turkey?',
    // Others may have done it too.
    'Did Aliyev speak with Putin by phone?',
    'Why did Israel support Azerbaijan in 2020?',
    'Why did Russia arm Azerbaijan?',
    'What did Ukraine do when the AZAL jet crashed?',
    // It is asked, or denied, and not taken for granted.
    'Did Putin admit Russian guilt for the crash?',
    'Why did Putin not admit Russian guilt for the crash?',
    'Has it been confirmed that Russian air defences hit the plane?',
  ])('%s', (question) => {
    expect(told(question)).toBeUndefined();
  });
});

describe('between two estimates that dispute each other', () => {
  it.each([
    ['Why do one and a half million Azerbaijanis live in Russia?', undefined],
    ['Why do 1200000 Azerbaijanis live in Russia?', undefined],
    ['Do ten million Azerbaijanis live in Russia?', 'ten million Azerbaijanis'],
  ])('%s → %s', (question, asserted) => {
    expect(told(question)?.[1]).toBe(asserted);
  });
});

describe('in four languages, on facts that nobody asked about before', () => {
  const engine = createEngine(island());
  it.each([
    ['Why did Norway send 5,000 boats in 2028?', 'figure', '5,000 boats', 'about 200 boats'],
    [
      'Зачем Норвегия отправила 10 тысяч лодок в 2028 году?',
      'figure',
      '10 тысяч лодок',
      'около 200 лодок',
    ],
    [
      'Norveç 2028-ci ildə niyə 50 min qayıq göndərdi?',
      'figure',
      '50 min qayıq',
      'təxminən 200 qayıq',
    ],
    ["Norveç 2028'de neden 15 bin tekne gönderdi?", 'figure', '15 bin tekne', 'yaklaşık 200 tekne'],
    ['Why did the flood in Odda happen in 2025?', 'date', '2025', '2 March 2028'],
    ['Почему наводнение в Одде случилось в 2021 году?', 'date', '2021', '2 марта 2028 г.'],
    ['Odda daşqını niyə 2023-cü ildə baş verdi?', 'date', '2023', '2 mart 2028'],
    ['Как Ольга Лунд стала мэром в 1998 году?', 'actor', 'Ольга Лунд', 'Пер Лунд'],
    ['Olqa Lund 1998-ci ildə necə mer oldu?', 'actor', 'Olqa Lund', 'Per Lund'],
    ['Почему «Оддскую газету» финансирует Швеция?', 'actor', 'Швеция', 'Норвегия'],
    ['Odda gazetesini neden İsveç finanse ediyor?', 'actor', 'İsveç', 'Norveç'],
  ])('%s → %s: %s / %s', (question, ...expected) => {
    expect(told(question, engine)?.slice(0, 3)).toEqual(expected);
  });

  it.each([
    'Why did Norway send 200 boats in 2028?',
    'Norveç 2028-ci ildə niyə 200 qayıq göndərdi?',
    "Norveç 2028'de neden 190 tekne gönderdi?",
    'Why did the flood in Odda happen in March 2028?',
    'How did Per Lund become mayor in 1998?',
    'Who was the mayor of Odda in 2004?',
    'Was there another flood in Odda in 2025?',
  ])('nothing: %s', (question) => {
    expect(told(question, engine)).toBeUndefined();
  });
});

describe('the reply', () => {
  it('leads with the contradiction in the language of the question, then the fact', () => {
    const sentences = LOCALES.map((language) => {
      const { reply } = shipped.reply(
        { command: 'ask', question: 'Why did all 67 people on the AZAL plane die?', language },
        { locale: 'en', now },
      );
      const [label, headline, short, fact] = reply.blocks;
      expect([label, headline, short, fact].map((block) => block?.type)).toEqual([
        'label',
        'headline',
        'short',
        'fact',
      ]);
      return short?.type === 'short' ? short.text : '';
    });
    expect(sentences).toEqual([
      'The question says “all 67 people”. Fact on file: 38 of the 67 people aboard were killed. Claimed by the explainer “Tensions between Russia and Azerbaijan”.',
      'В вопросе сказано: «all 67 people». Факт из базы: погибли 38 из 67 человек на борту. Кто утверждает: обзор «Напряжённость между Россией и Азербайджаном».',
      'Sualda deyilir: «all 67 people». Bazadakı fakt: təyyarədəki 67 nəfərdən 38-i həlak olub. İddia edən: «Rusiya və Azərbaycan arasında gərginlik» icmalı.',
      "Soruda “all 67 people” deniyor. Kayıtlardaki olgu: uçaktaki 67 kişiden 38'i öldü. İddia eden: “Rusya ile Azerbaycan arasındaki gerilim” başlıklı açıklayıcı yazı.",
    ]);
  });

  it.each([
    [
      'Why did Putin admit guilt for the crash?',
      'The question says “admit”. Fact on file: Vladimir Putin did not admit Russian guilt for the crash of the Azerbaijan Airlines plane. Claimed by the explainer “Tensions between Russia and Azerbaijan”.',
    ],
    [
      'Почему Путин признал вину?',
      'В вопросе сказано: «признал». Факт из базы: Владимир Путин не признал вины России в крушении самолёта AZAL. Кто утверждает: обзор «Напряжённость между Россией и Азербайджаном».',
    ],
    [
      'Putin niyə günahını etiraf etdi?',
      'Sualda deyilir: «etiraf etdi». Bazadakı fakt: Vladimir Putin AZAL təyyarəsinin qəzasında Rusiyanın günahını etiraf etmədi. İddia edən: «Rusiya və Azərbaycan arasında gərginlik» icmalı.',
    ],
    [
      'Putin neden suçunu kabul etti?',
      "Soruda “kabul etti” deniyor. Kayıtlardaki olgu: Vladimir Putin, AZAL uçağının düşmesinde Rusya'nın suçunu kabul etmedi. İddia eden: “Rusya ile Azerbaycan arasındaki gerilim” başlıklı açıklayıcı yazı.",
    ],
    [
      'When was it confirmed that Russian air defences hit the plane?',
      'The question says “confirmed”. Claimed by Azerbaijani investigators.',
    ],
  ])('is a whole sentence that says who denies it: %s', (question, text) => {
    const { reply } = shipped.reply({ command: 'ask', question }, { locale: 'en', now });
    expect(reply.blocks.find(({ type }) => type === 'short')).toEqual({ type: 'short', text });
  });

  it('gives no short answer that would confirm the premise', () => {
    const asked = shipped.ask('When did Armenia retake Karabakh in 2023?', { locale: 'en', now });
    expect(toAskJson(asked, knowledge)).toMatchObject({
      answer: null,
      contradiction: { says: 'Armenia', fact: asked.facts[0]?.fact.id },
    });
    const plain = shipped.ask('When did Azerbaijan retake Karabakh?', { locale: 'en', now });
    expect(toAskJson(plain, knowledge).contradiction).toBeNull();
  });

  it('says whose claim it is that contradicts', () => {
    const claim = {
      ...HARBOUR.facts[1],
      figures: [{ value: 3, unit: 'people injured', words: { en: 'three people injured' } }],
      text: { en: 'Reed says that the lightning injured three people on the ferry.' },
      questions: {
        en: [
          'How many did the lightning injure?',
          'Who was hurt on the ferry?',
          'injured on the ferry by lightning',
        ],
      },
      disputes: [],
    };
    const { knowledge: small } = assemble([
      { path: 'f.json', text: JSON.stringify({ ...HARBOUR, facts: [claim] }) },
    ]);
    const { reply } = createEngine(small).reply(
      { command: 'ask', question: 'Why did the lightning injure nine people on the ferry?' },
      { locale: 'en', now },
    );
    expect(reply.blocks[2]).toEqual({
      type: 'short',
      text: 'The question says “nine people”. Fact on file: three people injured. Claimed by Jon Reed.',
    });
  });
});

describe('on the labelled questions that may be learnt from', () => {
  it('catches more than half of the false premises and hardly ever gainsays another question', async () => {
    const { train } = split((await readLabelledSet(knowledge)).queries);
    const { caught, total, falseAlarms, ordinary } = premises(train, shipped);
    expect(caught / total).toBeGreaterThan(0.55);
    expect(falseAlarms / ordinary).toBeLessThanOrEqual(0.005);
  }, 120_000);
});
