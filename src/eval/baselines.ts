/** The search libraries Dateline is held against, each as its documentation would have it used. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import { LOCALES } from '../knowledge/model/schema.ts';
import { terms } from '../language/index.ts';
import type { EvalQuery } from './dataset.ts';

export type Baseline = {
  readonly name: string;
  /** Ids of facts, best first, at most 10. */
  readonly find: (query: EvalQuery) => string[];
  /** It may take seconds a question, so at most about this many are asked. */
  readonly slow?: number;
};

type Row = {
  readonly id: string;
  readonly fact: string;
  readonly text: string;
  readonly terms: string;
};
const MOST = 10;

export function baselines(knowledge: Knowledge): Baseline[] {
  const rows = [...knowledge.facts.values()].flatMap((fact) =>
    LOCALES.flatMap((locale) =>
      [fact.text[locale] ?? '', ...(fact.questions[locale] ?? [])].filter(Boolean).map(
        (text, at): Row => ({
          id: `${fact.id} ${locale} ${at}`,
          fact: fact.id,
          text,
          terms: terms(text, locale).join(' '),
        }),
      ),
    ),
  );
  const unique = (facts: readonly string[]) => [...new Set(facts)].slice(0, MOST);
  const analysed = ({ question, locale }: EvalQuery) => terms(question, locale).join(' ');
  const fuse = new Fuse(rows, { keys: ['text'] });
  const fuseTokens = new Fuse(rows, {
    keys: ['terms'],
    useTokenSearch: true,
    ignoreLocation: true,
  });
  const plain = new MiniSearch<Row>({ fields: ['text'], storeFields: ['fact'] });
  plain.addAll(rows);
  const tuned = new MiniSearch<Row>({
    fields: ['terms'],
    storeFields: ['fact'],
    tokenize: (text) => text.split(' '),
  });
  tuned.addAll(rows);
  const long = (term: string) => term.length >= 4;
  return [
    {
      name: 'Fuse.js, default',
      slow: 100,
      find: ({ question }) =>
        unique(fuse.search(question.slice(0, 200), { limit: 60 }).map(({ item }) => item.fact)),
    },
    {
      name: 'Fuse.js, token search, our analyzer',
      slow: 150,
      find: (query) =>
        unique(
          fuseTokens
            .search(analysed(query).slice(0, 200), { limit: 60 })
            .map(({ item }) => item.fact),
        ),
    },
    {
      name: 'MiniSearch, default',
      find: ({ question }) => unique(plain.search(question).map((hit) => hit.fact as string)),
    },
    {
      name: 'MiniSearch, tuned, our analyzer',
      find: (query) =>
        unique(
          tuned
            .search(analysed(query), { prefix: long, fuzzy: (term) => long(term) && 0.2 })
            .map((hit) => hit.fact as string),
        ),
    },
  ];
}
