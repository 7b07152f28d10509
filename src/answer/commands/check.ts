/** A message held against the facts, sentence by sentence: supported, contradicted, or matched with none. */

import { choices } from '../../contract/blocks.ts';
import type { Block, Reply } from '../../contract/reply.ts';
import type { RequestOf } from '../../contract/request.ts';
import { translate } from '../../i18n/translate.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { withoutUnseen } from '../../text/plain.ts';
import { type Difference, type Statement, toStatement } from '../claims/index.ts';
import { sentenceBlocks } from '../presentation/check-blocks.ts';
import { sourcesChoice } from '../presentation/choices.ts';
import { type Decision, decide } from '../ranking/decide.ts';
import type { Aspect, CheckedText, Corpus, HeldSentence, Reader } from '../types.ts';
import { parseQuestion, type Query } from '../understanding/parse-question.ts';
import { languageOf } from '../understanding/question-language.ts';
import { withCarriedSubject } from '../verification/carried-subject.ts';
import { claimSentences } from '../verification/claim-sentences.ts';
import { findContradiction } from '../verification/contradiction.ts';
import { assertsPlainly } from '../verification/presupposition.ts';
import { verbatimFact } from '../verification/verbatim.ts';
import { likeliestContradiction, verdictOn } from '../verification/verdict.ts';

type CheckRequest = RequestOf<'check'>;

/** More sentences than this make a reply that nobody reads. */
const MOST_SENTENCES = 12;

/** All at once. @param most how many sentences are looked at; all where left out */
export function checkText(...wanted: Parameters<typeof checkInSteps>): CheckedText {
  const steps = checkInSteps(...wanted);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, stopping after each sentence: a long text takes long, and others wait meanwhile. */
export function* checkInSteps(
  message: string,
  corpus: Corpus,
  reader: Reader,
  { language, most = Number.POSITIVE_INFINITY }: Wanted = {},
): Generator<undefined, CheckedText, void> {
  const text = withoutUnseen(message);
  const own = languageOf(text, corpus.index, reader.locale);
  const sentences = claimSentences(text, own);
  const locale = language ?? own;
  const held: HeldSentence[] = [];
  for (const [at, sentence] of sentences.slice(0, most).entries()) {
    if (at > 0) yield;
    held.push(hold(sentence, sentences[at - 1], own, locale, corpus, reader));
  }
  return { text, locale, sentences: held, left: Math.max(0, sentences.length - most) };
}

/** Whether a text states anything that could be checked. */
export function states(message: string, { index }: Corpus, reader: Reader): boolean {
  const text = withoutUnseen(message);
  return claimSentences(text, languageOf(text, index, reader.locale)).length > 0;
}

type Wanted = { readonly language?: Locale; readonly most?: number };

/** A sentence by itself, then with the subject of the one before it. */
function hold(
  sentence: string,
  before: string | undefined,
  own: Locale,
  shown: Locale,
  corpus: Corpus,
  { now }: Reader,
): HeldSentence {
  const verbatim = verbatimFact(sentence, corpus);
  if (verbatim) return { sentence, verdict: 'supported', fact: verbatim, agreed: [] };
  const carried = withCarriedSubject(sentence, before, own, corpus);
  let open: Fact | undefined;
  for (const text of carried ? [carried, sentence] : [sentence]) {
    const query = parseQuestion(text, corpus, { locale: own, now });
    const statement = toStatement(query, now, shown);
    const found = verdictOn(statement, corpus);
    if (found.verdict === 'supported') return { sentence, ...found };
    if (found.verdict === 'contradicted') return contradicted(sentence, found);
    const decided = decide(query, corpus, now);
    const against = plainly(query, statement, decided, corpus);
    if (against) return contradicted(sentence, against);
    open ??= openIn(decided);
  }
  return { sentence, verdict: 'unmatched', ...(open && { open }) };
}

/** Less is enough where the fact's own fields say so, too. */
const LEAST = 0.25;

/** What the fact's own fields contradict, where the fact is likely meant. */
function plainly(query: Query, statement: Statement, { ranked }: Decision, corpus: Corpus) {
  const reading = {
    asserts: (aspect: Aspect) => assertsPlainly(query, aspect),
    definite: false,
    sure: false,
  };
  const found = findContradiction(statement, ranked, reading, corpus);
  if (!found || found.difference.telling) return found;
  const likely = likeliestContradiction(statement, corpus);
  return likely?.fact === found.fact && likely.sure >= LEAST ? found : undefined;
}

/** What a sentence tells of where that is not established: as surely as it would answer, were it asked. */
function openIn({ outcome, ranked: [best] }: Decision): Fact | undefined {
  return outcome === 'answer' && best?.fact.status === 'unknown' ? best.fact : undefined;
}

function contradicted(
  sentence: string,
  { fact, difference }: { readonly fact: Fact; readonly difference: Difference },
): HeldSentence {
  const { aspect, asserted, approved, denies } = difference;
  return {
    sentence,
    verdict: 'contradicted',
    fact,
    differs: { aspect, asserted, approved },
    ...(denies && { denies }),
  };
}

export function replyToCheck(request: CheckRequest, corpus: Corpus, reader: Reader): Reply {
  const { language } = request;
  const { locale, sentences, left } = checkText(request.text, corpus, reader, {
    ...(language && { language }),
    most: MOST_SENTENCES,
  });
  const reply = (blocks: readonly Block[]): Reply => ({ locale, command: 'check', blocks });
  if (sentences.length === 0)
    return reply([{ type: 'text', text: translate(locale, 'check.none') }]);
  const shown = new Set<string>();
  const blocks = sentences.flatMap((one) => sentenceBlocks(one, locale, corpus, shown));
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
