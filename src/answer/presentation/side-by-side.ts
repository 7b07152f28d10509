/** What each side says about an incident: side by side where there are two or more. */

import type { Block } from '../../contract/reply.ts';
import { attributionOf } from '../../i18n/attribution.ts';
import { dateWords } from '../../i18n/date-words.ts';
import { translate } from '../../i18n/translate.ts';
import { isReported } from '../../knowledge/model/is-reported.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { joinNames, namesOf } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { factBlock } from './fact-blocks.ts';
import { factWords } from './fact-words.ts';

/** Characters that one side's column holds; a fact is never cut, so what does not fit stands below. */
const COLUMN = 700;
/** More columns than these are no longer side by side. */
const MOST_SIDES = 6;
/** Facts below the columns, or instead of them. */
const MOST_FACTS = 4;

/**
 * Whether it is one side's word: it disputes or is disputed by another fact, or somebody claims it. What a publication
 * reports and nobody gainsays is no side's, however sure it is.
 */
export function isContested(
  fact: Fact,
  among: readonly Fact[],
  { actors }: Pick<Knowledge, 'actors'>,
): boolean {
  if (among.some((other) => fact.disputes.includes(other.id) || other.disputes.includes(fact.id)))
    return true;
  return fact.status !== 'confirmed' && !isReported(fact, actors);
}

/**
 * @param contested in the order they should appear
 * @returns a heading and what it stands over; nothing where nothing is contested
 */
export function sideBlocks(
  contested: readonly Fact[],
  knowledge: Knowledge,
  locale: Locale,
  sourced: boolean,
): Block[] {
  if (contested.length === 0) return [];
  const columns = columnsOf(contested, knowledge, locale);
  const shown = new Set(columns.flatMap(({ facts }) => facts));
  const rest = contested.filter((fact) => !shown.has(fact));
  return [
    { type: 'section', text: translate(locale, 'incident.sides') },
    ...(columns.length
      ? [
          {
            type: 'fields',
            sides: true,
            fields: columns.map(({ label, value }) => ({ label, value })),
          } as const,
        ]
      : []),
    ...cardFacts(rest, MOST_FACTS, knowledge, locale, sourced),
  ];
}

/** Facts on a card: without the notes, which stand at its foot, and a word on how many are left out. */
export function cardFacts(
  facts: readonly Fact[],
  most: number,
  knowledge: Knowledge,
  locale: Locale,
  sourced: boolean,
): Block[] {
  const rest = facts.length - most;
  return [
    ...facts.slice(0, most).map((fact) => ({
      ...factBlock(fact, knowledge, locale),
      notes: [],
      ...(!sourced && { sources: [] }),
    })),
    ...(rest > 0
      ? [{ type: 'note', text: translate(locale, 'more', { count: rest }) } as const]
      : []),
  ];
}

type Column = { readonly label: string; readonly value: string; readonly facts: readonly Fact[] };

function columnsOf(contested: readonly Fact[], knowledge: Knowledge, locale: Locale): Column[] {
  const bySide = new Map<string, Fact[]>();
  for (const fact of contested) {
    if (fact.attribution.length === 0) continue;
    const side = [...fact.attribution].sort().join(' ');
    bySide.set(side, [...(bySide.get(side) ?? []), fact]);
  }
  if (bySide.size < 2) return [];
  return [...bySide.values()].slice(0, MOST_SIDES).flatMap((facts) => {
    const column = columnOf(facts, knowledge, locale);
    return column ? [column] : [];
  });
}

/** As many of a side's facts as fit, whole. */
function columnOf(facts: readonly Fact[], knowledge: Knowledge, locale: Locale) {
  const [first] = facts;
  if (!first) return undefined;
  const alike = facts.every(({ status }) => status === first.status);
  const names = joinNames(namesOf(first.attribution, knowledge.actors, locale), locale);
  const shown: Fact[] = [];
  let value = '';
  for (const fact of facts) {
    const { text } = factWords(fact, locale);
    const about = [
      dateWords(fact.when, locale),
      ...(alike ? [] : [translate(locale, `status.${fact.status}`)]),
    ].join(' · ');
    const more = `${value ? `${value}\n\n` : ''}${text}\n${about}`;
    if (more.length > COLUMN) break;
    value = more;
    shown.push(fact);
  }
  if (shown.length === 0) return undefined;
  // "Claimed by …" says how sure all of it is; where that differs it stands with each.
  const label = (alike && attributionOf(first, knowledge, locale)) || names;
  return { label, value, facts: shown };
}
