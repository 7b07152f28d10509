/** A sentence held against the facts, put into blocks: what was found, and the fact that says so. */
import type { Block } from '../../contract/reply.ts';
import { attributionOf } from '../../i18n/attribution.ts';
import { translate } from '../../i18n/translate.ts';
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import type { Corpus, HeldSentence } from '../types.ts';
import { factBlock } from './fact-blocks.ts';
import { reviewWord } from './fact-words.ts';

/** Longer sentences are quoted only so far, in characters. */
const LONGEST_QUOTE = 240;

/** @param shown the facts that stand in the reply already; what is shown here is added */
export function sentenceBlocks(
  held: HeldSentence,
  locale: Locale,
  { knowledge }: Corpus,
  shown: Set<string>,
): Block[] {
  const section: Block = { type: 'section', text: quoted(held.sentence, locale) };
  const text = (words: string): Block => ({ type: 'text', text: words });
  const unmatched = (open?: Fact): Block[] => {
    if (!open) return [text(translate(locale, 'check.unmatched'))];
    const fresh = !shown.has(open.id);
    shown.add(open.id);
    const above = fresh ? [] : [translate(locale, 'check.above')];
    return [
      text([translate(locale, 'check.open'), ...above].join('\n')),
      ...(fresh ? [factBlock(open, knowledge, locale)] : []),
    ];
  };
  if (held.verdict === 'unmatched') return [section, ...unmatched(held.open)];
  const { fact } = held;
  const attribution = attributionOf(fact, knowledge, locale);
  const review = reviewWord(fact, locale);
  const claim = fact.status !== 'confirmed' && attribution;
  const words =
    held.verdict === 'supported'
      ? [
          claim
            ? translate(locale, 'check.claim', { attribution: claim })
            : translate(locale, 'check.supported', { review }),
          ...(held.agreed.length
            ? [translate(locale, 'check.agreed', { words: held.agreed.join(', ') })]
            : []),
        ]
      : [
          claim
            ? translate(locale, 'check.claim-differs', { attribution: claim })
            : translate(locale, 'check.contradicted', { review }),
          held.denies
            ? translate(locale, 'check.denies', { review })
            : translate(locale, `check.${held.differs.aspect}`, { ...held.differs, review }),
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

function quoted(sentence: string, locale: Locale): string {
  const text =
    sentence.length > LONGEST_QUOTE
      ? `${sentence.slice(0, LONGEST_QUOTE).toWellFormed().trimEnd()}…`
      : sentence;
  return translate(locale, 'check.quote', { sentence: text });
}
