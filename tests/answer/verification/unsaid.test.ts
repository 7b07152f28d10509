/** Sentences about what the packs that ship tell, and about what only resembles it. */
import { describe, expect, it } from 'vitest';
import { engine } from '../../support/packs/shipped.ts';

const held = (text: string) =>
  engine.check(text, { locale: 'en', now: new Date('2026-11-24T12:00:00Z') }).sentences[0];

describe('a sentence that tells of something which no fact has', () => {
  it.each([
    'Two brothers died in the flood.',
    'İki kardeş selde öldü.',
    'İki qardaş seldə öldü.',
    'Два брата погибли в аварии.',
    '38 people were killed in the earthquake.',
    'A bus crashed in Kazakhstan, 38 died.',
    'В автобусе погибли 38 человек.',
    'Otobüs kazasında 38 kişi öldü.',
    'Avtobus qəzasında 38 nəfər öldü.',
    "Kazakistan'da bir otobüs düştü, 38 kişi öldü.",
    'Trende 67 kişi vardı.',
    'Azerbaijan took back its ambassador in September 2023.',
    'Azerbaijan took back the whole of its investment in September 2023.',
    'Azerbaijan won back a large part of its lost revenue in 2020.',
    'Heydar Aliyev became the coach of Azerbaijan in 1993.',
    'The Azerbaijan Airlines plane that crashed on 25 December 2024 was carrying 67 people and a dog.',
    'Three people died in a fire.',
    'Boeing said the plane was carrying 67 people.',
    'Tesla was carrying 67 people.',
    '67 people were on the train.',
  ])('is matched with none: %s', (sentence) => expect(held(sentence)?.verdict).toBe('unmatched'));
});

describe('another sentence of the kind: a disaster, a vehicle, a role, a thing beside those of the fact', () => {
  it.each([
    'Two brothers died in the avalanche.',
    'Two brothers drowned in the Yekaterinburg police raids of 27 June 2025.',
    '38 people were killed in the hurricane.',
    '38 people were killed in the shipwreck.',
    'A ferry sank off Kazakhstan, 38 died.',
    'A truck crashed in western Kazakhstan on 25 December 2024.',
    'The helicopter was carrying 67 people.',
    'A train with 67 people aboard crashed.',
    'The plane was carrying 67 people and three cats.',
    'Heydar Aliyev became the champion of Azerbaijan in 1993.',
    'Heydar Aliyev became the trainer of Azerbaijan in 1993.',
    'Ilham Aliyev is the owner of Azerbaijan.',
    'Azerbaijan took back its gold in September 2023.',
    'Azerbaijan took back its flag in September 2023.',
    'Azerbaijan lost money in the 1990s.',
    'Azerbaijan lost a football match in the 1990s.',
    'Russia supplied Armenia with wheat and money.',
    'Moscow called in the Azerbaijani journalist.',
    'After the Yekaterinburg raids Azerbaijan detained eight footballers from Russia.',
    'After the Yekaterinburg floods Azerbaijan detained eight IT specialists from Russia.',
    'Three people died in a shipwreck.',
    'Five people were killed in an explosion.',
    'Ryanair said the plane was carrying 67 people.',
    'According to Airbus, 38 of the 67 people aboard were killed.',
    'В поезде погибли 38 человек.',
    'При землетрясении погибли 38 человек.',
    'Два брата погибли в лавине.',
    'Два брата утонули.',
    'На пароме было 67 человек.',
    'Гейдар Алиев стал тренером Азербайджана в 1993 году.',
    'Азербайджан вернул посла в сентябре 2023 года.',
    'Три человека погибли при пожаре.',
    'Грузовик разбился в Казахстане, погибли 38 человек.',
    'В самолёте были 67 человек и собака.',
    'Depremde 38 kişi öldü.',
    'Feribotta 67 kişi vardı.',
    'İki kardeş çığ altında öldü.',
    'Tren kazasında 38 kişi öldü.',
    "Haydar Aliyev 1993'te Azerbaycan'ın antrenörü oldu.",
    "Azerbaycan Eylül 2023'te büyükelçisini geri aldı.",
    'Yangında üç kişi öldü.',
    'Uçakta 67 kişi ve bir köpek vardı.',
    'Zəlzələdə 38 nəfər öldü.',
    'Gəmidə 67 nəfər var idi.',
    'İki qardaş yanğında öldü.',
    'Qatar qəzasında 38 nəfər həlak oldu.',
    'Heydər Əliyev 1993-cü ildə Azərbaycanın məşqçisi oldu.',
    'Azərbaycan 2023-cü ilin sentyabrında səfirini geri aldı.',
    'Yanğında üç nəfər öldü.',
    'Təyyarədə 67 nəfər və bir it var idi.',
    'Putin offered condolences over the train crash.',
    'Putin offered condolences over the flood.',
    'Russian police carried out raids on several banks in Yekaterinburg on 27 June 2025.',
    'The news outlet Sputnik Azerbaijan is financed by the pension fund.',
    'Azerbaijan bought wine and gas from Russia.',
    'Ilham Aliyev and Volodymyr Zelenskyy spoke by radio.',
    'Vladimir Putin offered wine over the crash of the Azerbaijan Airlines plane.',
    'Putin expected condolences over the crash of the Azerbaijan Airlines plane.',
    'Heydar Aliyev became the president of the football club in 1993.',
    'An Azerbaijan Airlines hovercraft crashed in western Kazakhstan on 25 December 2024.',
  ])('is matched with none: %s', (sentence) => expect(held(sentence)?.verdict).toBe('unmatched'));
});

describe('a sentence that says what a fact does in other words', () => {
  it.each([
    '38 of the 67 people on board were killed.',
    '38 people died in the Azerbaijan Airlines crash.',
    'Two brothers died in the Yekaterinburg raids.',
    'Azerbaijan took back Karabakh in September 2023.',
    "Heydar Aliyev became Azerbaijan's president in 1993.",
    'The Azerbaijan Airlines plane was carrying 67 people.',
    'The aircraft was carrying 67 people.',
    'Sputnik Azerbaijan is financed by the Kremlin.',
    'Russia supplied Armenia with arms.',
    'В авиакатастрофе погибли 38 человек.',
    'Два брата погибли при рейдах в Екатеринбурге.',
    'Гейдар Алиев стал президентом Азербайджана в 1993 году.',
    'На борту самолёта было 67 человек.',
    "İki kardeş Yekaterinburg'daki baskınlarda öldü.",
    "Haydar Aliyev 1993'te cumhurbaşkanı oldu.",
    'Təyyarədə 67 nəfər var idi.',
    'İki qardaş Yekaterinburqdakı reydlərdə öldü.',
    'Heydər Əliyev 1993-cü ildə Azərbaycanın prezidenti oldu.',
    'Uçak kazasında 38 kişi öldü.',
    'Qəzada 38 nəfər həlak oldu.',
  ])('is supported: %s', (sentence) => expect(held(sentence)?.verdict).toBe('supported'));
});

describe('a sentence that an approved fact denies, or that denies one', () => {
  it.each([
    ['Russia intervened when Azerbaijan retook Karabakh in 2023.', 'russia-stood-aside-2023'],
    [
      'Russia stepped in when Azerbaijan retook Karabakh in September 2023.',
      'russia-stood-aside-2023',
    ],
    ['Россия вмешалась, когда Азербайджан вернул Карабах в 2023 году.', 'russia-stood-aside-2023'],
    ['Putin did not offer condolences over the crash.', 'putin-condolences'],
    ['Putin başsağlığı verməyib.', 'putin-condolences'],
    ['Putin başsağlığı dilemedi.', 'putin-condolences'],
  ])('is contradicted by it: %s', (sentence, fact) =>
    expect(held(sentence)).toMatchObject({ verdict: 'contradicted', fact: { id: fact } }),
  );
});

describe('a sentence with another doer', () => {
  it.each([
    ['Armenia retook Karabakh in September 2023.', 'Azerbaijan'],
    ['Армения вернула Карабах в сентябре 2023 года.', 'Азербайджан'],
    ['Sputnik Azerbaijan is funded by Turkey', 'the Kremlin'],
    ['Sputnik Азербайджан финансируется Турцией.', 'Кремль'],
  ])('is told who the fact says did it, in its words: %s', (sentence, approved) =>
    expect(held(sentence)).toMatchObject({
      verdict: 'contradicted',
      differs: { aspect: 'actor', approved },
    }),
  );
});
