/** What readers asked in vain, as CSV for spreadsheets and as Markdown for a wiki or a meeting. */
import { stringify } from 'csv-stringify/sync';
import type { PhrasingContent, Root } from 'mdast';
import { toMarkdown as write } from 'mdast-util-to-markdown';
import { translate } from '../i18n/translate.ts';
import type { Gap } from '../insight/index.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import { FOR_SPREADSHEETS } from './spreadsheet.ts';

const COLUMNS = [
  'question',
  'question_in_full',
  'language',
  'times_unanswered',
  'times_not_what_was_asked',
  'languages',
  'first',
  'last',
  'cause',
  'cause_words',
  'nearest_facts',
  'other_wordings',
] as const;

/** A row a gap; cells that a spreadsheet would run as a formula start with an apostrophe. */
export function gapsToCsv(gaps: readonly Gap[], locale: Locale): string {
  return stringify(
    gaps.map(
      (gap): Record<(typeof COLUMNS)[number], string | number> => ({
        question: gap.question,
        question_in_full: gap.readAs ?? gap.question,
        language: gap.locale,
        times_unanswered: gap.unanswered,
        times_not_what_was_asked: gap.notAsked,
        languages: gap.locales.map((one) => `${one.locale} ${one.times}`).join(', '),
        first: dayOf(gap.first),
        last: dayOf(gap.last),
        cause: gap.cause,
        cause_words: translate(locale, `gaps.cause.${gap.cause}`),
        nearest_facts: gap.nearest.join(' '),
        other_wordings: gap.wordings.slice(1).map(wordingIn).join('\n'),
      }),
    ),
    { ...FOR_SPREADSHEETS, columns: [...COLUMNS] },
  );
}

/** CommonMark: an item a gap; what readers typed is escaped. */
export function gapsToMarkdown(gaps: readonly Gap[], locale: Locale): string {
  const item = (gap: Gap) => ({
    type: 'listItem' as const,
    spread: true,
    children: [
      line({ type: 'strong', children: [words(wordingIn(gap))] }),
      line(words(gapLine(gap, locale))),
      ...(gap.wordings.length > 1
        ? [
            line(
              words(
                `${translate(locale, 'gaps.also')} ${gap.wordings
                  .slice(1)
                  .map(wordingIn)
                  .join(' · ')}`,
              ),
            ),
          ]
        : []),
      line({
        type: 'emphasis',
        children: [words(translate(locale, `gaps.cause.${gap.cause}`))],
      }),
    ],
  });
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [words(translate(locale, 'gaps.title'))] },
      ...(gaps.length > 0
        ? [{ type: 'list' as const, spread: true, children: gaps.map(item) }]
        : [line(words(translate(locale, 'gaps.none')))]),
    ],
  };
  return write(root, { bullet: '-', unsafe: [{ character: '~', inConstruct: 'phrasing' }] });
}

/** "5 without an answer, 2 not what was asked · en 4, ru 3 · 3 May 2030 – 6 May 2030". */
function gapLine(gap: Gap, locale: Locale): string {
  const [first, last] = [dayOf(gap.first), dayOf(gap.last)];
  return [
    timesLine(gap, locale),
    gap.locales.map((one) => `${one.locale} ${one.times}`).join(', '),
    first === last ? first : `${first} – ${last}`,
  ].join(' · ');
}

function timesLine(
  { unanswered, notAsked }: Pick<Gap, 'unanswered' | 'notAsked'>,
  locale: Locale,
): string {
  return [
    ...(unanswered > 0 ? [translate(locale, 'gaps.unanswered', { count: unanswered })] : []),
    ...(notAsked > 0 ? [translate(locale, 'gaps.not-asked', { count: notAsked })] : []),
  ].join(', ');
}

/** A question that cannot be read alone, with what it was read as. */
const wordingIn = ({ question, readAs }: Pick<Gap, 'question' | 'readAs'>): string =>
  readAs === undefined ? question : `${question} (${readAs})`;

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
const words = (value: string) => ({ type: 'text', value }) as const;
const line = (...children: PhrasingContent[]) => ({ type: 'paragraph' as const, children });
