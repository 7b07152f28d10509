/** What is still to be done of a draft: to say it in one's own words is done once it is. Pure. */
import { translate } from '../i18n/translate.ts';
import { LOCALES, type Localised } from '../knowledge/model/schema.ts';
import { verbatimText } from '../knowledge/validation/verbatim.ts';
import type { FileItem } from './items.ts';
import { isGroup, sameValue } from './text/change-value.ts';

/** As it was written when the draft was made, in whichever language. */
const REWORD: ReadonlySet<unknown> = new Set(
  LOCALES.map((locale) => translate(locale, 'drafting.todo.reword')),
);

/** @param before as the draft was: a text that nobody has touched settles nothing */
export function withTodosDone(
  before: FileItem['value'],
  now: FileItem['value'],
): FileItem['value'] {
  const { todo, text, evidence, ...rest } = now;
  if (!Array.isArray(todo) || !todo.some((one) => REWORD.has(one))) return now;
  if (sameValue(before.text, text) || !isGroup(text) || !Array.isArray(evidence)) return now;
  const passages = evidence.filter(
    (one): one is { source: string; passage: string } =>
      isGroup(one) && typeof one.passage === 'string',
  );
  if (verbatimText({ text: text as Localised, evidence: passages })) return now;
  const left = todo.filter((one) => !REWORD.has(one));
  return { ...rest, text, evidence, ...(left.length > 0 && { todo: left }) };
}
