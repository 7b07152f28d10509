/** What a question and a fact have in common and what not, in words: the reasons that a reader can check by reading both. */
import type { Block } from '../../contract/reply.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { translate } from '../../i18n/translate.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { alignName, alignWords } from '../alignment/index.ts';
import { numbersMatch } from '../ranking/slot-match.ts';
import type { Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';

type Found = { readonly fact: Fact; readonly matched: readonly string[] };

/**
 * Labelled lines; what there is nothing of is left out.
 * @param readAs the question in full, where it was answered as that
 */
export function matchedFields(
  query: Query,
  found: Found | undefined,
  corpus: Corpus,
  locale: Locale,
  readAs?: string,
): Block {
  const { date, numbers, type, conversation } = query;
  const reasons = found ? reasonsFor(query, found, corpus, locale) : [];
  const lines: (readonly [MessageKey, readonly string[]])[] = [
    ...reasons,
    ['why.read-date', date ? [date.text] : []],
    ['why.read-numbers', found && numbersMatch(query, found.fact) > 0 ? numbers.map(String) : []],
    ['why.read-kind', type === 'none' ? [] : [translate(locale, `why.kind.${type}`)]],
    [
      'why.read-talk',
      readAs !== undefined
        ? [readAs]
        : conversation?.elliptic
          ? [translate(locale, 'option.yes')]
          : [],
    ],
  ];
  return {
    type: 'fields',
    fields: lines.flatMap(([label, values]) =>
      values.length > 0
        ? [{ label: translate(locale, label), value: [...new Set(values)].join(', ') }]
        : [],
    ),
  };
}

function reasonsFor(
  query: Query,
  { fact, matched }: Found,
  corpus: Corpus,
  locale: Locale,
): (readonly [MessageKey, readonly string[]])[] {
  const words = alignWords(query, fact, matched, corpus);
  const of = (as: (typeof words)[number]['as']) => words.filter((word) => word.as === as);
  const typed = (some: readonly { readonly typed: string }[]) => some.map((one) => one.typed);
  const names = query.names.map((name) => ({
    typed: name.typed,
    has: alignName(name, query, fact, corpus),
  }));
  return [
    ['why.same-words', typed(of('same'))],
    [
      'why.other-words',
      of('other-words').map(({ typed: asked, said = '' }) =>
        translate(locale, 'why.pair', { asked, said }),
      ),
    ],
    ['why.in-questions', typed(of('question'))],
    ['why.names', typed(names.filter(({ has }) => has !== 'other'))],
    ['why.left-over', typed([...names.filter(({ has }) => has === 'other'), ...of('none')])],
  ];
}
