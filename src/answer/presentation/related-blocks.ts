/** A question that no fact surely answers: what may truly be said of the nearest, and the nearest. */

import { choices } from '../../contract/blocks.ts';
import type { Block, Choice } from '../../contract/reply.ts';
import { dateWords } from '../../i18n/date-words.ts';
import { translate } from '../../i18n/translate.ts';
import { entityTitle } from '../../knowledge/model/entity-ref.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { truncate } from '../../text/truncate.ts';
import type { AskedField, AskResult, Nearness } from '../types.ts';
import { askChoice, exampleOf, incidentChoice, sourcesChoice } from './choices.ts';
import { factBlock } from './fact-blocks.ts';

export const MOST_RELATED = 3;
const MOST_WORDS = 8;
/** A longer name is quoted only so far, in characters. */
const LONGEST_NAME = 60;

export function relatedBlocks(
  { locale, facts, question, nearness = { kind: 'far' } }: AskResult,
  knowledge: Knowledge,
  why: Choice,
): Block[] {
  const near = facts.slice(0, MOST_RELATED);
  const incident = near[0]?.fact.incident;
  return [
    { type: 'label', kind: 'nearest', text: translate(locale, 'label.nearest') },
    { type: 'headline', text: question },
    { type: 'text', text: introduction(nearness, near[0]?.fact, knowledge, locale) },
    ...near.map(({ fact, unmatched }) =>
      factBlock(
        fact,
        knowledge,
        locale,
        unmatched.length
          ? [
              translate(locale, 'ask.unmatched', {
                words: unmatched.slice(0, MOST_WORDS).join(', '),
              }),
            ]
          : [],
      ),
    ),
    ...choices([
      sourcesChoice({ facts: near.map(({ fact }) => fact.id) }, locale),
      // Where all that is near belongs together, it is what the reader means.
      ...(incident !== undefined && near.every(({ fact }) => fact.incident === incident)
        ? [incidentChoice(incident, locale)]
        : []),
      ...near.flatMap(({ fact }) => {
        const text = exampleOf(fact, locale);
        return text ? [askChoice(text, locale)] : [];
      }),
      why,
    ]),
  ];
}

/** Never a denial above a fact that may be the right one, and never more of a denial than is known. */
function introduction(
  nearness: Nearness,
  nearest: Fact | undefined,
  knowledge: Knowledge,
  locale: Locale,
): string {
  switch (nearness.kind) {
    case 'close':
      return translate(locale, 'ask.maybe');
    case 'far':
      return translate(locale, 'ask.related');
    case 'unknown-name':
    case 'other-name': {
      const key = nearness.kind === 'unknown-name' ? 'ask.nothing-about' : 'ask.not-about';
      const name = truncate(nearness.name, LONGEST_NAME);
      return `${translate(locale, key, { name })} ${introduced(nearest, knowledge, locale)}`;
    }
    case 'other-time-or-place':
    case 'other-value':
    case 'nothing-before':
      return `${translate(locale, `ask.${nearness.kind}`)} ${translate(locale, 'ask.nearest')}`;
    case 'only-said':
      return translate(locale, 'ask.only-said');
    case 'not-said':
      return notSaid(nearness.field, nearest, locale);
  }
}

function notSaid(field: AskedField, nearest: Fact | undefined, locale: Locale): string {
  return field === 'when'
    ? translate(locale, 'ask.not-said.when', {
        date: nearest ? dateWords(nearest.when, locale) : '',
      })
    : translate(locale, `ask.not-said.${field}`);
}

function introduced(nearest: Fact | undefined, knowledge: Knowledge, locale: Locale): string {
  const [topic] = nearest?.topics ?? [];
  const title =
    (nearest?.incident &&
      entityTitle({ type: 'incident', id: nearest.incident }, knowledge, locale)) ||
    (topic && entityTitle({ type: 'topic', id: topic }, knowledge, locale));
  return title
    ? translate(locale, 'ask.nearest-about', { title })
    : translate(locale, 'ask.nearest');
}
