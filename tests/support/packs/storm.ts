/** A storm about which not everything is known, in four languages; what is reviewed and what is not. */
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import type { Knowledge } from '../../../src/knowledge/model/knowledge.ts';

/** The very words of the log, in no language of ours. */
const PASSAGE = 'In der Nacht wurden im Hafen von Brill neun Boote losgerissen.';

export const STORM = {
  pack: {
    id: 'storm',
    title: { en: 'The storm' },
    description: { en: 'The storm at Brill.' },
    languages: ['en', 'ru', 'az', 'tr'],
    synonyms: { en: [['vessel', 'ship']] },
  },
  sources: [{ id: 'log', title: 'Hafenlog', publisher: 'Hafenamt Brill' }],
  actors: [
    {
      id: 'office',
      kind: 'organisation',
      name: {
        en: 'the Harbour Office',
        ru: 'портовая служба',
        az: 'Liman İdarəsi',
        tr: 'Liman Dairesi',
      },
    },
  ],
  places: [{ id: 'brill', name: { en: 'Brill', ru: 'Брилль', az: 'Brill', tr: 'Brill' } }],
  topics: [{ id: 'storm', title: { en: 'The storm', ru: 'Шторм', az: 'Fırtına', tr: 'Fırtına' } }],
  incidents: [
    {
      id: 'storm-night',
      title: {
        en: 'The storm at Brill',
        ru: 'Шторм в Брилле',
        az: 'Brilldə fırtına',
        tr: 'Brill fırtınası',
      },
      summary: {
        en: 'A storm hit the harbour of Brill.',
        ru: 'Шторм обрушился на порт Брилля.',
        az: 'Fırtına Brill limanını vurdu.',
        tr: 'Fırtına Brill limanını vurdu.',
      },
      when: '2030-05-01',
      status: 'confirmed',
      places: ['brill'],
    },
  ],
  facts: [
    {
      id: 'sunk-unknown',
      text: {
        en: 'how many boats sank in the storm at Brill',
        ru: 'сколько лодок затонуло во время шторма в Брилле',
        az: 'Brilldə fırtına zamanı neçə qayığın batdığı',
        tr: 'Brill’deki fırtınada kaç teknenin battığı',
      },
      when: '2030-05-03',
      status: 'unknown',
      reviewBy: '2030-06-03',
      reviewed: { by: 'A. Editor', on: '2030-05-03' },
      sources: ['log'],
      incident: 'storm-night',
      places: ['brill'],
      topics: ['storm'],
      translation: { ru: 'reviewed', az: 'reviewed', tr: 'machine' },
      questions: {
        en: [
          'How many boats sank in the storm?',
          'number of vessels that went down at Brill',
          'What was the count of sunken ships that night?',
        ],
        ru: ['Сколько лодок затонуло в шторм?'],
        az: ['Fırtınada neçə qayıq batdı?'],
        tr: ['Fırtınada kaç tekne battı?'],
      },
    },
    {
      id: 'torn-loose',
      text: {
        en: 'Nine boats came adrift in the harbour of Brill.',
        ru: 'В порту Брилля сорвало с привязи девять лодок.',
        az: 'Brill limanında doqquz qayıq lövbərdən qopdu.',
        tr: 'Brill limanında dokuz tekne bağından koptu.',
      },
      when: '2030-05-01',
      status: 'claimed',
      attribution: ['office'],
      sources: ['log'],
      evidence: [{ source: 'log', passage: PASSAGE, language: 'de' }],
      incident: 'storm-night',
      places: ['brill'],
      topics: ['storm'],
      translation: { ru: 'machine', az: 'machine', tr: { by: 'B. Editor', on: '2030-05-02' } },
      reviewed: { by: 'A. Editor', on: '2030-05-02' },
      reviewBy: '2030-05-20',
      figures: [
        {
          value: 9,
          unit: 'boats adrift',
          words: { en: 'nine boats', ru: 'девять лодок', az: 'doqquz qayıq', tr: 'dokuz tekne' },
        },
      ],
      questions: {
        en: ['How many boats came adrift?', 'How many moorings broke?', 'Did boats tear loose?'],
        ru: ['Сколько лодок сорвало?'],
        az: ['Neçə qayıq qopdu?'],
        tr: ['Kaç tekne koptu?'],
      },
    },
    {
      id: 'pier-closed',
      text: {
        en: 'The old pier of Brill stayed closed after the storm.',
        ru: 'Старый причал Брилля остался закрыт после шторма.',
        az: 'Brillin köhnə körpüsü fırtınadan sonra bağlı qaldı.',
        tr: 'Brill’in eski iskelesi fırtınadan sonra kapalı kaldı.',
      },
      when: '2030-05-02',
      status: 'confirmed',
      attribution: ['office'],
      sources: ['log'],
      incident: 'storm-night',
      places: ['brill'],
      topics: ['storm'],
      questions: {
        en: ['Is the old pier open?', 'What was shut after the storm?', 'state of the jetty'],
        ru: ['Что закрыли после шторма?'],
        az: ['Fırtınadan sonra nə bağlandı?'],
        tr: ['Fırtınadan sonra ne kapandı?'],
      },
    },
  ],
};

/** The same as knowledge; fields given here replace those of facts by id. */
export function storm(changes: Readonly<Record<string, object>> = {}): Knowledge {
  const facts = STORM.facts.map((fact) => ({ ...fact, ...changes[fact.id] }));
  const text = JSON.stringify({ ...STORM, facts });
  return assemble([{ path: 'storm/storm.json', text }]).knowledge;
}
