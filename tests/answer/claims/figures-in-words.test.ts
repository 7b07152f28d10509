import { beforeAll, describe, expect, it } from 'vitest';
import { compareClaim, entityLinksIn, toStatement } from '../../../src/answer/claims/index.ts';
import { checkText } from '../../../src/answer/commands/check.ts';
import { createEngine } from '../../../src/answer/engine.ts';
import type { Engine } from '../../../src/answer/types.ts';
import { parseQuestion } from '../../../src/answer/understanding/parse-question.ts';
import { loadKnowledge } from '../../../src/knowledge/loading/load.ts';
import type { Knowledge } from '../../../src/knowledge/model/knowledge.ts';
import { LOCALES, type Locale } from '../../../src/knowledge/model/schema.ts';
import { createIndex, type Index } from '../../../src/search/index.ts';

const now = new Date('2026-11-24T12:00:00Z');
let knowledge: Knowledge;
let index: Index;
let engine: Engine;
beforeAll(async () => {
  ({ knowledge } = await loadKnowledge('knowledge/russia-azerbaijan'));
  index = createIndex(knowledge);
  engine = createEngine(knowledge);
});

const contradiction = (text: string, locale: Locale) => {
  const { contradiction: told } = engine.ask(text, { locale, now });
  return told && `${told.aspect}: ${told.asserted} / ${told.approved}`;
};
/** As a statement of a message is checked: which sentences are contradicted. */
const contradicted = (text: string, locale: Locale) =>
  checkText(text, { knowledge, index }, { locale, now }).sentences.flatMap((one) =>
    one.verdict === 'contradicted' ? [one] : [],
  );

const compared = (text: string, locale: Locale, id: string) => {
  const corpus = { knowledge, index };
  const statement = toStatement(parseQuestion(text, corpus, { locale, now }), now, locale);
  const fact = knowledge.facts.get(id)!;
  return compareClaim(statement, entityLinksIn(statement, corpus), fact, corpus);
};

/** For each fact with figures, how people may put them, all true. */
const TRUE: Readonly<Record<string, Readonly<Record<Locale, readonly string[]>>>> = {
  'diaspora-official-number': {
    en: [
      'Officially, around half a million Azerbaijanis live in Russia.',
      'Officially the Azerbaijani diaspora in Russia numbers about 500,000 people.',
      'Officially the Azerbaijani diaspora in Russia numbers some five hundred thousand.',
      'Officially the Azerbaijani diaspora in Russia is 0.5 million people.',
    ],
    ru: [
      'Официально азербайджанская диаспора в России насчитывает около полумиллиона человек.',
      'Официально азербайджанская диаспора в России насчитывает около пятисот тысяч человек.',
      'Официально азербайджанская диаспора в России — 500 тыс. человек.',
    ],
    az: [
      'Rəsmi olaraq Rusiyadakı Azərbaycan diasporu təxminən yarım milyon nəfərdir.',
      'Rəsmi olaraq Rusiyadakı Azərbaycan diasporu beş yüz min nəfərə yaxındır.',
      'Rəsmi olaraq Rusiyadakı Azərbaycan diasporu 500 min nəfərdir.',
    ],
    tr: [
      'Resmî olarak Rusya’daki Azerbaycan diasporası yaklaşık yarım milyon kişi.',
      'Resmî olarak Rusya’daki Azerbaycan diasporası beş yüz bin kişi.',
      'Resmî olarak Rusya’daki Azerbaycan diasporası 500.000 kişi.',
    ],
  },
  'diaspora-estimates': {
    en: [
      'Some estimates put the Azerbaijani diaspora in Russia at two million people.',
      'Some estimates put the Azerbaijani diaspora in Russia at up to 2m people.',
      'Some estimates put the Azerbaijani diaspora in Russia at 2,000,000.',
    ],
    ru: [
      'По некоторым оценкам, азербайджанская диаспора в России достигает двух миллионов человек.',
      'По некоторым оценкам, азербайджанская диаспора в России — до 2 млн человек.',
    ],
    az: [
      'Bəzi hesablamalara görə Rusiyadakı Azərbaycan diasporu iki milyona qədərdir.',
      'Bəzi hesablamalara görə Rusiyadakı Azərbaycan diasporu 2 mln nəfərdir.',
    ],
    tr: [
      'Bazı tahminlere göre Rusya’daki Azerbaycan diasporası iki milyona kadar.',
      'Bazı tahminlere göre Rusya’daki Azerbaycan diasporası 2 milyon kişi.',
    ],
  },
  'russian-peacekeepers-2020': {
    en: [
      'Russia sent about two thousand peacekeepers in 2020.',
      'Russia sent nearly 2k peacekeepers in 2020.',
      'Russia sent some 1,960 peacekeepers in 2020.',
      'In 2020 Russia sent more than nineteen hundred peacekeepers.',
    ],
    ru: [
      'Россия в 2020 году направила около двух тысяч миротворцев.',
      'Россия в 2020 году направила 2 тыс. миротворцев.',
      'Россия в 2020 году направила почти две тысячи миротворцев.',
    ],
    az: [
      'Rusiya 2020-ci ildə təxminən iki min sülhməramlı göndərdi.',
      'Rusiya 2020-ci ildə 2 min sülhməramlı göndərdi.',
    ],
    tr: [
      'Rusya 2020’de yaklaşık iki bin barış gücü askeri gönderdi.',
      'Rusya 2020’de 2 bin barış gücü askeri gönderdi.',
    ],
  },
  'jet-killed': {
    en: [
      'Thirty-eight people were killed when the Azerbaijan Airlines plane crashed.',
      'Thirty-eight of the sixty-seven people aboard the Azerbaijan Airlines plane were killed.',
      'More than three dozen people were killed in the Azerbaijan Airlines crash.',
      'At least thirty-eight people died in the AZAL crash.',
      'Nearly forty people died in the AZAL crash.',
      'About 40 people died in the AZAL crash.',
      'Over thirty people were killed in the AZAL crash.',
      '38 passengers and crew of the AZAL plane were killed on 25 December.',
      'Fewer than 40 people were killed in the AZAL crash.',
    ],
    ru: [
      'При крушении самолёта AZAL погибли тридцать восемь человек.',
      'При крушении самолёта AZAL погибли тридцать восемь из шестидесяти семи человек.',
      'Крушение самолёта AZAL унесло жизни тридцати восьми человек.',
      'При крушении самолёта AZAL погибло почти сорок человек.',
      'При крушении самолёта AZAL погибло под 40 человек.',
      'При крушении самолёта AZAL погибло более тридцати человек.',
      'pri krushenii samoleta AZAL pogibli tridcat vosem chelovek.',
    ],
    az: [
      'AZAL təyyarəsinin qəzasında otuz səkkiz nəfər həlak olub.',
      'AZAL təyyarəsindəki altmış yeddi nəfərdən otuz səkkizi həlak olub.',
      'AZAL qəzasında qırxa yaxın adam öldü.',
      'AZAL qəzasında otuzdan çox adam öldü.',
      'AZAL qəzasında ən azı 38 nəfər həlak olub.',
    ],
    tr: [
      'AZAL uçağının kazasında otuz sekiz kişi öldü.',
      'AZAL uçağındaki altmış yedi kişiden otuz sekizi öldü.',
      'AZAL kazasında kırka yakın kişi öldü.',
      'AZAL kazasında otuzdan fazla kişi öldü.',
      'AZAL kazasında en az 38 kişi öldü.',
    ],
  },
  'jet-aboard': {
    en: [
      'Sixty-seven people were aboard the Azerbaijan Airlines plane.',
      'The AZAL plane was carrying sixty-seven people.',
      'More than 60 people were aboard the AZAL plane.',
    ],
    ru: [
      'На борту самолёта AZAL было шестьдесят семь человек.',
      'На борту самолёта AZAL находились свыше шестидесяти человек.',
    ],
    az: [
      'AZAL təyyarəsində altmış yeddi nəfər var idi.',
      'AZAL təyyarəsinin bortunda altmışdan çox adam var idi.',
    ],
    tr: ['AZAL uçağında altmış yedi kişi vardı.', 'AZAL uçağında altmıştan fazla kişi vardı.'],
  },
  'safarov-brothers-died': {
    en: [
      '2 brothers died in the Yekaterinburg raids.',
      'Two brothers died in the Yekaterinburg police raids.',
      'Two people were killed in the Yekaterinburg raids.',
    ],
    ru: [
      'В Екатеринбурге при рейдах полиции погибли 2 брата.',
      'В Екатеринбурге при рейдах полиции погибли двое братьев.',
    ],
    az: ['Yekaterinburq reydlərində 2 qardaş ölüb.', 'Yekaterinburq reydlərində iki nəfər ölüb.'],
    tr: [
      'Yekaterinburg baskınlarında 2 kardeş öldü.',
      'Yekaterinburg baskınlarında iki kişi öldü.',
    ],
  },
  'it-specialists-detained': {
    en: [
      'Azerbaijan detained 8 IT specialists from Russia.',
      'Azerbaijan detained eight Russian IT specialists after the raids.',
    ],
    ru: [
      'Азербайджан задержал 8 российских IT-специалистов.',
      'Азербайджан задержал восьмерых российских IT-специалистов.',
    ],
    az: ['Azərbaycan 8 rusiyalı İT mütəxəssisini saxladı.'],
    tr: ['Azerbaycan 8 Rus bilişim uzmanını gözaltına aldı.'],
  },
};

describe('a figure in other words is not contradicted', () => {
  it('for every fact that has one', () => {
    const withFigures = [...knowledge.facts.values()].filter(({ figures }) => figures.length > 0);
    expect(Object.keys(TRUE).sort()).toEqual(withFigures.map(({ id }) => id).sort());
  });

  const all = Object.entries(TRUE).flatMap(([id, byLocale]) =>
    LOCALES.flatMap((locale) =>
      byLocale[locale].map((text): [string, Locale, string] => [id, locale, text]),
    ),
  );
  it.each(all)('%s, %s: %s', (_, locale, text) => {
    expect(contradiction(text, locale)).toBeUndefined();
    expect(contradicted(text, locale)).toEqual([]);
  });

  it.each(all)('and agrees with it: %s, %s: %s', (id, locale, text) => {
    const { differences, agreed, left } = compared(text, locale, id);
    expect({ differences, left }).toEqual({ differences: [], left: [] });
    expect(agreed.length).toBeGreaterThan(0);
  });

  it.each<[Locale, string]>([
    // Part of them, or others than those whom the fact counts.
    ['en', 'Three crew members were killed in the AZAL crash.'],
    ['en', 'Two pilots of the AZAL plane died in the crash.'],
    ['en', 'Two thirds of the people on the AZAL plane died.'],
    ['en', 'Five officers killed the Safarov brothers in Yekaterinburg.'],
    ['en', 'Between 30 and 40 people were killed in the AZAL crash.'],
    ['en', 'From 30 to 40 people were killed in the AZAL crash.'],
    ['en', '38-39 people were killed in the AZAL crash.'],
    ['en', 'Azerbaijan detained fewer than a dozen IT specialists from Russia.'],
    ['en', 'Dozens of people were killed in the AZAL crash.'],
    ['en', 'The 38th victim of the AZAL crash was buried.'],
    ['en', 'Aliyev gave three interviews after people were killed in the AZAL crash.'],
    ['en', 'Flight J2-8243 of Azerbaijan Airlines crashed and people were killed.'],
    ['en', 'Russia sent five hundred trucks with peacekeepers in 2020.'],
    ['en', 'The AZAL crash cost Russia $5m for the killed.'],
    ['ru', 'При крушении самолёта AZAL погибли трое членов экипажа.'],
    ['ru', 'При крушении самолёта AZAL погибли две трети пассажиров.'],
    ['ru', 'От 30 до 40 человек погибли при крушении самолёта AZAL.'],
    ['ru', 'Десятки человек погибли при крушении самолёта AZAL.'],
    ['az', 'AZAL qəzasında onlarla insan öldü.'],
    ['az', 'AZAL qəzasında adamların üçdə ikisi öldü.'],
    ['tr', 'AZAL kazasında onlarca kişi öldü.'],
    ['tr', 'AZAL kazasında 30 ile 40 arasında kişi öldü.'],
  ])('nor is a number of something else, %s: %s', (locale, text) => {
    expect(contradiction(text, locale)).toBeUndefined();
    expect(contradicted(text, locale)).toEqual([]);
  });

  it.each<[Locale, string]>([
    ['en', 'Why did sixty-seven people die in the AZAL crash?'],
    ['en', 'Did two hundred people die in the AZAL crash?'],
    ['en', 'Why did more than fifty people die in the AZAL crash?'],
    ['ru', 'Почему при крушении AZAL погибли шестьдесят семь человек?'],
    ['ru', 'Погибло ли сорок пять человек в крушении AZAL?'],
    ['az', 'AZAL qəzasında niyə altmış yeddi nəfər öldü?'],
    ['tr', 'AZAL kazasında neden altmış yedi kişi öldü?'],
  ])('another figure is, %s: %s', (locale, text) => {
    expect(contradiction(text, locale)).toMatch(/^figure: /);
  });
});
