/** Why a question was answered as it was: what was matched, how sure that makes, and what came next. */

import type { Block, Reply } from '../../contract/reply.ts';
import type { Request } from '../../contract/request.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { say } from '../../i18n/translate.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { factBlock } from '../presentation/fact-blocks.ts';
import type { GateFeatures } from '../ranking/confidence.ts';
import { decide } from '../ranking/decide.ts';
import type { Ranked } from '../ranking/ranker.ts';
import { WEIGHTS } from '../ranking/weights.ts';
import type { Corpus, Reader } from '../types.ts';
import { type Query, understand } from '../understanding/parse-question.ts';

/** The features as a reader may think of them; each group is one line of the explanation. */
const GROUPS: readonly (readonly [MessageKey, readonly (keyof GateFeatures)[]])[] = [
  [
    'why.words',
    [
      'words',
      'strength',
      'coverage',
      'oneEntry',
      'asked',
      'askedEntry',
      'rarest',
      'unknown',
      'missing',
      'length',
    ],
  ],
  [
    'why.examples',
    ['likeness', 'company', 'letters', 'lettersCompany', 'phrases', 'askedLikeness', 'sameAsk'],
  ],
  ['why.meaning', ['meaning', 'meaningSquare', 'meaningCompany']],
  ['why.names', ['names']],
  ['why.date', ['date']],
  ['why.number', ['number', 'counted']],
  ['why.kind', ['kind', 'sameKind', 'kindShare', 'kindAny', 'tells']],
  ['why.talk', ['talk', 'shown']],
  ['why.lead', ['margin', 'crowd']],
];
/** Every feature that some line stands for. */
export const EXPLAINED: readonly (keyof GateFeatures)[] = GROUPS.flatMap(([, names]) => names);
const LEAST = 0.05;

export function replyToWhy(
  request: Extract<Request, { command: 'why' }>,
  { knowledge, index }: Corpus,
  reader: Reader,
): Reply {
  const { context = reader.context } = request;
  const query = understand(
    request.question,
    { knowledge, index },
    { ...reader, ...(context && { context }) },
  );
  const locale = request.language ?? query.locale;
  const { similarities } = reader;
  const { outcome, confidence, ranked, features, doubts } = decide(
    query,
    { knowledge, index },
    reader.now,
    similarities,
  );
  const mode = similarities ? 'meaning' : 'words';
  const [best, next] = ranked;
  const blocks: Block[] = [
    { type: 'headline', text: say(locale, outcome === 'answer' ? 'why.title' : 'why.title-not') },
    { type: 'text', text: say(locale, 'quote.text', { text: request.question.trim() }) },
    {
      type: 'text',
      text: say(locale, best ? 'why.sure' : 'why.nothing', {
        sure: share(confidence, locale),
        least: share(WEIGHTS.answer[mode], locale),
      }),
    },
    ...doubts.map((doubt) => ({ type: 'text', text: say(locale, `why.doubt.${doubt}`) }) as const),
    { type: 'fields', fields: readings(query, best, index.names.title, locale) },
    ...(best && features
      ? ([
          { type: 'section', text: say(locale, 'why.counted') },
          { type: 'list', items: counted(features, mode, locale) },
          { type: 'section', text: say(locale, 'why.best') },
          factBlock(best.fact, knowledge, locale, [score(best, locale)]),
        ] as const)
      : []),
    ...(next
      ? ([
          { type: 'section', text: say(locale, 'why.next') },
          factBlock(next.fact, knowledge, locale, [score(next, locale)]),
        ] as const)
      : []),
    { type: 'note', text: say(locale, similarities ? 'why.with-meaning' : 'why.without-meaning') },
  ];
  return { locale, command: 'why', blocks };
}

/** What was read in the question; what it does not have is left out. */
function readings(
  { kind, mentions, date, talk }: Query,
  best: Ranked | undefined,
  title: Corpus['index']['names']['title'],
  locale: Locale,
): { label: string; value: string }[] {
  const names = new Set(mentions.map(({ entity }) => title(entity, locale)));
  const lines: (readonly [MessageKey, string])[] = [
    ['why.matched', best?.matched.join(', ') ?? ''],
    ['why.unmatched', best?.unmatched.join(', ') ?? ''],
    ['why.read-names', [...names].join(', ')],
    ['why.read-date', date?.text ?? ''],
    ['why.read-kind', kind === 'none' ? '' : say(locale, `why.kind.${kind}`)],
    ['why.read-talk', talk ? say(locale, talk.elliptic ? 'option.yes' : 'option.no') : ''],
  ];
  return lines.flatMap(([label, value]) => (value ? [{ label: say(locale, label), value }] : []));
}

/** What each group of features adds to the logit of the confidence, the most first. */
function counted(
  features: GateFeatures,
  mode: keyof typeof WEIGHTS.gate,
  locale: Locale,
): { text: string; detail: string }[] {
  const weights = WEIGHTS.gate[mode];
  return GROUPS.map(([label, names]) => ({
    label,
    by: names.reduce((sum, name) => sum + (weights[name] ?? 0) * features[name], 0),
  }))
    .filter(({ by }) => Math.abs(by) >= LEAST)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .map(({ label, by }) => ({
      text: say(locale, label),
      detail: say(locale, by > 0 ? 'why.for' : 'why.against', {
        by: number(Math.abs(by), locale),
      }),
    }));
}

const score = ({ rank }: Ranked, locale: Locale) =>
  say(locale, 'why.score', { score: number(rank, locale) });
const number = (value: number, locale: Locale) =>
  value.toLocaleString(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
const share = (value: number, locale: Locale) =>
  value.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
