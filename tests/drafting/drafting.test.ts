/** What becomes of the sentences of an article. */
import { describe, expect, it, test } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { type Drafting, draftArticle } from '../../src/drafting/index.ts';
import { readPasted } from '../../src/drafting/reading/index.ts';
import { draftSchema, type Locale } from '../../src/knowledge/model/schema.ts';
import { load } from '../support/knowledge/examples.ts';

const { knowledge } = load({
  pack: {
    id: 'ferry',
    title: { en: 'Ferry' },
    description: { en: 'The ferry' },
    languages: ['en'],
  },
  sources: [{ id: 'gazette-log', title: 'The ferry log', publisher: 'The Gazette' }],
  actors: [
    { id: 'gazette', kind: 'outlet', name: { en: 'The Gazette' } },
    { id: 'mara-olsen', kind: 'person', name: { en: 'Mara Olsen', ru: 'Мара Олсен' } },
    {
      id: 'coastguard',
      kind: 'organisation',
      name: { en: 'the coastguard', tr: 'Sahil Güvenlik' },
    },
  ],
  places: [{ id: 'tarn', name: { en: 'Tarn' } }],
  facts: [
    {
      id: 'ferry-dead',
      text: { en: 'Nine people died when the ferry Aurora sank off Tarn on 2 May 2025.' },
      when: '2025-05-02',
      status: 'claimed',
      attribution: ['gazette'],
      sources: ['gazette-log'],
      places: ['tarn'],
      figures: [{ value: 9, unit: 'people killed', words: { en: 'nine people' } }],
      questions: {
        en: ['How many died on the ferry?', 'death toll of the Aurora', 'who was lost?'],
      },
    },
  ],
});
const engine = createEngine(knowledge);

/** Of Wednesday, 7 May 2025. */
const draft = (
  text: string,
  language: Locale = 'en',
  date: string | undefined = '2025-05-07',
): Drafting =>
  draftArticle(readPasted(text, { language, title: 'A report', ...(date && { date }) }), engine);

const only = (text: string, language: Locale = 'en') => {
  const { drafts, left } = draft(text, language);
  expect(left).toEqual([]);
  expect(drafts).toHaveLength(1);
  return drafts[0]!.draft;
};

describe('the date of a draft', () => {
  test.each<[Locale, string, string]>([
    // A bare day of the week is the last one, the day of the article among them.
    ['en', 'Two cranes fell on Monday.', '2025-05-05'],
    ['en', 'Two cranes fell on Thursday.', '2025-05-01'],
    ['en', 'Two cranes fell on Wednesday.', '2025-05-07'],
    ['en', 'The court will hear 12 witnesses on Friday.', '2025-05-09'],
    ['en', 'Two cranes fell on Friday, 2 May.', '2025-05-02'],
    ['en', 'Two cranes fell last week.', '2025-04-28/2025-05-04'],
    ['en', 'Two cranes fell in December.', '2024-12'],
    ['en', 'Two cranes fell around 1990.', '1990~'],
    ['en', 'Two cranes fell between 2015 and 2018.', '2015/2018'],
    ['en', 'Two cranes have stood idle since 2019.', '2019/..'],
    ['en', 'Two cranes fell in the spring of 2022.', '2022-21'],
    ['ru', 'Два крана упали в понедельник.', '2025-05-05'],
    ['ru', 'Два крана упали 3 апреля.', '2025-04-03'],
    ['az', 'İki kran çərşənbə axşamı aşdı.', '2025-05-06'],
    ['az', 'İki kran bazar ertəsi günü aşdı.', '2025-05-05'],
    ['tr', 'İki vinç perşembe günü devrildi.', '2025-05-01'],
    ['tr', 'İki vinç 12 Nisan’da devrildi.', '2025-04-12'],
    ['tr', 'İki vinç geçen yıl devrildi.', '2024'],
  ])('%s: %s', (language, text, when) => {
    expect(only(text, language).when).toBe(when);
  });

  it('says what follows a dated sentence at once is of that day, and what comes later not before it', () => {
    const { drafts } = draft(
      'Two cranes fell on 2 May 2025. Nine people died. Six were later freed.',
    );
    expect(drafts.map((one) => one.draft.when)).toEqual([
      '2025-05-02',
      '2025-05-02',
      '2025-05-02/..',
    ]);
    expect(drafts[1]!.todo).toContain('date-carried');
  });

  it('says no more than that it was so by the day of the article, and nothing without that day', () => {
    expect(only('The harbour owns 12 cranes.').when).toBe('../2025-05-07');
    const { drafts } = draft('Two cranes fell on Monday.', 'en', '');
    expect(drafts[0]!.draft.when).toBeUndefined();
    expect(drafts[0]!.todo).toContain('date-missing');
  });
});

describe('who says so', () => {
  test.each<[Locale, string, string, readonly string[] | undefined]>([
    ['en', 'Mara Olsen said two cranes fell.', 'claimed', ['mara-olsen']],
    ['en', 'Two cranes fell, according to the coastguard.', 'claimed', ['coastguard']],
    ['en', 'Olsen denied that two cranes fell.', 'denied', ['mara-olsen']],
    ['en', 'The coastguard rejected the allegation.', 'denied', ['coastguard']],
    ['en', 'Mara Olsen alleged that two cranes were rusty.', 'claimed', ['mara-olsen']],
    ['en', 'The coastguard demanded an inquiry into the 12 deaths.', 'confirmed', ['coastguard']],
    // "Was accused" is not who accuses, and hearsay is nobody’s.
    ['en', 'Mara Olsen was accused of theft on Monday.', 'claimed', undefined],
    ['en', 'Two cranes reportedly fell on Monday.', 'claimed', undefined],
    ['ru', 'Мара Олсен заявила, что упали два крана.', 'claimed', ['mara-olsen']],
    ['ru', 'По словам Олсен, упали два крана.', 'claimed', ['mara-olsen']],
    ['ru', 'Мара Олсен отрицала, что упали два крана.', 'denied', ['mara-olsen']],
    ['tr', 'Sahil Güvenlik iki vincin devrildiğini açıkladı.', 'claimed', ['coastguard']],
    ['tr', 'Sahil Güvenlik iddiayı reddetti.', 'denied', ['coastguard']],
    ['az', 'Mara Olsen bildirdi ki, iki kran aşıb.', 'claimed', ['mara-olsen']],
    ['az', 'Mara Olsen bu iddianı təkzib etdi.', 'denied', ['mara-olsen']],
  ])('%s: %s', (language, text, status, attribution) => {
    const { status: is, attribution: by } = only(text, language);
    expect({ is, by }).toEqual({ is: status, by: attribution });
  });

  test.each<[Locale, string, string | undefined]>([
    ['en', 'Dev Rathore of the Harbour Independents denied that two cranes fell.', 'Dev Rathore'],
    ['en', 'Councillor Dev Rathore, of the Harbour Party, denied taking money.', 'Dev Rathore'],
    ['en', 'Anna Bell, deputy director at Acme Ltd, said two cranes fell.', 'Anna Bell'],
    ['en', 'After meeting Anna Bell, Acme Ltd said two cranes fell.', 'Acme Ltd'],
    ['en', 'The mayor said two cranes fell.', undefined],
    ['en', 'Two people told the Gazette that two cranes fell.', 'Two people'],
    ['ru', 'Иван Петров из Портовой партии отрицал, что упали два крана.', 'Иван Петров'],
    ['ru', 'Анна Белова, директор Портовой компании, заявила, что упали краны.', 'Анна Белова'],
    ['ru', 'Мэр заявил, что упали два крана.', undefined],
    ['az', 'Liman Partiyasının sədri Murad Quliyev bu iddianı təkzib etdi.', 'Murad Quliyev'],
    ['tr', 'Acme Ltd direktörü Murat Yıldız iki vincin devrildiğini söyledi.', 'Murat Yıldız'],
    ['tr', 'Belediye Başkanı Ayşe Korkmaz bu iddiayı yalanladı.', 'Ayşe Korkmaz'],
    ['tr', 'Başkan iki vincin devrildiğini söyledi.', undefined],
  ])('%s: is the person, not whom they belong to, and no bare title: %s', (language, text, who) => {
    const { drafts } = draft(text, language);
    const { attribution = [], proposed } = drafts[0]!.draft;
    const names = attribution.map(
      (id) => proposed?.actors?.find((one) => one.id === id)?.name[language] ?? id,
    );
    expect(names).toEqual(who ? [who] : []);
    expect(drafts[0]!.todo.includes('who-says')).toBe(who === undefined);
  });

  test.each<[string, Locale, string, string | undefined]>([
    ['a report', 'en', 'The Harbour Union published a report. It says 12 cranes fell.', undefined],
    ['whom it was about', 'en', 'The coastguard met. It said 12 cranes fell.', 'coastguard'],
    ['no paragraph before', 'en', 'Mara Olsen rose.\n\nIt says 12 cranes fell.', undefined],
    ['nobody', 'en', 'The council met on Monday. It says 12 cranes fell.', undefined],
    ['ru', 'ru', 'Мара Олсен ушла. Вышел доклад. Он утверждает, что упали 12 кранов.', undefined],
    ['tr', 'tr', 'Mara Olsen bir rapor yazdı. O, 12 vincin devrildiğini söyledi.', undefined],
  ])('takes "it" for %s', (_, language, text, who) => {
    const { draft: one, todo } = draft(text, language).drafts.at(-1)!;
    expect(one.attribution?.[0]).toBe(who);
    if (!who) expect(todo).toContain('who-says');
  });

  it('knows by the title whom it named with it before', () => {
    const { drafts } = draft(
      'Belediye Başkanı Ayşe Korkmaz 12 vincin devrildiğini söyledi. Başkan Korkmaz bu iddiayı yalanladı.',
      'tr',
    );
    expect(drafts.map((one) => one.draft.attribution)).toEqual([
      ['ayse-korkmaz'],
      ['ayse-korkmaz'],
    ]);
  });

  it('names whom "he" and "she" stand for, and says that it is to be checked', () => {
    const { drafts } = draft('Mara Olsen arrived on Monday. She said two cranes fell.');
    expect(drafts[1]!.draft.attribution).toEqual(['mara-olsen']);
    expect(drafts[1]!.todo).toContain('pronoun');
  });
});

describe('figures', () => {
  test.each<[Locale, string, readonly object[]]>([
    [
      'en',
      'Thirty-eight of the 67 people on board were killed.',
      [
        {
          value: 38,
          of: 67,
          unit: 'people killed',
          words: { en: 'Thirty-eight of the 67 people' },
        },
      ],
    ],
    [
      'en',
      'Repairs cost about 1.2 million euros.',
      [
        {
          value: 1_200_000,
          unit: 'euros',
          qualifier: 'about',
          words: { en: 'about 1.2 million euros' },
        },
      ],
    ],
    [
      'en',
      'It took at least 12 boats on 4 May 2025.',
      [{ value: 12, unit: 'boats', qualifier: 'at-least', words: { en: 'at least 12 boats' } }],
    ],
    [
      'ru',
      'Премии сократили на 20 процентов.',
      [{ value: 20, unit: 'процентов', words: { ru: '20 процентов' } }],
    ],
    [
      'tr',
      'Kazada dört kişi yaralandı.',
      [{ value: 4, unit: 'kişi injured', words: { tr: 'dört kişi' } }],
    ],
  ])('%s: %s', (language, text, figures) => {
    expect(only(text, language).figures).toEqual(figures);
  });
});

describe('what became of so many people', () => {
  test.each<[Locale, string, readonly string[]]>([
    ['en', 'A fire killed two people and injured 11.', ['2 people killed', '11 people injured']],
    [
      'en',
      'It burned, killing two people and injuring 11.',
      ['2 people killed', '11 people injured'],
    ],
    ['en', 'Two people died and 11 were hurt.', ['2 people killed', '11 people injured']],
    ['en', 'A blast injured seven people and killed one.', ['7 people injured', '1 people killed']],
    ['en', 'Three men were killed and 20 wounded at sea.', ['3 men killed', '20 men injured']],
    ['en', 'One person died and two were injured.', ['1 person killed', '2 people injured']],
    ['en', 'Police arrested 14 people and seized 30 guns.', ['14 people detained', '30 guns']],
    // Who did it did not suffer it, and what comes beside it did not either.
    ['en', 'Three gunmen killed 20 people.', ['3 gunmen', '20 people killed']],
    ['en', 'Two cars collided, killing three.', ['2 cars', '3 killed']],
    ['en', 'Three died and 300 houses burned.', ['3 killed', '300 houses']],
    ['en', '20 wounded passengers were taken home.', ['20 passengers injured']],
    ['ru', 'Погибли двое и ранены 11 человек.', ['2 killed', '11 человек injured']],
    ['ru', 'Погиб один человек, ещё 20 пострадали.', ['1 человек killed', '20 человек injured']],
    ['ru', 'Два боевика ранили 20 человек.', ['2 боевика', '20 человек injured']],
    ['az', '3 nəfər həlak oldu, 11 nəfər yaralandı.', ['3 nəfər killed', '11 nəfər injured']],
    ['tr', 'Üç kişi öldü, 5 kişi yaralandı.', ['3 kişi killed', '5 kişi injured']],
    ['tr', 'Bir kişi öldü, 300 ev yıkıldı.', ['1 kişi killed', '300 ev']],
  ])('%s: %s', (language, text, figures) => {
    const [one] = draft(text, language).drafts;
    expect(one!.draft.figures?.map(({ value, unit }) => `${value} ${unit}`)).toEqual(figures);
    expect(one!.todo).not.toContain('figures');
  });

  test.each([
    'Two people died and 11 were taken to hospital.',
    'The council voted 9 to 4 on Monday to buy 12 cranes.',
  ])('is not guessed, and says that the figures are to be checked: %s', (text) => {
    const [one] = draft(text).drafts;
    expect(one!.draft.figures).toHaveLength(1);
    expect(one!.todo).toContain('figures');
  });
});

describe('a sentence that is left out', () => {
  test.each<[Locale, string, string]>([
    ['en', 'How could two cranes fall on Monday?', 'question'],
    ['en', 'It was a night nobody here will forget.', 'pronoun'],
    ['en', 'The verdict is a milestone for workers.', 'opinion'],
    ['en', '"We have waited so long for this," said Mara Olsen.', 'quotation'],
    ['en', 'Mara Olsen was not available for comment.', 'page'],
    ['ru', 'Наверное, обе стороны ошиблись.', 'opinion'],
    ['ru', 'Почему упали два крана?', 'question'],
    ['az', 'Bəlkə də hər iki tərəf səhv edib.', 'opinion'],
    ['tr', 'Belki zaman gösterecek.', 'opinion'],
  ])('%s: %s', (language, text, reason) => {
    const { drafts, left } = draft(text, language);
    expect({ drafts, reasons: left.map((one) => one.reason) }).toEqual({
      drafts: [],
      reasons: [reason],
    });
  });

  it('says of a heading and of what stands there twice that they are', () => {
    const { drafts, left } = draft(
      'Cranes fall in Tarn\n\nTwo cranes fell on Monday. Two cranes fell on Monday.',
    );
    expect(drafts).toHaveLength(1);
    expect(left.map(({ reason }) => reason)).toEqual(['heading', 'twice']);
  });
});

describe('a draft', () => {
  const { drafts, left, article } = draft(
    'Nine people died when the ferry Aurora sank off Tarn on 2 May 2025. Twelve people died when the ferry Aurora sank off Tarn on 2 May 2025. Jonas Falk of the Harbour Workers’ Union sold 14 boats in Череповец on Tuesday. Perhaps more will follow.',
  );

  it('keeps the very words of the article as evidence, and says that they are to be reworded', () => {
    for (const { draft: one, from, to, todo } of drafts) {
      expect(one.evidence![0]!.passage).toBe(article.text.slice(from, to));
      expect(todo[0]).toBe('reword');
      expect(draftSchema.parse(one)).toBeTruthy();
    }
    for (const { text, from, to } of left) expect(text).toBe(article.text.slice(from, to));
  });

  it('stands beside the fact that says the same, and the one that says otherwise', () => {
    expect(drafts[0]!.held).toMatchObject({ verdict: 'same', fact: { id: 'ferry-dead' } });
    expect(drafts[1]!.held).toMatchObject({
      verdict: 'differs',
      aspect: 'figure',
      fact: { id: 'ferry-dead' },
    });
    expect(drafts[1]!.draft).toMatchObject({ status: 'disputed', disputes: ['ferry-dead'] });
  });

  it('says what is there already: a fact from the same passage, and drafts of the same words', () => {
    const passage = 'It all sank with the "Aurora" in 2024, and 9 people died off Tarn.';
    const { text } = readPasted(passage);
    const before = { id: 'before', text: { en: 'Nine died.' }, todo: [] };
    const waits = { ...before, evidence: [{ source: 'x', passage, language: 'en' as const }] };
    const again = draftArticle(readPasted(text.replaceAll('"', '”')), engine, [waits]);
    expect(again.drafts[0]!.todo.slice(0, 2)).toEqual(['waits', 'reword']);
    expect(drafts[0]!.todo).not.toContain('waits');

    const told = createEngine({
      ...knowledge,
      facts: new Map(
        [...knowledge.facts].map(([id, one]) => [
          id,
          { ...one, evidence: [{ source: 'gazette-log', passage, language: 'en' as const }] },
        ]),
      ),
    });
    const [one] = draftArticle(readPasted(passage), told).drafts;
    expect(one!.held).toMatchObject({
      verdict: 'same',
      byPassage: true,
      fact: { id: 'ferry-dead' },
    });
    expect(one!.todo[0]).toBe('there');
  });

  it('takes a year for no number that a fact could contradict', () => {
    const [one] = draft('In 2024 people died when the ferry Aurora sank off Tarn.').drafts;
    expect(one!.held?.verdict === 'differs' && one!.held.aspect === 'figure').toBe(false);
  });

  test.each<[Locale, string, string]>([
    ['en', 'The cause of the 2019 fire in Tarn was never established.', 'unknown'],
    ['en', 'It is not known who owns the 12 boats in Tarn.', 'unknown'],
    ['en', 'The coastguard said the cause in Tarn was unknown in 2019.', 'claimed'],
    ['ru', 'Причина пожара 2019 года не установлена.', 'unknown'],
    ['az', '2019-cu il yanğınının səbəbi məlum deyil.', 'unknown'],
    ['tr', '2019’daki yangının nedeni belirlenemedi.', 'unknown'],
  ])('%s: proposes for what nobody knows that it is not established: %s', (language, text, is) => {
    const { status, when } = only(text, language);
    expect(status).toBe(is);
    // As of the day of the article, not of what it is about.
    if (is === 'unknown') expect(when).toBe('2025-05-07');
  });

  it('links whom the pack knows, and proposes whom it does not', () => {
    expect(drafts[0]!.draft.places).toEqual(['tarn']);
    const { proposed } = drafts[2]!.draft;
    expect(proposed?.actors?.map(({ kind, name }) => [kind, name.en])).toEqual([
      ['person', 'Jonas Falk'],
      ['organisation', 'Harbour Workers’ Union'],
    ]);
    expect(proposed?.places?.[0]?.name).toMatchObject({ en: 'Cherepovets', ru: 'Череповец' });
  });

  it('is none of a text without a statement, whatever that is', () => {
    for (const text of [
      '!!!',
      '1',
      'Hello there',
      '\u202e\u0000 evil',
      `${'very '.repeat(5_000)}long`,
    ])
      expect(() => draftArticle({ ...readPasted(`${text} x`) }, engine)).not.toThrow();
  });
});
