/** Every labelled question that may be looked at, each with the index of the facts that it is asked of. */
import { readdir, readFile } from 'node:fs/promises';
import { readLabelledSet } from '../../src/eval/labelled-set.ts';
import { HELD_OUT } from '../../src/eval/stories.ts';
import { loadKnowledge } from '../../src/knowledge/loading/load.ts';
import { LOCALES, type Locale } from '../../src/knowledge/model/schema.ts';
import { createIndex, type Index } from '../../src/search/index.ts';
import { corpus } from './packs/shipped.ts';

export type LabelledQuestion = {
  readonly question: string;
  readonly locale: Locale;
  readonly kind: string;
  readonly index: Index;
};
type Asked = Readonly<Partial<Record<Locale, readonly string[]>>>;

const QUESTIONS = 'tests/eval/pack-questions';

let read: Promise<readonly LabelledQuestion[]> | undefined;

/** @throws where a file cannot be read */
export function labelledQuestions(): Promise<readonly LabelledQuestion[]> {
  read ??= readAll();
  return read;
}

async function readAll(): Promise<LabelledQuestion[]> {
  const { knowledge, index } = corpus;
  const { queries } = await readLabelledSet(knowledge);
  const own = queries.map(({ question, locale, kind }) => ({ question, locale, kind, index }));
  const ids = (await readdir(QUESTIONS)).map((file) => file.replace(/\.json$/, ''));
  const ofStories = await Promise.all(ids.filter((id) => !HELD_OUT.has(id)).map(ofStory));
  return [...own, ...ofStories.flat()];
}

async function ofStory(id: string): Promise<LabelledQuestion[]> {
  const { knowledge } = await loadKnowledge(`tests/eval/packs/${id}`);
  const index = createIndex(knowledge);
  const text = await readFile(`${QUESTIONS}/${id}.json`, 'utf8');
  const kinds: Readonly<Record<string, readonly Asked[]>> = JSON.parse(text);
  return Object.entries(kinds).flatMap(([kind, all]) =>
    all.flatMap((asked) =>
      LOCALES.flatMap((locale) =>
        (asked[locale] ?? []).map((question) => ({ question, locale, kind, index })),
      ),
    ),
  );
}
