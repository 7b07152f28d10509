/** A message held against the facts, sentence by sentence: supported, contradicted, or nothing approved on it. */

import type { Block, Reply } from '../../contract/reply.ts';
import type { RequestOf } from '../../contract/request.ts';
import { attributionOf } from '../../i18n/attribution.ts';
import { translate } from '../../i18n/translate.ts';
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { compareClaim, type Difference, entityLinksIn, toStatement } from '../claims/index.ts';
import { choices, sourcesChoice } from '../presentation/choices.ts';
import { factBlock } from '../presentation/fact-blocks.ts';
import { decide } from '../ranking/decide.ts';
import type { Corpus, Reader } from '../types.ts';
import { parseQuestion } from '../understanding/parse-question.ts';
import { languageOf } from '../understanding/question-language.ts';
import { claimSentences } from '../verification/claim-sentences.ts';
import { findContradiction } from '../verification/contradiction.ts';
import { assertsPlainly } from '../verification/presupposition.ts';
import { supportOf } from '../verification/support.ts';

type CheckRequest = RequestOf<'check'>;

/** What the facts say of one sentence. Never more than that: no verdict, no score. */
export type SentenceVerdict = { readonly sentence: string } & (
  | { readonly verdict: 'supported'; readonly fact: Fact; readonly agreed: readonly string[] }
  /** `difference` is undefined where the sentence denies what the fact says. */
  | {
      readonly verdict: 'contradicted';
      readonly fact: Fact;
      readonly difference: Difference | undefined;
    }
  | { readonly verdict: 'nothing' }
);

export type Checked = {
  readonly locale: Locale;
  readonly held: readonly SentenceVerdict[];
  /** How many sentences were not looked at. */
  readonly left: number;
};

/** More sentences than this make a reply that nobody reads. */
const MOST_SENTENCES = 12;
/** So many of the best facts are held against a sentence. */
const MOST_FACTS = 8;
/** Longer sentences are quoted only so far, in characters. */
const LONGEST_QUOTE = 240;

export function checkText(
  text: string,
  corpus: Corpus,
  reader: Reader,
  language?: Locale,
): Checked {
  const own = languageOf(text, corpus.index, reader.locale);
  const sentences = claimSentences(text, own);
  const locale = language ?? own;
  return {
    locale,
    held: sentences
      .slice(0, MOST_SENTENCES)
      .map((sentence) => hold(sentence, own, locale, corpus, reader)),
    left: Math.max(0, sentences.length - MOST_SENTENCES),
  };
}

function hold(
  sentence: string,
  own: Locale,
  locale: Locale,
  corpus: Corpus,
  { now }: Reader,
): SentenceVerdict {
  const query = parseQuestion(sentence, corpus, { locale: own, now });
  const statement = toStatement(query, now, locale);
  const named = entityLinksIn(statement, corpus);
  const ranked = decide(query, corpus, now)
    .ranked.filter(({ fact }) => fact.status !== 'denied')
    .slice(0, MOST_FACTS);
  const supports = ranked.map(({ fact }) => ({
    fact,
    support: supportOf(
      statement,
      named,
      fact,
      compareClaim(statement, named, fact, corpus),
      corpus,
    ),
  }));
  // What is confirmed goes before what is only claimed.
  const order = (fact: Fact) => (fact.status === 'confirmed' ? 0 : 1);
  const [best] = supports
    .filter(({ support }) => support.says === 'same')
    .sort((a, b) => order(a.fact) - order(b.fact));
  if (best?.support.says === 'same')
    return { sentence, verdict: 'supported', fact: best.fact, agreed: best.support.agreed };
  const manner = {
    asserts: (aspect: Difference['aspect']) => assertsPlainly(query, aspect),
    definite: false,
    sure: false,
  };
  const found = findContradiction(statement, ranked, manner, corpus);
  if (found) return { sentence, verdict: 'contradicted', ...found };
  const denied = supports.find(({ support }) => support.says === 'denies');
  return denied
    ? { sentence, verdict: 'contradicted', fact: denied.fact, difference: undefined }
    : { sentence, verdict: 'nothing' };
}

export function replyToCheck(request: CheckRequest, corpus: Corpus, reader: Reader): Reply {
  const { locale, held, left } = checkText(request.text, corpus, reader, request.language);
  const reply = (blocks: readonly Block[]): Reply => ({ locale, command: 'check', blocks });
  if (held.length === 0) return reply([{ type: 'text', text: translate(locale, 'check.none') }]);
  const shown = new Set<string>();
  const blocks = held.flatMap((one) => sentenceBlocks(one, locale, corpus, shown));
  return reply([
    { type: 'headline', text: translate(locale, 'check.title') },
    ...blocks,
    ...(left > 0
      ? [{ type: 'note', text: translate(locale, 'check.left', { count: left }) } as const]
      : []),
    { type: 'note', text: translate(locale, 'check.means') },
    ...choices(shown.size ? [sourcesChoice({ facts: [...shown] }, locale)] : []),
  ]);
}

/** @param shown the facts that stand in the reply already; what is shown here is added */
function sentenceBlocks(
  held: SentenceVerdict,
  locale: Locale,
  { knowledge }: Corpus,
  shown: Set<string>,
): Block[] {
  const section: Block = { type: 'section', text: quoted(held.sentence, locale) };
  const text = (words: string): Block => ({ type: 'text', text: words });
  if (held.verdict === 'nothing') return [section, text(translate(locale, 'check.nothing'))];
  const { fact } = held;
  const attribution = attributionOf(fact, knowledge, locale);
  const claim = fact.status !== 'confirmed' && attribution;
  const words =
    held.verdict === 'supported'
      ? [
          claim
            ? translate(locale, 'check.claim', { attribution: claim })
            : translate(locale, 'check.supported'),
          ...(held.agreed.length
            ? [translate(locale, 'check.agreed', { words: held.agreed.join(', ') })]
            : []),
        ]
      : [
          claim
            ? translate(locale, 'check.claim-differs', { attribution: claim })
            : translate(locale, 'check.contradicted'),
          differs(held.difference, locale),
        ];
  // A disputed claim never appears without the other side.
  const sides = fact.disputes.flatMap((id) => currentFacts(knowledge).get(id) ?? []);
  const fresh = [fact, ...sides].filter(({ id }) => !shown.has(id));
  for (const { id } of fresh) shown.add(id);
  const own = fresh.includes(fact);
  const others = fresh.filter((one) => one !== fact);
  return [
    section,
    text([...words, ...(own ? [] : [translate(locale, 'check.above')])].join('\n')),
    ...(own ? [factBlock(fact, knowledge, locale)] : []),
    ...(others.length
      ? [
          { type: 'section', text: translate(locale, 'ask.sides') } as const,
          ...others.map((other) => factBlock(other, knowledge, locale)),
        ]
      : []),
  ];
}

function differs(difference: Difference | undefined, locale: Locale): string {
  if (!difference) return translate(locale, 'check.denies');
  const { aspect, asserted, approved } = difference;
  return translate(locale, `check.${aspect}`, { asserted, approved });
}

function quoted(sentence: string, locale: Locale): string {
  const text =
    sentence.length > LONGEST_QUOTE
      ? `${sentence.slice(0, LONGEST_QUOTE).toWellFormed().trimEnd()}…`
      : sentence;
  return translate(locale, 'check.quote', { sentence: text });
}
