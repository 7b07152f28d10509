/** How long a suggestion takes while somebody types, with ten thousand facts. */
import { createEngine } from '../src/answer/engine.ts';
import type { SuggestKind } from '../src/contract/suggestion.ts';
import { inLocale } from '../src/knowledge/model/localised.ts';
import type { Localised } from '../src/knowledge/model/schema.ts';
import { percentile } from './load.ts';
import { makeCorpus } from './search-corpus.ts';

const FACTS = 10_000;
const COUNT = 1500;
const KINDS = ['question', 'about', 'incident', 'actor'] as const satisfies readonly SuggestKind[];

export type AutocompleteBench = {
  readonly kind: SuggestKind;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** The slowest: the first one, for which the texts are made ready. */
  readonly slowest: number;
};

export function benchAutocomplete(): readonly AutocompleteBench[] {
  const { knowledge, questions } = makeCorpus(FACTS);
  const engine = createEngine(knowledge);
  const typed = typing(
    questions(COUNT),
    [...knowledge.incidents.values()],
    [...knowledge.actors.values()],
  );
  return KINDS.map((kind) => {
    const times = typed(kind).map((text) => {
      const start = performance.now();
      engine.suggest(kind, text, 'en');
      return performance.now() - start;
    });
    return {
      kind,
      p50: percentile(times, 0.5),
      p99: percentile(times, 0.99),
      slowest: Math.max(...times),
    };
  });
}

type Titled = { readonly title: Localised };
type Named = { readonly name: Localised };

/** What stands in the box at each key: nothing, then a little more of a question or a name. */
function typing(
  questions: readonly string[],
  incidents: readonly Titled[],
  actors: readonly Named[],
) {
  const names = actors.map(({ name }) => inLocale(name, 'en').text);
  const titles = incidents.map(({ title }) => inLocale(title, 'en').text);
  const texts: Readonly<Record<SuggestKind, readonly string[]>> = {
    question: questions,
    about: [...titles, ...names],
    incident: titles,
    actor: names,
  };
  return (kind: SuggestKind): string[] =>
    Array.from({ length: COUNT }, (_, at) => {
      const text = texts[kind][at % texts[kind].length] ?? '';
      const begun = text.slice(0, at % (text.length + 1));
      return at % 5 === 0 ? slipped(begun) : begun;
    });
}

/** Two letters the wrong way round, near the end. */
function slipped(text: string): string {
  const at = text.length - 3;
  return at < 1 ? text : `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`;
}
