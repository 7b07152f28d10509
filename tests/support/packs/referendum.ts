/** A small pack about nothing real, of decimals and percentages, in four languages; some facts have figures, some only say them. */
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import type { Knowledge } from '../../../src/knowledge/model/knowledge.ts';

const fact = (id: string, when: string, text: object, more: object = {}) => ({
  id,
  text,
  when,
  status: 'confirmed',
  sources: ['log'],
  places: ['tarn'],
  questions: { en: [] },
  ...more,
});

const FILE = {
  pack: { id: 'p', title: { en: 'Tarn' }, description: { en: 'What is known of Tarn.' } },
  sources: [{ id: 'log', title: 'Log' }],
  topics: [],
  places: [{ id: 'tarn', name: { en: 'Tarn', ru: 'Тарн', az: 'Tarn', tr: 'Tarn' } }],
  actors: [],
  incidents: [],
  facts: [
    fact(
      'quake',
      '2031-05-03',
      {
        en: 'The earthquake of 3 May 2031 in Tarn had a magnitude of 7.4.',
        ru: 'Землетрясение 3 мая 2031 года в Тарне имело магнитуду 7,4.',
        az: '3 may 2031-ci ildə Tarnda baş vermiş zəlzələnin maqnitudası 7,4 olub.',
        tr: "3 Mayıs 2031'de Tarn'daki depremin büyüklüğü 7,4 oldu.",
      },
      {
        figures: [
          {
            value: 7.4,
            unit: 'magnitude',
            words: {
              en: 'a magnitude of 7.4',
              ru: 'магнитуда 7,4',
              az: '7,4 maqnituda',
              tr: '7,4 büyüklüğünde',
            },
          },
        ],
      },
    ),
    fact('yes-votes', '2032-06', {
      en: 'In the Tarn referendum of June 2032, 54% of the voters said yes to the bridge.',
      ru: 'На референдуме в Тарне в июне 2032 года за мост проголосовали 54 % избирателей.',
      az: '2032-ci ilin iyununda Tarn referendumunda seçicilərin 54 faizi körpüyə səs verdi.',
      tr: "Haziran 2032'deki Tarn referandumunda seçmenlerin yüzde 54'ü köprüye evet dedi.",
    }),
    fact(
      'strike-share',
      '2033-02',
      {
        en: 'In February 2033, 37.5 percent of the Tarn miners joined the strike.',
        ru: 'В феврале 2033 года к забастовке присоединились 37,5 процента шахтёров Тарна.',
        az: '2033-cü ilin fevralında Tarn şaxtaçılarının 37,5 faizi tətilə qoşuldu.',
        tr: "Şubat 2033'te Tarn madencilerinin yüzde 37,5'i greve katıldı.",
      },
      {
        figures: [
          {
            value: 37.5,
            unit: 'percent of the miners',
            words: {
              en: '37.5 percent of the miners',
              ru: '37,5 процента шахтёров',
              az: 'şaxtaçıların 37,5 faizi',
              tr: "madencilerin yüzde 37,5'i",
            },
          },
        ],
      },
    ),
    fact('fare', '2034-01', {
      en: 'Since January 2034 a ferry ticket in Tarn has cost 2.40 euros.',
      ru: 'С января 2034 года билет на паром в Тарне стоит 2,40 евро.',
      az: '2034-cü ilin yanvarından Tarnda bərə bileti 2,40 avrodur.',
      tr: "Ocak 2034'ten beri Tarn'da feribot bileti 2,40 avro.",
    }),
    fact(
      'turnout-abroad',
      '2032-06',
      {
        en: 'In the Tarn referendum of June 2032, 0.5 percent of the sailors voted by post.',
      },
      {
        figures: [
          {
            value: 0.5,
            unit: 'percent of the sailors',
            words: { en: '0.5 percent of the sailors' },
          },
        ],
      },
    ),
    fact(
      'herders',
      '2032-06',
      {
        en: 'In the Tarn referendum of June 2032, 29% of the herders voted at night.',
      },
      {
        // A share of one, as spreadsheets keep it.
        figures: [
          { value: 0.29, unit: 'share of the herders', words: { en: '29% of the herders' } },
        ],
      },
    ),
    fact('volunteers', '2031-05-04', {
      en: '54 people from Tarn volunteered at the hospital after the earthquake of 2031.',
      ru: 'После землетрясения 2031 года 54 человека из Тарна стали добровольцами в больнице.',
      az: '2031-ci il zəlzələsindən sonra Tarndan 54 nəfər xəstəxanada könüllü oldu.',
      tr: "2031 depreminden sonra Tarn'dan 54 kişi hastanede gönüllü oldu.",
    }),
  ],
};

/** The pack as Knowledge; it must load without an error. */
export function referendum(): Knowledge {
  const { knowledge, findings } = assemble([
    { path: 'referendum.json', text: JSON.stringify(FILE) },
  ]);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length) throw new Error(errors.map(({ message }) => message).join('\n'));
  return knowledge;
}
