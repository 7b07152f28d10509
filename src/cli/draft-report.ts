/** What was drafted from an article, for the terminal. */
import type { Drafted, Drafting } from '../drafting/index.ts';
import { translate } from '../i18n/translate.ts';

/** A passage is quoted only so far, in characters. */
const LONGEST_QUOTE = 160;

export function reportLines(name: string, { article, drafts, left }: Drafting): string[] {
  return [
    `${name}: ${counted(drafts.length, 'draft')}, ${counted(left.length, 'sentence')} left out`,
    article.date
      ? `Article of ${article.date}.`
      : 'The article does not say of which day it is: give it with --date 2025-03-14, so that "yesterday" and "on Monday" can be read.',
    '',
    ...drafts.flatMap(draftLines),
    ...(left.length > 0 ? ['Left out:', ''] : []),
    ...left.map(
      ({ text, reason }) => `  ${quote(text)}\n    ${translate('en', `drafting.reason.${reason}`)}`,
    ),
    '',
  ];
}

function draftLines({ draft, todo, held }: Drafted): string[] {
  const facts = [
    draft.when ?? 'no date',
    `${draft.status} by ${draft.attribution?.join(', ') ?? 'nobody yet'}`,
    ...(draft.actors ? [`about ${draft.actors.join(', ')}`] : []),
    ...(draft.places ? [`in ${draft.places.join(', ')}`] : []),
    ...(draft.figures ?? []).map(
      ({ value, of, unit }) => `${value}${of === undefined ? '' : ` of ${of}`} ${unit}`,
    ),
  ];
  return [
    `  ${quote(draft.evidence?.[0]?.passage ?? '')}`,
    `    ${draft.id}: ${facts.join(' · ')}`,
    ...(held?.verdict === 'same' && held.byPassage
      ? [`    there already: ${held.fact.id} has this very passage as its evidence`]
      : []),
    ...(held?.verdict === 'same' && !held.byPassage
      ? [`    likely the same: ${held.fact.id}`]
      : []),
    ...(held?.verdict === 'differs'
      ? [`    says otherwise: ${held.fact.id} (here ${held.asserted}, there ${held.approved})`]
      : []),
    ...todo
      .filter((one) => one !== 'same' && one !== 'there' && one !== 'differs')
      .map((one) => `    to do: ${translate('en', `drafting.todo.${one}`)}`),
    '',
  ];
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

const quote = (text: string) =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).toWellFormed().trimEnd()}…` : text;
