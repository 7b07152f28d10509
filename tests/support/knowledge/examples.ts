/** Small knowledge for the tests to break, and short names for what comes back. */
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import type { Finding } from '../../../src/knowledge/model/knowledge.ts';

/** Text in every language, so that nothing is said about translations. */
export const all = (text: string) => ({ en: text, ru: text, az: text, tr: text });

const pack = { id: 'p', title: all('Pack'), description: all('A pack') };
export const source = { id: 's', title: 'Report', url: 'https://example.org/report' };
export const actor = { id: 'a', kind: 'person', name: all('Ann') };
export const place = { id: 'baku', name: all('Baku') };
export const topic = { id: 'trade', title: all('Trade') };
export const incident = {
  id: 'crash',
  title: all('The crash'),
  summary: all('A plane crashed.'),
  when: '2024-12-25',
  status: 'confirmed',
};
export const fact = {
  id: 'f',
  text: all('Thirty-eight of the 67 people on board were killed.'),
  when: '2024-12-25',
  status: 'claimed',
  attribution: ['a'],
  sources: ['s'],
  incident: 'crash',
  places: ['baku'],
  topics: ['trade'],
  questions: { en: ['How many died?', 'What was the death toll?', 'Did anybody survive it?'] },
};

/** A whole file without any fault; sections given here replace its own. */
export const file = (sections: object = {}) => ({
  pack,
  sources: [source],
  actors: [actor],
  places: [place],
  topics: [topic],
  incidents: [incident],
  facts: [fact],
  ...sections,
});

/** One field a line, so that expected lines can be counted. */
export const json = (value: unknown) => JSON.stringify(value, null, 1);

/** A set of one file, `k.json`. */
export const one = (value: unknown) => [
  { path: 'k.json', text: typeof value === 'string' ? value : json(value) },
];

export const load = (value: unknown) => assemble(one(value));

/** `line:col rule`, as the tables expect it. */
export const short = ({ line, column, rule }: Finding) => `${line}:${column} ${rule}`;
