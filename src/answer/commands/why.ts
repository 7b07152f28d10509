/** Why a question was answered as it was: what was matched and what not, in words, and what came next. */

import type { Block, Reply } from '../../contract/reply.ts';
import type { RequestOf } from '../../contract/request.ts';
import { dateWords } from '../../i18n/date-words.ts';
import { translate } from '../../i18n/translate.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { cutTo, LONGEST_QUESTION } from '../../text/lengths.ts';
import { alignWords } from '../alignment/index.ts';
import { factBlock } from '../presentation/fact-blocks.ts';
import { type Decision, decide } from '../ranking/decide.ts';
import { vetoesAmong } from '../ranking/doubts.ts';
import type { RankedCandidate } from '../ranking/ranker.ts';
import { type ModeWeights, weightsFor } from '../ranking/weights.ts';
import type { AskResult, Corpus, Reader } from '../types.ts';
import { goingOn } from '../understanding/conversation-context.ts';
import { parseQuestion, type Query } from '../understanding/parse-question.ts';
import { ask } from './ask.ts';
import { GROUPS } from './why-groups.ts';
import { matchedFields } from './why-matched.ts';

/** What counts for less decides nothing. */
const LEAST = 0.3;
const MOST_COUNTED = 4;

export function replyToWhy(request: RequestOf<'why'>, corpus: Corpus, reader: Reader): Reply {
  const { context = reader.context } = request;
  const question = cutTo(request.question, LONGEST_QUESTION);
  const own = goingOn({ ...reader, ...(context && { context }) });
  const asked = ask(question, corpus, own, request.language);
  // Of two parts, the one that is answered first is explained.
  const part = asked.parts?.find(({ fact }) => fact);
  const { readAs } = part ?? asked;
  const explained = readAs ?? part?.question ?? question;
  const query = parseQuestion(explained, corpus, own);
  const locale = request.language ?? query.locale;
  // They are those of the question as typed.
  const similarities = explained === question ? reader.similarities : undefined;
  const decided = decide(query, corpus, reader.now, similarities);
  const [best, next] = withFirst(decided.ranked, asked);
  const found = best ?? asked.facts[0];
  const mode = similarities ? 'semantic' : 'lexical';
  const counted = best && next ? countedBeside(best, next, weightsFor(mode, corpus), locale) : [];
  const blocks: Block[] = [
    {
      type: 'headline',
      text: translate(locale, asked.outcome === 'answer' ? 'why.title' : 'why.title-not'),
    },
    {
      type: 'text',
      text: translate(locale, 'quote.text', { text: (part?.question ?? question).trim() }),
    },
    ...sureness(asked, decided, locale),
    matchedFields(query, found, corpus, locale, readAs),
    ...against(asked, best, best ? lacking(query, best, corpus) : [], locale),
    ...(found
      ? ([
          { type: 'section', text: translate(locale, 'why.best') },
          factBlock(found.fact, corpus.knowledge, locale),
        ] as const)
      : []),
    ...(next
      ? ([
          { type: 'section', text: translate(locale, 'why.next') },
          factBlock(next.fact, corpus.knowledge, locale),
        ] as const)
      : []),
    ...(counted.length
      ? ([
          { type: 'section', text: translate(locale, 'why.counted') },
          { type: 'list', items: counted },
        ] as const)
      : []),
    {
      type: 'note',
      text: translate(locale, similarities ? 'why.with-meaning' : 'why.without-meaning'),
    },
    ...ofRevision(corpus, locale),
  ];
  return { locale, command: 'why', blocks };
}

/** Which revision it is answered from, so that two who see different answers can tell why. */
function ofRevision({ knowledge: { revision } }: Corpus, locale: Locale): Block[] {
  if (!revision) return [];
  const { id, publishedAt } = revision;
  const when = `${dateWords(publishedAt.slice(0, 10), locale)}, ${publishedAt.slice(11, 16)} UTC`;
  return [{ type: 'note', text: translate(locale, 'why.revision', { id, when }) }];
}

/** What was shown first comes first here, too: a contradiction or an incident's own field may have put it there. */
function withFirst(ranked: readonly RankedCandidate[], { facts }: AskResult): RankedCandidate[] {
  const shown = ranked.find(({ fact }) => fact === facts[0]?.fact);
  return shown ? [shown, ...ranked.filter((one) => one !== shown)] : [...ranked];
}

function sureness(
  asked: AskResult,
  { ranked, confidence, least = 1, outcome, vetoes }: Decision,
  locale: Locale,
): Block[] {
  if (ranked.length === 0) return [{ type: 'text', text: translate(locale, 'why.nothing') }];
  if (asked.outcome === 'answer' && outcome !== 'answer')
    return [{ type: 'text', text: translate(locale, 'why.by-field') }];
  // What rules a fact out is said below; no likeness weighs against it.
  if (vetoes.length > 0 || (outcome === 'answer' && asked.outcome !== 'answer')) return [];
  return [
    {
      type: 'text',
      text: translate(locale, 'why.sure', {
        sure: share(confidence, locale),
        least: share(least, locale),
      }),
    },
  ];
}

/** The words that the fact has in no form, with whether it is the one that says what is counted. */
function lacking(query: Query, { fact, matched }: RankedCandidate, corpus: Corpus) {
  const counted = query.countedToken === undefined ? undefined : query.tokens[query.countedToken];
  return alignWords(query, fact, matched, corpus)
    .filter(({ as }) => as === 'none')
    .map(({ typed }) => ({ typed, counted: typed === counted?.typed }));
}

/** What speaks against a fact; where it outweighs all likeness, that it is no answer therefore. */
function against(
  { outcome, nearness }: AskResult,
  best: RankedCandidate | undefined,
  lacks: ReturnType<typeof lacking>,
  locale: Locale,
): Block[] {
  if (!best) return [];
  const vetoes: readonly string[] = vetoesAmong(best.doubts);
  const told = best.doubts.filter((doubt) => {
    if (vetoes.includes(doubt)) return outcome !== 'answer';
    // Where the fact says it in other words, a reader would not agree.
    if (doubt === 'unsupported') return lacks.length > 0;
    return doubt !== 'unit-mismatch' || lacks.some(({ counted }) => counted);
  });
  const items = [
    ...(nearness?.kind === 'only-said' ? [{ text: translate(locale, 'why.only-said') }] : []),
    ...told.map((doubt) => ({ text: translate(locale, `why.veto.${doubt}`) })),
  ];
  return items.length
    ? [
        { type: 'section', text: translate(locale, 'why.against') },
        { type: 'list', items },
      ]
    : [];
}

/**
 * What counts for the fact rather than for the next best, the most first: weight times difference. No weight is below
 * zero, so what fits better always counts for it.
 */
function countedBeside(
  best: RankedCandidate,
  next: RankedCandidate,
  { choice: { weights } }: ModeWeights,
  locale: Locale,
): { text: string; detail: string }[] {
  return GROUPS.map(([label, names]) => ({
    label,
    by: names.reduce(
      (sum, name) => sum + (weights[name] ?? 0) * (best.features[name] - next.features[name]),
      0,
    ),
  }))
    .filter(({ by }) => Math.abs(by) >= LEAST)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, MOST_COUNTED)
    .map(({ label, by }) => ({
      text: translate(locale, label),
      detail: translate(locale, by > 0 ? 'why.for' : 'why.for-next'),
    }));
}

const share = (value: number, locale: Locale) =>
  value.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
