/** Why a question was answered as it was: what was matched, how sure that makes, and what came next. */

import type { Block, Reply } from '../../contract/reply.ts';
import type { RequestOf } from '../../contract/request.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { translate } from '../../i18n/translate.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { factBlock } from '../presentation/fact-blocks.ts';
import type { ConfidenceFeatures } from '../ranking/confidence.ts';
import { decide } from '../ranking/decide.ts';
import type { RankedCandidate } from '../ranking/ranker.ts';
import { WEIGHTS } from '../ranking/weights.ts';
import type { Corpus, Reader } from '../types.ts';
import { parseQuestion, type Query } from '../understanding/parse-question.ts';

/** The features as a reader may think of them; each group is one line of the explanation. */
const GROUPS: readonly (readonly [MessageKey, readonly (keyof ConfidenceFeatures)[]])[] = [
  [
    'why.words',
    [
      'lexicalScore',
      'lexicalStrength',
      'coverage',
      'entryCoverage',
      'askedCoverage',
      'askedEntryCoverage',
      'rarestMatched',
      'unknownShare',
      'heaviestUnmatched',
      'queryLength',
    ],
  ],
  [
    'why.examples',
    [
      'similarity',
      'top3Mean',
      'trigramOverlap',
      'trigramTop3Mean',
      'adjacency',
      'askedSimilarity',
      'sameTypeSimilarity',
    ],
  ],
  ['why.meaning', ['cosine', 'cosineSquared', 'cosineTop3Mean']],
  ['why.names', ['namesMatch']],
  ['why.date', ['dateMatch']],
  ['why.number', ['numberMatch', 'countedMatch']],
  ['why.kind', ['typeMatch', 'sameType', 'sameTypeShare', 'anySameType', 'hasAnswerType']],
  ['why.talk', ['inConversation', 'justShown']],
  ['why.lead', ['marginTo2nd', 'marginTo5th']],
];
/** Every feature that some line stands for. */
export const EXPLAINED: readonly (keyof ConfidenceFeatures)[] = GROUPS.flatMap(
  ([, names]) => names,
);
const LEAST = 0.05;

export function replyToWhy(request: RequestOf<'why'>, corpus: Corpus, reader: Reader): Reply {
  const { context = reader.context } = request;
  const query = parseQuestion(request.question, corpus, { ...reader, ...(context && { context }) });
  const locale = request.language ?? query.locale;
  const { similarities } = reader;
  const { outcome, confidence, ranked, features, vetoes } = decide(
    query,
    corpus,
    reader.now,
    similarities,
  );
  const mode = similarities ? 'semantic' : 'lexical';
  const [best, next] = ranked;
  const blocks: Block[] = [
    {
      type: 'headline',
      text: translate(locale, outcome === 'answer' ? 'why.title' : 'why.title-not'),
    },
    { type: 'text', text: translate(locale, 'quote.text', { text: request.question.trim() }) },
    {
      type: 'text',
      text: translate(locale, best ? 'why.sure' : 'why.nothing', {
        sure: share(confidence, locale),
        least: share(WEIGHTS.answer[mode], locale),
      }),
    },
    ...vetoes.map(
      (veto) => ({ type: 'text', text: translate(locale, `why.veto.${veto}`) }) as const,
    ),
    { type: 'fields', fields: readings(query, best, corpus.index.linker.title, locale) },
    ...(best && features
      ? ([
          { type: 'section', text: translate(locale, 'why.counted') },
          { type: 'list', items: counted(features, mode, locale) },
          { type: 'section', text: translate(locale, 'why.best') },
          factBlock(best.fact, corpus.knowledge, locale, [score(best, locale)]),
        ] as const)
      : []),
    ...(next
      ? ([
          { type: 'section', text: translate(locale, 'why.next') },
          factBlock(next.fact, corpus.knowledge, locale, [score(next, locale)]),
        ] as const)
      : []),
    {
      type: 'note',
      text: translate(locale, similarities ? 'why.with-meaning' : 'why.without-meaning'),
    },
  ];
  return { locale, command: 'why', blocks };
}

/** What was read in the question; what it does not have is left out. */
function readings(
  { type, mentions, date, conversation }: Query,
  best: RankedCandidate | undefined,
  title: Corpus['index']['linker']['title'],
  locale: Locale,
): { label: string; value: string }[] {
  const names = new Set(mentions.map(({ entity }) => title(entity, locale)));
  const lines: (readonly [MessageKey, string])[] = [
    ['why.matched', best?.matched.join(', ') ?? ''],
    ['why.unmatched', best?.unmatched.join(', ') ?? ''],
    ['why.read-names', [...names].join(', ')],
    ['why.read-date', date?.text ?? ''],
    ['why.read-kind', type === 'none' ? '' : translate(locale, `why.kind.${type}`)],
    [
      'why.read-talk',
      conversation ? translate(locale, conversation.elliptic ? 'option.yes' : 'option.no') : '',
    ],
  ];
  return lines.flatMap(([label, value]) =>
    value ? [{ label: translate(locale, label), value }] : [],
  );
}

/** What each group of features adds to the logit of the confidence, the most first. */
function counted(
  features: ConfidenceFeatures,
  mode: keyof typeof WEIGHTS.confidence,
  locale: Locale,
): { text: string; detail: string }[] {
  const weights = WEIGHTS.confidence[mode];
  return GROUPS.map(([label, names]) => ({
    label,
    by: names.reduce((sum, name) => sum + (weights[name] ?? 0) * features[name], 0),
  }))
    .filter(({ by }) => Math.abs(by) >= LEAST)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .map(({ label, by }) => ({
      text: translate(locale, label),
      detail: translate(locale, by > 0 ? 'why.for' : 'why.against', {
        by: number(Math.abs(by), locale),
      }),
    }));
}

const score = ({ rank }: RankedCandidate, locale: Locale) =>
  translate(locale, 'why.score', { score: number(rank, locale) });
const number = (value: number, locale: Locale) =>
  value.toLocaleString(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
const share = (value: number, locale: Locale) =>
  value.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
