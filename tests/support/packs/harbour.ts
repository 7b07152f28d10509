/** A small pack about nothing real, to read beside the tests that use it. */
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import type { Knowledge } from '../../../src/knowledge/model/knowledge.ts';

/** A question, and the text of the fact that answers it. */
export const RESCUED = 'How many passengers were rescued from the ferry?';
export const RESCUED_TEXT = 'Boats brought 12 of the 14 passengers of the burning ferry ashore.';
/** What the pack says nothing of. */
export const UNKNOWN = 'Who painted the lighthouse?';

const fact = (id: string, text: string, more: object) => ({
  id,
  text: { en: text },
  when: '2030-05-04',
  status: 'confirmed',
  attribution: ['harbour-office'],
  sources: ['log'],
  topics: ['sea'],
  ...more,
});

export const HARBOUR = {
  pack: {
    id: 'harbour',
    title: { en: 'The harbour' },
    description: { en: 'What is known about the harbour of Brill.' },
  },
  sources: [
    {
      id: 'log',
      title: 'Harbour log',
      publisher: 'Brill Harbour Office',
      url: 'https://example.org/log',
      published: '2030-06',
    },
  ],
  topics: [
    { id: 'sea', title: { en: 'The sea', ru: 'Море' } },
    { id: 'trade', title: { en: 'Trade' } },
  ],
  places: [{ id: 'brill', name: { en: 'Brill', ru: 'Брилль' } }],
  actors: [
    {
      id: 'harbour-office',
      kind: 'organisation',
      name: { en: 'the Harbour Office', ru: 'портовая служба' },
    },
    {
      id: 'mayor',
      kind: 'person',
      name: { en: 'Ada Marsh', ru: 'Ада Марш' },
      aliases: { en: ['Marsh'] },
      role: { en: 'Mayor of Brill' },
    },
    { id: 'owner', kind: 'person', name: { en: 'Jon Reed' }, aliases: { en: ['Reed'] } },
  ],
  incidents: [
    {
      id: 'ferry-fire',
      title: { en: 'The ferry fire', ru: 'Пожар на пароме' },
      summary: { en: 'A ferry burned in the harbour of Brill.' },
      when: '2030-05-04',
      status: 'confirmed',
      places: ['brill'],
      actors: ['owner'],
      topics: ['sea'],
      aliases: { en: ['ferry blaze'] },
    },
    {
      id: 'inquiry',
      title: { en: 'The inquiry' },
      summary: { en: 'The town asked how the ferry could burn.' },
      when: '2030-06',
      status: 'confirmed',
      follows: ['ferry-fire'],
    },
  ],
  facts: [
    fact('rescued', RESCUED_TEXT, {
      text: {
        en: RESCUED_TEXT,
        ru: 'Лодки доставили на берег 12 из 14 пассажиров горящего парома.',
      },
      translation: { ru: 'machine' },
      incident: 'ferry-fire',
      places: ['brill'],
      figures: [
        {
          value: 12,
          of: 14,
          unit: 'passengers rescued',
          words: { en: '12 of the 14 passengers', ru: '12 из 14 пассажиров' },
        },
      ],
      questions: {
        en: [RESCUED, 'Did everybody get off the burning boat?', 'number of people saved'],
        ru: ['Сколько пассажиров спасли с парома?'],
      },
    }),
    fact('cause-reed', 'Reed says that lightning set the ferry alight.', {
      status: 'claimed',
      attribution: ['owner'],
      actors: ['owner'],
      incident: 'ferry-fire',
      disputes: ['cause-office'],
      questions: {
        en: [
          'What does Reed say started the fire?',
          'Was it lightning?',
          'the owner’s explanation of the blaze',
        ],
      },
    }),
    fact('cause-office', 'The Harbour Office holds that a stove set the ferry alight.', {
      status: 'disputed',
      incident: 'ferry-fire',
      disputes: ['cause-reed'],
      questions: {
        en: [
          'What caused the fire according to the Harbour Office?',
          'Was it a stove?',
          'official cause of the blaze',
        ],
      },
    }),
    fact('inquiry-opened', 'Mayor Marsh opened an inquiry into the ferry fire.', {
      when: '2030-06',
      incident: 'inquiry',
      actors: ['mayor'],
      questions: {
        en: [
          'When did the inquiry begin?',
          'Who opened the investigation?',
          'start of the probe by the mayor',
        ],
      },
    }),
    fact('herring', 'Brill sold about 300 tonnes of herring.', {
      when: '2029',
      topics: ['trade'],
      places: ['brill'],
      figures: [
        {
          value: 300,
          unit: 'tonnes of herring',
          qualifier: 'about',
          words: { en: 'about 300 tonnes of herring' },
        },
      ],
      questions: {
        en: [
          'How much herring did Brill sell?',
          'size of the herring trade',
          'fish exports of the town',
        ],
      },
    }),
    fact('herring-old', 'Brill sold about 200 tonnes of herring.', {
      when: '2029',
      topics: ['trade'],
      status: 'retracted',
      questions: {
        en: ['old herring figure', 'herring before the correction', 'withdrawn number'],
      },
    }),
  ],
} as const;

/** The pack as Knowledge; it must load without an error. */
export function harbour(): Knowledge {
  const { knowledge, findings } = assemble([
    { path: 'fixture.json', text: JSON.stringify(HARBOUR) },
  ]);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length) throw new Error(errors.map(({ message }) => message).join('\n'));
  return knowledge;
}
