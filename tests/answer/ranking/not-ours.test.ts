/** Questions in the words of the packs that ship, about what no fact of theirs tells. */
import { describe, expect, it } from 'vitest';
import { engine } from '../../support/packs/shipped.ts';

const now = new Date('2026-12-01T00:00:00Z');

describe.each<[string, string[]]>([
  [
    'somebody else did it',
    [
      'did trump offer condolences?',
      'did erdogan offer condolences?',
      'did macron offer condolences?',
      'did scholz admit guilt?',
      'макрон выразил соболезнования?',
      'эрдоган выразил соболезнования?',
      'трамп признал вину?',
      'did russia ask for compensation?',
      'what did Russia cancel?',
      'how many peacekeepers did Azerbaijan send?',
      'how many peacekeepers did Turkey send?',
      'did russia arm azerbaijan?',
      'Rusiya neçə İT mütəxəssisini saxladı?',
      'Rusiya neçə proqramçını həbs etdi?',
      'Türkiyə neçə sülhməramlı göndərdi?',
      'Rusya kaç bilişim uzmanını gözaltına aldı?',
    ],
  ],
  [
    'another outlet is funded',
    [
      "CNN'i kim finanse ediyor?",
      "BBC'yi kim finanse ediyor?",
      "RT'yi kim finanse ediyor?",
      'who funds bbc?',
      'who funds azerbaijan airlines?',
    ],
  ],
  [
    'another vehicle crashed',
    [
      'how many died in the train crash',
      'how many died in the car crash',
      'How many people died in the bus crash?',
      'when did the train crash?',
      'where was the train crash?',
      'сколько человек погибло в автокатастрофе?',
      'tren kazasında kaç kişi öldü?',
      'qatar qəzasında neçə nəfər öldü?',
    ],
  ],
  [
    'somebody before or after the one who is named',
    [
      'who was president before Ilham Aliyev?',
      'кто был президентом до Ильхама Алиева?',
      'who was president of Russia before Putin?',
      'who was president after Heydar Aliyev?',
    ],
  ],
  [
    'an office whose holder no fact names',
    [
      'who is the ambassador of azerbaijan?',
      'Who is the prime minister of Azerbaijan?',
      'Кто премьер-министр Азербайджана?',
      "Azerbaycan'ın başbakanı kim?",
      'Who is the foreign minister of Russia?',
    ],
  ],
  [
    'another kind of people is counted',
    [
      'How many police officers died in the Yekaterinburg raids?',
      'Сколько полицейских погибло в Екатеринбурге?',
      'Yekaterinburqda neçə polis öldü?',
      'Yekaterinburg baskınlarında kaç polis öldü?',
      'How many crew members were on the AZAL plane?',
    ],
  ],
  [
    'people of another origin',
    [
      'Сколько азербайджанских айтишников задержали в России?',
      'Rusiya neçə azərbaycanlı proqramçını həbs etdi?',
      "Rusya'da kaç Azerbaycanlı yazılımcı gözaltına alındı?",
    ],
  ],
  [
    'a date of which only the beginning is known',
    ['when did putin become president?', 'когда путин стал президентом?'],
  ],
])('%s', (_, questions) => {
  it.each(questions)('is not answered: %s', (question) => {
    expect(engine.ask(question, { locale: 'en', now }).outcome).not.toBe('answer');
  });
});

describe('what they tell is answered', () => {
  it.each<[string, string]>([
    ['who funds sputnik azerbaijan?', 'sputnik-kremlin-funded'],
    ['did azerbaijan buy russian gas?', 'azerbaijan-imported-russian-fuel'],
    ['were the safarov brothers tortured?', 'torture-allegation'],
    ['Rusya suçunu kabul etti mi?', 'putin-no-admission'],
    ['what date was the azal crash', 'jet-crash-place'],
    ['How many passengers were on the plane?', 'jet-aboard'],
    ['How many brothers died in Yekaterinburg?', 'safarov-brothers-died'],
    ['How many IT specialists were detained?', 'it-specialists-detained'],
    ['Who is the president of Azerbaijan?', 'ilham-aliyev-president'],
  ])('%s', (question, fact) => {
    const asked = engine.ask(question, { locale: 'en', now });
    expect([asked.outcome, asked.facts[0]?.fact.id]).toEqual(['answer', fact]);
  });
});
