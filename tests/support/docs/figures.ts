/** The counts that README and docs name, as the files have them now: `npm run figures` writes them, a test holds them. */
import { readdir, readFile } from 'node:fs/promises';
import { COMMANDS } from '../../../src/contract/commands.ts';
import { readLabelledSet, split } from '../../../src/eval/labelled-set.ts';
import { HELD_OUT } from '../../../src/eval/stories.ts';
import { loadKnowledge } from '../../../src/knowledge/loading/load.ts';
import { currentFacts } from '../../../src/knowledge/model/current-facts.ts';
import { ISLAND, MILL, REFERENDUM, SHIPPED } from '../../answer/verification/yes-no-questions.ts';

/** A figure by its name, as it is written: "3,143". */
export type Figures = Readonly<Record<string, string>>;

const LEXICON = 'src/lexicon';
/** `<!--facts-->117<!--/-->`: the name of the figure, then the figure. */
const MARKED = /<!--([a-z-]+)-->([^<]*)<!--\/-->/g;

/** README and every document. */
export async function documents(): Promise<readonly string[]> {
  const docs = await readdir('docs');
  return [
    'README.md',
    ...docs.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`),
  ];
}

/** @throws where a text marks a figure that nobody counts */
export function withFigures(text: string, figures: Figures): string {
  return text.replace(MARKED, (_all, name: string) => {
    const figure = figures[name];
    if (figure === undefined) throw new Error(`There is no figure by the name “${name}”.`);
    return `<!--${name}-->${figure}<!--/-->`;
  });
}

export async function countFigures(): Promise<Figures> {
  const { knowledge } = await loadKnowledge('knowledge');
  const facts = [...currentFacts(knowledge).values()];
  const { test } = split((await readLabelledSet(knowledge)).queries);
  const ofKind = (kind: string) => test.filter((query) => query.kind === kind).length;
  const relations: Readonly<Record<string, readonly unknown[]>> = await json('relations.json');
  const concepts = await Promise.all(
    (await readdir(`${LEXICON}/concepts`)).map((name) => listed(`concepts/${name}`)),
  );
  const counts: Readonly<Record<string, number>> = {
    facts: facts.length,
    'facts-of-the-story': facts.filter(({ id }) => !id.startsWith('dateline-')).length,
    'facts-confirmed': facts.filter(
      ({ id, status }) => !id.startsWith('dateline-') && status === 'confirmed',
    ).length,
    commands: COMMANDS.length,
    'test-questions': test.length,
    'test-near-scope': ofKind('near-scope'),
    'test-out-of-scope': ofKind('out-of-scope'),
    'test-premises': ofKind('premise'),
    'test-no-premises': test.length - ofKind('premise'),
    'yes-no-questions': [SHIPPED, ISLAND, REFERENDUM, MILL].flat().length,
    stories: (await readdir('tests/eval/packs')).length,
    'stories-held-out': HELD_OUT.size,
    concepts: concepts.reduce((sum, count) => sum + count, 0),
    opposites: relations.opposite?.length ?? 0,
    exclusions: relations.excludes?.length ?? 0,
    narrower: relations.narrower?.length ?? 0,
    places: await listed('names/places.json'),
    organisations: await listed('names/organisations.json'),
    'given-names': await listed('names/given-names.json'),
    'public-figures': await listed('names/public-figures.json'),
  };
  return Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [name, count.toLocaleString('en-GB')]),
  );
}

const json = async (name: string) => JSON.parse(await readFile(`${LEXICON}/${name}`, 'utf8'));
const listed = async (name: string): Promise<number> => (await json(name)).length;
