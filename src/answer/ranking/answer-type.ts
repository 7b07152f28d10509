/** Whether a statement has what such a question asks for beyond the question's own words: a number, a year, a name. */
import { fold } from '../../language/index.ts';
import type { Entry } from '../../search/index.ts';
import type { Query } from '../understanding/parse-question.ts';

const NUMBER = /\d/;
const YEAR = /\b(1\d|20)\d\d\b/;
/** A capital inside a sentence: a name, in the scripts that have capitals. */
const NAME = /(?<=[\p{L}\p{N},;:] )\p{Lu}[\p{L}\p{M}]+/gu;

export function hasAnswerType({ type, text, locale }: Query, entries: readonly Entry[]): number {
  if (type !== 'how-many' && type !== 'when' && type !== 'who' && type !== 'where') return 0;
  const statements = entries.filter((entry) => entry.kind === 'text');
  const statement = statements.find((entry) => entry.locale === locale) ?? statements[0];
  if (!statement) return 0;
  if (type === 'how-many') return NUMBER.test(statement.text) ? 1 : -1;
  if (type === 'when') return YEAR.test(statement.text) ? 1 : -1;
  const asked = fold(text);
  return (statement.text.match(NAME) ?? []).some((name) => !asked.includes(fold(name))) ? 1 : -1;
}
