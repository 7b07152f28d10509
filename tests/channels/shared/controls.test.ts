/** What is seen under each kind of reply at once, and how much waits in the menu. */
import { describe, expect, it } from 'vitest';
import { controlsOf } from '../../../src/channels/shared/buttons.ts';
import { plainLine } from '../../../src/channels/slack/render/escape.ts';
import type { Request } from '../../../src/contract/request.ts';
import { feedbackChoices } from '../../../src/tenants/feedback/feedback.ts';
import { editorsChoice } from '../../../src/tenants/tickets/ticket-replies.ts';
import { engine } from '../../support/packs/shipped.ts';

const reader = { locale: 'en', now: new Date('2026-01-01') } as const;

const QUESTION = 'How many people died when the jet was downed?';
const ask = (question: string): Request => ({ command: 'ask', question });

type Where = {
  readonly hidden?: true;
  /** What the reader thought of it is asked for. */
  readonly rated?: true;
  readonly editors?: true;
};

function seen(request: Request, { hidden, rated, editors }: Where = {}): string {
  const { reply } = engine.reply(request, reader);
  const { buttons, menu } = controlsOf(
    reply,
    {
      idFor: (one) => JSON.stringify(one),
      ...(hidden && { shareId: 'shared' }),
      ...(editors && { editors: editorsChoice('q', 'en') }),
      ...(rated && { feedback: feedbackChoices({ answer: 'a', question: 'q' }, 'en') }),
    },
    { plainLine, longest: 75, share: 'choice.share' },
  );
  return [...buttons.map(({ label }) => label), ...(menu.length ? ['menu'] : [])].join(' | ');
}

/** Questions, which are the reply. */
const THREE = /^[^|]+\?( \| [^|]+\?){2}$/;
const RATED = '👍 Helpful | 👎 Not helpful';

describe('under a reply stand', () => {
  it.each<[string, Request, Where, string | RegExp]>([
    ['an answer', ask(QUESTION), {}, 'The whole incident | menu'],
    [
      'an answer in a channel',
      ask(QUESTION),
      { rated: true },
      `The whole incident | ${RATED} | menu`,
    ],
    [
      'a private answer',
      ask(QUESTION),
      { hidden: true },
      'The whole incident | Show everyone | menu',
    ],
    [
      'a private answer that is asked about',
      ask(QUESTION),
      { hidden: true, rated: true },
      `Show everyone | ${RATED} | menu`,
    ],
    [
      'the nearest facts where editors can be asked',
      ask('How many people died in the plane crash in Tokyo?'),
      { rated: true, editors: true },
      `Ask the editors | ${RATED} | menu`,
    ],
    ['no answer', ask('What is the capital of Peru?'), {}, THREE],
    ['a first page', { command: 'timeline', about: 'karabakh' }, {}, /^Next page( \| |$)/],
    [
      'a private page between two',
      { command: 'timeline', from: '1980', page: 2 },
      { hidden: true },
      /^Previous page \| Next page \| Show everyone( |$)/,
    ],
    ['an incident', { command: 'incident', incident: 'incident:azal-crash' }, {}, /^Timeline( |$)/],
    ['what is covered', { command: 'topics' }, {}, 'menu'],
    ['which incident', { command: 'incident' }, {}, 'menu'],
    ['a greeting', ask('hello'), {}, THREE],
  ])('%s', (_name, request, where, expected) => {
    const line = seen(request, where);
    if (typeof expected === 'string') expect(line).toBe(expected);
    else expect(line).toMatch(expected);
    const shown = line.split(' | ');
    expect(shown.length).toBeLessThanOrEqual(4);
  });
});
