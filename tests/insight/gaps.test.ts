import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { findGaps, type Gap } from '../../src/insight/gaps.ts';
import type { SetAside, UnansweredRow } from '../../src/insight/repository.ts';
import { unanswered } from '../support/asked.ts';
import { harbour, RESCUED } from '../support/packs/harbour.ts';

const engine = createEngine(harbour());
const now = new Date('2030-06-01T12:00:00Z');
const on = (day: string): Pick<UnansweredRow, 'first' | 'last'> => ({
  first: new Date(`${day}T10:00:00Z`),
  last: new Date(`${day}T12:00:00Z`),
});
const find = (rows: readonly UnansweredRow[], asides: readonly SetAside[] = [], most = 100) =>
  findGaps(rows, asides, { engine, now, most });
const shown = ({ question, unanswered: times, notAsked, wordings }: Gap) => ({
  question,
  times,
  notAsked,
  wordings: wordings.map((one) => `${one.times} ${one.locale} ${one.question}`),
});

const PRESIDENT: readonly UnansweredRow[] = [
  unanswered('Who is the president of Norway?', { times: 2, ...on('2030-05-10') }),
  unanswered('who is the president of norway??', { ...on('2030-05-12') }),
  unanswered('Кто президент Норвегии?', { locale: 'ru', times: 2, ...on('2030-05-08') }),
  unanswered('Norveçin prezidenti kimdir?', { locale: 'az', ...on('2030-05-11') }),
];

describe('questions without an answer', () => {
  it('are one gap where they ask the same, in whatever words and language', async () => {
    const { open } = await find([...PRESIDENT, unanswered('Who is the president of Sweden?')]);
    expect(open.map(shown)).toEqual([
      {
        question: 'Who is the president of Norway?',
        times: 6,
        notAsked: 0,
        wordings: [
          '3 en Who is the president of Norway?',
          '2 ru Кто президент Норвегии?',
          '1 az Norveçin prezidenti kimdir?',
        ],
      },
      expect.objectContaining({ question: 'Who is the president of Sweden?', times: 1 }),
    ]);
    expect(open[0]).toMatchObject({
      locales: [
        { locale: 'en', times: 3 },
        { locale: 'ru', times: 2 },
        { locale: 'az', times: 1 },
      ],
      first: new Date('2030-05-08T10:00:00Z'),
      last: new Date('2030-05-12T12:00:00Z'),
    });
  });

  it('are grouped alike in whatever order the log gives them', async () => {
    const rows = [
      ...PRESIDENT,
      unanswered('Who painted the lighthouse?'),
      unanswered('When was the lighthouse painted?'),
    ];
    expect(await find(rows.toReversed())).toEqual(await find(rows));
  });

  it('leave the list where the present facts answer them', async () => {
    const { open, answered } = await find([
      unanswered(RESCUED),
      unanswered('Who painted the lighthouse?'),
    ]);
    expect(open.map(({ question }) => question)).toEqual(['Who painted the lighthouse?']);
    expect(answered).toMatchObject([{ question: RESCUED, answer: 'rescued' }]);
  });

  it('do not count greetings, insults, commands and nothing at all, nor what only the talk before explains', async () => {
    const talk = [
      'hello!',
      'you are stupid',
      'тупой бот',
      '/timeline',
      '',
      '<@123456789012345678>',
    ];
    const { open, ...rest } = await find([
      ...talk.map((text) => unanswered(text, { times: 2 })),
      unanswered('and when did he?', { times: 3 }),
    ]);
    expect(open).toEqual([]);
    expect(rest).toMatchObject({ talk: 12, leaning: 3 });
  });

  it('are grouped by what they ask in their conversation, where that is known', async () => {
    const inTalk = (question: string, about: string, times = 1) =>
      unanswered(question, { readAs: `${question.slice(4, -1)} — ${about}?`, times });
    const { open, leaning } = await find([
      inTalk('and who painted it?', 'The ferry fire', 2),
      inTalk('but who painted it?', 'The ferry fire'),
      inTalk('and who painted it?', 'The inquiry'),
      unanswered('and who painted it?'),
    ]);
    expect(open).toMatchObject([
      {
        question: 'and who painted it?',
        readAs: 'who painted it — The ferry fire?',
        unanswered: 3,
      },
      { readAs: 'who painted it — The inquiry?', unanswered: 1 },
    ]);
    expect(leaning).toBe(1);
  });

  it('are shown without whom they mention and without addresses', async () => {
    const { open } = await find([
      unanswered(
        '<@123456789012345678> who painted the lighthouse? https://example.org/a ann@example.org @ann',
      ),
    ]);
    expect(open[0]!.question).toBe('who painted the lighthouse?');
  });

  it('are of another day each where they say “yesterday”', async () => {
    const { open } = await find([
      unanswered('What was sold in the harbour yesterday?', on('2030-05-10')),
      unanswered('What was sold in the harbour yesterday?', on('2030-05-20')),
    ]);
    expect(open).toHaveLength(2);
  });

  it('are one where they ask of “today” on each day, and set aside once for all', async () => {
    const rows = [
      unanswered('weather today', on('2030-05-10')),
      unanswered('weather today', on('2030-05-20')),
      unanswered('Weather today?', on('2030-05-21')),
    ];
    const { open } = await find(rows);
    expect(open).toMatchObject([{ unanswered: 3 }]);
    const at = new Date('2030-05-22T00:00:00Z');
    const aside = { id: 'a', question: 'The weather today?', locale: 'en', by: 'Ann', at };
    expect((await find(rows, [aside])).open).toEqual([]);
  });

  it('are looked at until so many are found as are wanted', async () => {
    const { open, rest } = await find(
      [
        ...PRESIDENT,
        unanswered('Who painted the lighthouse?'),
        unanswered('Who painted the town hall?', { times: 2 }),
      ],
      [],
      1,
    );
    expect(open).toHaveLength(1);
    expect(rest).toEqual({ groups: 2, times: 3 });
  });
});

describe('the suggested cause', () => {
  it.each<readonly [string, Gap['cause']]>([
    ['Who won the chess championship in Samarkand?', 'outside'],
    ['Did the Harbour Office close the lighthouse?', 'no-fact'],
    ['Which colour was the ferry?', 'no-fact'],
    ['boats helped people from ferry?', 'not-found'],
    // Of whom and where there are facts: not outside.
    ['Who will run the market in Brill?', 'no-fact'],
    ['When will the library in Brill reopen?', 'no-fact'],
    ['Will Reed learn to swim in Samarkand?', 'no-fact'],
    ['Is trade taught in Samarkand?', 'no-fact'],
    ['Who was the pilot of the ferry?', 'no-fact'],
    ['Did a ferry sink in Tokyo?', 'outside'],
    // No fact has any.
    ['fees for the harbour', 'no-fact'],
    ['Who was the pilot of the burning ferry?', 'no-fact'],
  ])('of %j is %s', async (question, cause) => {
    const { open } = await find([unanswered(question)]);
    expect(open).toMatchObject([{ cause }]);
  });
});

describe('answers that were not what was asked', () => {
  const complaint = (fact: string) => unanswered(RESCUED, { outcome: 'not-asked', fact, times: 2 });

  it('are gaps as long as the same fact is shown', async () => {
    const { open } = await find([complaint('rescued')]);
    expect(open).toMatchObject([{ unanswered: 0, notAsked: 2 }]);
    expect(open[0]!.nearest).not.toContain('rescued');
  });

  it('are answered once another fact is', async () => {
    const { open, answered } = await find([complaint('another-fact-of-then')]);
    expect(open).toEqual([]);
    expect(answered).toMatchObject([{ answer: 'rescued', notAsked: 2 }]);
  });
});

describe('a question that an editor has set aside', () => {
  const aside: SetAside = {
    id: 'a',
    question: 'кто президент норвегии?',
    locale: 'ru',
    by: 'Ann',
    at: new Date('2030-05-13T00:00:00Z'),
  };

  it('is kept apart, with all its wordings', async () => {
    const found = await find(PRESIDENT, [aside]);
    expect(found.open).toEqual([]);
    expect(found.aside).toMatchObject([
      { question: 'Who is the president of Norway?', aside: { id: 'a', by: 'Ann', since: 0 } },
    ]);
  });

  it.each([
    ['stays so while it is asked less than five times more', 4, 0],
    ['comes back once it was asked five times more', 5, 1],
  ])('%s', async (_what, times, open) => {
    const more = unanswered('Who is the president of Norway?', { times, ...on('2030-05-14') });
    const found = await find([...PRESIDENT, more], [aside]);
    expect(found.open).toHaveLength(open);
    expect([...found.open, ...found.aside][0]).toMatchObject({ aside: { since: times } });
  });
});
