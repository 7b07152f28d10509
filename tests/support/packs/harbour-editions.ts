/** The harbour's facts as they were published on two days, and putting them on record. */
import { assembleFiles } from '../../../src/knowledge/revisions/assemble-revision.ts';
import { publish } from '../../../src/knowledge/revisions/publish.ts';
import type { RevisionRepository } from '../../../src/knowledge/revisions/repository.ts';
import { HARBOUR } from './harbour.ts';

type Fact = (typeof HARBOUR.facts)[number];
type Edition = { readonly files: ReturnType<typeof filesOf>; readonly at: string };

const filesOf = (edit: (fact: Fact) => object[] = (fact) => [fact]) => [
  {
    path: 'harbour/k.json',
    text: JSON.stringify({ ...HARBOUR, facts: HARBOUR.facts.flatMap(edit) }),
  },
];
export const WITHDRAWN = HARBOUR.facts.find(({ id }) => id === 'cause-reed')!;
/** A translation that only the second has. */
export const IN_RUSSIAN = 'Портовая служба считает, что паром загорелся от печи.';

/** 12 rescued. */
export const FIRST: Edition = { files: filesOf(), at: '2030-07-01T10:00:00Z' };
/** 13 rescued, one fact withdrawn, one new, and one translated. */
export const SECOND: Edition = {
  at: '2030-07-05T23:00:00Z',
  files: filesOf((fact) => {
    if (fact.id === WITHDRAWN.id) return [{ ...fact, status: 'retracted' }];
    if (fact.id === 'cause-office') return [{ ...fact, text: { ...fact.text, ru: IN_RUSSIAN } }];
    if (fact.id !== 'rescued') return [fact];
    const text = Object.fromEntries(
      Object.entries(fact.text).map(([locale, words]) => [locale, words.replace('12', '13')]),
    );
    return [
      { ...fact, text },
      { ...fact, id: 'new-fact', text: { en: 'A buoy was lost.' }, questions: {} },
    ];
  }),
};

export const knowledgeOf = ({ files }: Edition) => assembleFiles(files).knowledge;

export const putOnRecord = ({ files, at }: Edition, revisions: RevisionRepository) =>
  publish(
    { files, version: assembleFiles(files).knowledge.version, publishedBy: 'Vera' },
    revisions,
    new Date(at),
  );
