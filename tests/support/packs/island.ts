/** A small pack about nothing real in four languages, for what questions and messages say beside it. */
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import type { Knowledge } from '../../../src/knowledge/model/knowledge.ts';

const FILE = {
  pack: { id: 'p', title: { en: 'Island' }, description: { en: 'x' } },
  sources: [{ id: 'log', title: 'Log' }],
  topics: [{ id: 'sea', title: { en: 'Sea' } }],
  places: [
    { id: 'odda', name: { en: 'Odda', ru: 'Одда', az: 'Odda', tr: 'Odda' }, in: 'norway' },
    { id: 'norway', name: { en: 'Norway', ru: 'Норвегия', az: 'Norveç', tr: 'Norveç' } },
  ],
  actors: [
    {
      id: 'norway-state',
      kind: 'state',
      name: { en: 'Norway', ru: 'Норвегия', az: 'Norveç', tr: 'Norveç' },
      aliases: { en: ['Oslo'] },
    },
    { id: 'sweden', kind: 'state', name: { en: 'Sweden', ru: 'Швеция', az: 'İsveç', tr: 'İsveç' } },
    {
      id: 'lund',
      kind: 'person',
      name: { en: 'Per Lund', ru: 'Пер Лунд', az: 'Per Lund', tr: 'Per Lund' },
      aliases: { en: ['Lund'] },
    },
    {
      id: 'olga-lund',
      kind: 'person',
      name: { en: 'Olga Lund', ru: 'Ольга Лунд', az: 'Olqa Lund', tr: 'Olga Lund' },
    },
    {
      id: 'gazette',
      kind: 'outlet',
      name: {
        en: 'the Odda Gazette',
        ru: '«Оддская газета»',
        az: 'Odda qəzeti',
        tr: 'Odda gazetesi',
      },
      aliases: { en: ['Odda Gazette', 'the Gazette'], ru: ['Оддская газета', 'Оддскую газету'] },
    },
  ],
  incidents: [
    {
      id: 'flood',
      title: { en: 'The Odda flood', ru: 'Наводнение в Одде', az: 'Odda daşqını', tr: 'Odda seli' },
      summary: { en: 'x x' },
      when: '2028-03-02',
      status: 'confirmed',
      places: ['odda'],
      actors: ['norway-state'],
    },
  ],
  facts: [
    {
      id: 'boats',
      text: {
        en: 'The flood of 2028 led Norway to send about 200 boats.',
        ru: 'Наводнение 2028 года побудило Норвегию направить около 200 лодок.',
        az: '2028-ci ildəki daşqından sonra Norveç təxminən 200 qayıq göndərdi.',
        tr: '2028 selinin ardından Norveç yaklaşık 200 tekne gönderdi.',
      },
      when: '2028',
      status: 'confirmed',
      sources: ['log'],
      incident: 'flood',
      actors: ['norway-state'],
      figures: [
        {
          value: 200,
          unit: 'boats sent',
          qualifier: 'about',
          words: {
            en: 'about 200 boats',
            ru: 'около 200 лодок',
            az: 'təxminən 200 qayıq',
            tr: 'yaklaşık 200 tekne',
          },
        },
      ],
      questions: {
        en: [
          'How many boats did Norway send?',
          'What did Norway do after the flood?',
          'number of boats sent',
        ],
        ru: ['Сколько лодок направила Норвегия?', 'Сколько лодок отправили?'],
        az: ['Norveç neçə qayıq göndərdi?'],
        tr: ['Norveç kaç tekne gönderdi?'],
      },
    },
    {
      id: 'flood-day',
      text: {
        en: 'On 2 March 2028 a flood destroyed several houses in Odda.',
        ru: '2 марта 2028 года наводнение разрушило несколько домов в Одде.',
        az: '2 mart 2028-ci ildə daşqın Oddada bir neçə evi dağıtdı.',
        tr: "2 Mart 2028'de sel Odda'da birkaç evi yıktı.",
      },
      when: '2028-03-02',
      status: 'confirmed',
      sources: ['log'],
      incident: 'flood',
      places: ['odda'],
      questions: {
        en: ['When was the Odda flood?', 'What did the flood destroy?', 'houses lost in Odda'],
        ru: ['Когда было наводнение в Одде?'],
        az: ['Odda daşqını nə vaxt baş verdi?'],
        tr: ['Odda seli ne zaman oldu?'],
      },
    },
    {
      id: 'mayor',
      text: {
        en: 'Per Lund became the mayor of Odda in 1998.',
        ru: 'Пер Лунд стал мэром Одды в 1998 году.',
        az: 'Per Lund 1998-ci ildə Oddanın meri oldu.',
        tr: "Per Lund 1998'de Odda belediye başkanı oldu.",
      },
      when: '1998',
      status: 'confirmed',
      sources: ['log'],
      actors: ['lund'],
      places: ['odda'],
      questions: {
        en: [
          'Who became mayor in 1998?',
          'When did Lund take office?',
          'the mayor of Odda from 1998',
        ],
        ru: ['Кто стал мэром в 1998 году?'],
        az: ['1998-ci ildə kim mer oldu?'],
        tr: ['1998 yılında kim başkan oldu?'],
      },
    },
    {
      id: 'funds',
      text: {
        en: 'The Odda Gazette is financed by Norway.',
        ru: '«Оддскую газету» финансирует Норвегия.',
        az: 'Odda qəzetini Norveç maliyyələşdirir.',
        tr: 'Odda gazetesini Norveç finanse ediyor.',
      },
      when: '2028-03/..',
      status: 'confirmed',
      sources: ['log'],
      actors: ['gazette', 'norway-state'],
      questions: {
        en: [
          'Who pays for the Gazette?',
          'Does Norway finance the Odda Gazette?',
          'money behind the Odda paper',
        ],
        ru: ['Кто финансирует «Оддскую газету»?'],
        az: ['Odda qəzetini kim maliyyələşdirir?'],
        tr: ['Odda gazetesini kim finanse ediyor?'],
      },
    },
  ],
};

/** The pack as Knowledge; it must load without an error. */
export function island(): Knowledge {
  const { knowledge, findings } = assemble([{ path: 'island.json', text: JSON.stringify(FILE) }]);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length) throw new Error(errors.map(({ message }) => message).join('\n'));
  return knowledge;
}
