/** The questions that editors wrote for a fact: of one that is asked in these very words there is no doubt. */
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Fact } from '../../knowledge/model/schema.ts';
import { foldedWords } from '../../language/index.ts';
import type { Query } from '../understanding/parse-question.ts';

const examples = new WeakMap<Fact, ReadonlySet<string>>();
const facts = new WeakMap<Knowledge, ReadonlyMap<string, readonly string[]>>();

/** Whether the question is, word for word, an example question of the fact. */
export const isExampleOf = (query: Query, fact: Fact): boolean =>
  examplesOf(fact).has(foldedWords(query.text));

/** The ids of the facts whose editors wrote this very question, though it may have no word that is searched for. */
export function factsWithExample(query: Query, knowledge: Knowledge): readonly string[] {
  let asked = facts.get(knowledge);
  if (!asked) {
    const found = new Map<string, string[]>();
    for (const fact of knowledge.facts.values())
      for (const example of examplesOf(fact))
        found.set(example, [...(found.get(example) ?? []), fact.id]);
    asked = found;
    facts.set(knowledge, asked);
  }
  return asked.get(foldedWords(query.text)) ?? [];
}

function examplesOf(fact: Fact): ReadonlySet<string> {
  let own = examples.get(fact);
  if (!own) {
    own = new Set(Object.values(fact.questions).flatMap((asked) => (asked ?? []).map(foldedWords)));
    examples.set(fact, own);
  }
  return own;
}
