/** A question that asks two things at once: each part decided by itself, the second with what the first is about. */
import type { Context } from '../../contract/request.ts';
import type { AskedPart, AskResult } from '../types.ts';
import { MOST_FACTS } from './ask-once.ts';

type Ask = (question: string, context: Context | undefined) => AskResult;

/** @returns the whole question's own result where neither part is surely answered */
export function askInParts(
  whole: AskResult,
  [first, second]: readonly [string, string],
  askPart: Ask,
  before: Context | undefined,
): AskResult {
  if (whole.contradiction) return whole;
  const alone = askPart(first, before);
  // Of somebody whom no fact is about, "he" in the second part would be taken for somebody else.
  if (namesOther(alone)) return whole;
  // What the first leaves out the second may say.
  const one =
    alone.outcome !== 'answer' && whole.outcome === 'answer'
      ? askPart(first, whole.context)
      : alone;
  const about =
    one.outcome === 'answer' ? one.context : whole.outcome === 'none' ? before : whole.context;
  const other = askPart(second, about);
  const results = [sure(one, whole), sure(other, whole)] as const;
  const answered = results.filter((result) => result !== undefined);
  const [best] = answered;
  if (!best) return { ...whole, facts: nearest([...firsts([whole, one, other]), ...whole.facts]) };
  const parts = [part(first, results[0], one), part(second, results[1], other)] as const;
  const { also: _also, nearness: _nearness, ...kept } = whole;
  const isOne = isSameFact(one, other, parts);
  return {
    ...kept,
    outcome: 'answer',
    confidence: best.confidence,
    answer: answerOf(parts, isOne),
    facts: nearest([...firsts(answered), ...[whole, one, other].flatMap((result) => result.facts)]),
    context: answered.at(-1)!.context,
    ...(!isOne && { parts }),
  };
}

const namesOther = ({ nearness }: AskResult) =>
  nearness?.kind === 'unknown-name' || nearness?.kind === 'other-name';

const firsts = (results: readonly AskResult[]) => results.flatMap(({ facts }) => facts[0] ?? []);

/** Each once, in order. */
const nearest = (all: AskResult['facts']) =>
  all
    .filter((found, at) => all.findIndex(({ fact }) => fact === found.fact) === at)
    .slice(0, MOST_FACTS);

/** What surely answers a part; a part that the question as a whole surely answers with the same fact counts, too. */
function sure(result: AskResult, whole: AskResult): AskResult | undefined {
  if (result.contradiction || namesOther(result)) return undefined;
  if (result.outcome === 'answer') return result;
  const isWhole =
    whole.outcome === 'answer' && whole.facts[0] && whole.facts[0].fact === result.facts[0]?.fact;
  return isWhole ? { ...whole, answer: null } : undefined;
}

/** @param found what was found for it, answered or not */
const part = (question: string, result: AskResult | undefined, found: AskResult): AskedPart => {
  const fact = result?.facts[0]?.fact;
  const near =
    !fact && found.outcome === 'related' && found.nearness?.kind === 'close'
      ? found.facts[0]?.fact
      : undefined;
  return {
    question,
    answer: result?.answer ?? null,
    ...(fact && { fact }),
    ...(near && { near }),
    ...(result?.readAs !== undefined && { readAs: result.readAs }),
  };
};

/**
 * One fact often tells both, and where it may well answer the other part, too, nothing is said to be missing; of what
 * that part asks of somebody else, or for another value, it is.
 */
function isSameFact(one: AskResult, other: AskResult, parts: readonly AskedPart[]): boolean {
  const [a, b] = [one.facts[0]?.fact, other.facts[0]?.fact];
  const [first, second] = parts.map(({ fact }) => fact);
  if (first && second) return first === second;
  const missing = first ? other : one;
  const mayTell =
    missing.outcome !== 'none' &&
    missing.readAs === undefined &&
    !SAYS_NOTHING.has(missing.nearness?.kind ?? '');
  return a !== undefined && a === b && mayTell;
}
const SAYS_NOTHING: ReadonlySet<string> = new Set([
  'unknown-name',
  'other-name',
  'other-time-or-place',
  'other-value',
  'not-said',
]);

/** Both short answers, or that of the only part that is answered: half an answer to both would be a wrong one. */
function answerOf(parts: readonly AskedPart[], isOne: boolean): string | null {
  const given = parts.flatMap(({ answer }) => answer ?? []);
  if (given.length === parts.length) return [...new Set(given)].join(' · ');
  const answered = parts.filter(({ fact }) => fact);
  return !isOne && answered.length === 1 ? (answered[0]?.answer ?? null) : null;
}
