/** A small pack about nothing real, of facts that say less, or of others, than a hasty reader takes them to say. */
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import type { Knowledge } from '../../../src/knowledge/model/knowledge.ts';

const fact = (id: string, when: string, en: string, more: object = {}) => ({
  id,
  text: { en },
  when,
  status: 'confirmed',
  attribution: ['union'],
  sources: ['log'],
  questions: { en: [] },
  ...more,
});

const FILE = {
  pack: {
    id: 'p',
    title: { en: 'Brill' },
    description: { en: 'What is known of Brill.' },
  },
  sources: [{ id: 'log', title: 'Log' }],
  topics: [],
  places: [{ id: 'brill', name: { en: 'Brill' } }],
  actors: [
    {
      id: 'union',
      kind: 'organisation',
      name: { en: 'the Fish Union' },
      aliases: { en: ['Fish Union'] },
    },
  ],
  incidents: [],
  facts: [
    fact('polluted', '2031', 'The Fish Union says that the harbour was polluted by the mill.', {
      status: 'claimed',
    }),
    fact('polluted-again', '2034', 'The mill polluted the harbour in 2034.', {
      text: {
        en: 'The mill polluted the harbour in 2034.',
        ru: 'Мельница загрязнила гавань.',
        az: 'Dəyirman limanı çirkləndirdi.',
        tr: 'Değirmen limanı kirletti.',
      },
    }),
    fact('overloaded', '2033', 'A report said the ferry might have been overloaded.'),
    fact('lighthouse', '2033', 'The storm of 2033 almost destroyed the lighthouse in Brill.', {
      places: ['brill'],
    }),
    fact('bridge', '2032', 'The bridge in Brill was closed in 2030 and reopened in 2032.', {
      places: ['brill'],
    }),
    fact(
      'rescued',
      '2031',
      'Twelve passengers and two sailors were rescued from the ferry in Brill.',
      {
        places: ['brill'],
        figures: [
          {
            value: 12,
            unit: 'passengers rescued',
            words: { en: 'twelve passengers were rescued' },
          },
        ],
      },
    ),
  ],
};

/** The pack as Knowledge; it must load without an error. */
export function mill(): Knowledge {
  const { knowledge, findings } = assemble([{ path: 'mill.json', text: JSON.stringify(FILE) }]);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length) throw new Error(errors.map(({ message }) => message).join('\n'));
  return knowledge;
}
