import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import type { AskResult, Engine } from '../../../src/answer/types.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import type { Context } from '../../../src/contract/request.ts';
import { harbour } from '../../support/packs/harbour.ts';
import { island } from '../../support/packs/island.ts';
import { engine as shipped } from '../../support/packs/shipped.ts';

const onIsland = createEngine(island());
const inHarbour = createEngine(harbour());
const reader = { locale: 'en', now: new Date('2031-01-01T00:00:00Z') } as const;

/** Questions asked one after the other in one conversation: the result of the last. */
function talk(questions: string, engine: Engine = shipped): AskResult {
  let context: Context | undefined;
  let last: AskResult | undefined;
  for (const question of questions.split(' → ')) {
    last = engine.ask(question, { ...reader, ...(context && { context }) });
    context = last.context.about.length > 0 ? last.context : undefined;
  }
  return last!;
}
const told = (questions: string, engine?: Engine) => {
  const { outcome, answer, facts } = talk(questions, engine);
  return [outcome, facts[0]?.fact.id, answer];
};

describe('a bare question is answered by the fact shown before', () => {
  it.each([
    [
      'How many people died in the AZAL crash? → and when was that?',
      'jet-killed',
      '25 December 2024',
    ],
    [
      'How many people died in the AZAL crash? → where did it happen?',
      'jet-killed',
      'Western Kazakhstan',
    ],
    [
      'How many people died in the AZAL crash? → when? → and where?',
      'jet-killed',
      'Western Kazakhstan',
    ],
    [
      'How many peacekeepers did Russia send? → when was that?',
      'russian-peacekeepers-2020',
      '2020',
    ],
    ['сколько погибло в самолете азал? → а когда это было?', 'jet-killed', '25 декабря 2024 г.'],
    ['сколько погибло в самолете азал? → а где?', 'jet-killed', 'Западный Казахстан'],
    ['кто погиб в екатеринбурге? → когда?', 'safarov-brothers-died', '27 июня 2025 г.'],
    ['təyyarə qəzasında neçə nəfər öldü? → nə vaxt?', 'jet-killed', '25 dekabr 2024'],
    ['təyyarə qəzasında neçə nəfər öldü? → bəs harada?', 'jet-killed', 'Qazaxıstanın qərbi'],
    ['uçak kazasında kaç kişi öldü? → ne zamandı?', 'jet-killed', '25 Aralık 2024'],
    ['uçak kazasında kaç kişi öldü? → peki nerede oldu?', 'jet-killed', "Kazakistan'ın batısı"],
  ])('%s → %s: %s', (questions, fact, answer) => {
    expect(told(questions)).toEqual(['answer', fact, answer]);
  });

  it.each([
    ['How many boats did Norway send? → where?', 'flood-day', 'Odda'],
    ['How many boats did Norway send? → when?', 'boats', '2028'],
    ['Кто стал мэром в 1998 году? → где это было?', 'mayor', 'Одда'],
    ['Norveç kaç tekne gönderdi? → peki ne zaman?', 'boats', '2028'],
    ['Norveç neçə qayıq göndərdi? → harada?', 'flood-day', 'Odda'],
  ])('on another story: %s → %s: %s', (questions, fact, answer) => {
    expect(told(questions, onIsland)).toEqual(['answer', fact, answer]);
  });

  it.each([
    ['How many passengers were rescued from the ferry? → and where was that?', 'rescued', 'Brill'],
    ['What does Reed say started the fire? → where?', 'rescued', 'Brill'],
    ['When did the inquiry begin? → who?', 'inquiry-opened', null],
  ])('or by one of its incident: %s → %s: %s', (questions, fact, answer) => {
    expect(told(questions, inHarbour)).toEqual(['answer', fact, answer]);
  });
});

describe('who and how many are asked of what was asked before', () => {
  it.each([
    ['кто погиб в екатеринбурге? → сколько?', 'safarov-brothers-died', 'Погибли два брата'],
    [
      'How many people died in the AZAL crash? → how many?',
      'jet-killed',
      '38 of the 67 people aboard were killed',
    ],
    ['when were the raids? → how many died?', 'safarov-brothers-died', 'Two brothers died'],
  ])('%s → %s: %s', (questions, fact, answer) => {
    expect(told(questions)).toEqual(['answer', fact, answer]);
  });
});

describe('what the fact before does not say is said so, with that fact', () => {
  it.each([
    ['How many people died in the AZAL crash? → who?', 'jet-killed', 'does not say who'],
    [
      'who funds sputnik azerbaijan? → when?',
      'sputnik-kremlin-funded',
      'dated “27 June 2025 or later”',
    ],
    ['who is the president of russia? → and where?', 'putin-president', 'does not say where'],
    ['кто президент россии? → а где?', 'putin-president', 'не сказано'],
  ])('%s → %s: %s', (questions, fact, words) => {
    const [before, question] = questions.split(' → ') as [string, string];
    const { context } = shipped.ask(before, reader);
    const { reply, asked } = shipped.reply({ command: 'ask', question, context }, reader);
    expect([asked?.outcome, asked?.answer, asked?.facts[0]?.fact.id]).toEqual([
      'related',
      null,
      fact,
    ]);
    expect(plainText(reply)).toContain(words);
  });
});

it('has no date to give of how something is done', () => {
  expect(told('How do I add a fact? → when?').slice(0, 2)).toEqual([
    'related',
    'dateline-add-a-fact',
  ]);
});

describe('the same is asked of another', () => {
  it.each([
    ['who is the president of azerbaijan? → and of russia?', 'putin-president', 'Vladimir Putin'],
    [
      'who is the president of azerbaijan? → what about ukraine?',
      'zelenskyy-president',
      'Volodymyr Zelenskyy',
    ],
    [
      'who is the president of azerbaijan? → and of russia? → and ukraine?',
      'zelenskyy-president',
      'Volodymyr Zelenskyy',
    ],
    ['кто президент азербайджана? → а россии?', 'putin-president', 'Владимир Путин'],
    ['Azərbaycanın prezidenti kimdir? → bəs Rusiyanın?', 'putin-president', 'Vladimir Putin'],
    [
      'How many people died in the AZAL crash? → and in Yekaterinburg?',
      'safarov-brothers-died',
      'Two brothers died',
    ],
  ])('%s → %s: %s', (questions, fact, answer) => {
    expect(told(questions)).toEqual(['answer', fact, answer]);
  });

  it('and not answered of one that no fact is about', () => {
    const asked = talk('who is the president of azerbaijan? → and of turkey?');
    expect([asked.outcome, asked.answer, asked.readAs]).toEqual([
      'related',
      null,
      'who is the president of turkey?',
    ]);
  });

  it('not where two could be meant', () => {
    const { readAs, outcome } = talk('did aliyev talk to zelensky? → and putin?');
    expect([readAs, outcome]).toEqual([undefined, 'related']);
  });
});

describe('“he” is who was asked about', () => {
  it.each([
    [
      'who is heydar aliyev? → when did he become president?',
      'heydar-aliyev-president-1993',
      '1993',
    ],
    ['who is putin? → did he admit guilt?', 'putin-no-admission', null],
    ['did putin offer condolences? → did he admit guilt?', 'putin-no-admission', null],
    ['кто такой алиев? → кого он обвинил?', 'aliyev-cover-up-accusation', null],
    ['putin kimdir? → o günahını etiraf edib?', 'putin-no-admission', null],
    ['putin kim? → suçunu kabul etti mi?', 'putin-no-admission', null],
    // Russian "он" is a plane as well.
    [
      'сколько погибло в самолете азал? → где он разбился?',
      'jet-crash-place',
      'Западный Казахстан',
    ],
  ])('%s → %s: %s', (questions, fact, answer) => {
    expect(told(questions)).toEqual(['answer', fact, answer]);
  });

  it.each([
    'who is zelensky? → when did he become president?',
    'who is putin? → when did he become president?',
    'who is the president of azerbaijan? → when did he become president?',
    'кто такой путин? → когда он стал президентом?',
    'zelenski kim? → o ne zaman cumhurbaşkanı oldu?',
    'zelenski kim? → ne zaman cumhurbaşkanı oldu?',
    'zelenski kimdir? → o nə vaxt prezident olub?',
  ])('no fact about somebody else is the answer: %s', (questions) => {
    const { outcome, answer } = talk(questions);
    expect([outcome, answer]).toEqual(['related', null]);
  });

  it('and after “who …?” “it” is what the answer named', () => {
    const { outcome } = talk('who supported azerbaijan in 2020? → did it send troops?');
    expect(outcome).toBe('related');
    expect(told('when were the raids? → were they part of a murder case?')[1]).toBe(
      'raids-murder-case',
    );
  });

  it('on another story, too', () => {
    expect(told('who is Per Lund? → when did he become mayor?', onIsland)).toEqual([
      'answer',
      'mayor',
      '1998',
    ]);
    expect(
      talk('who is Ada Marsh? → what does he say started the fire?', inHarbour).outcome,
    ).not.toBe('answer');
  });
});

describe('after a refusal there is nothing to go on with', () => {
  it.each([
    'How many people died in the plane crash in Tokyo? → and when was that?',
    'How many people died in the AZAL crash? → How many people died in the plane crash in Tokyo? → and when was that?',
    'how do I bake bread? → and where?',
    'who is lavrov? → how old is he?',
    'when did he become president?',
    'Сколько человек погибло в авиакатастрофе в Токио? → а когда это было?',
    "Tokyo'daki uçak kazasında kaç kişi öldü? → ne zaman?",
    'Tokiodakı təyyarə qəzasında neçə nəfər öldü? → nə vaxt?',
  ])('%s', (questions) => {
    const asked = talk(questions);
    expect([asked.outcome, asked.nearness?.kind, asked.answer]).toEqual([
      expect.not.stringMatching('answer'),
      'nothing-before',
      null,
    ]);
  });

  it('and that is said', () => {
    const { reply } = shipped.reply({ command: 'ask', question: 'and when was that?' }, reader);
    expect(plainText(reply)).toContain('no answer before it says so');
  });
});

describe('a question of two parts is asked with what the first is about', () => {
  it.each([
    ['how many people died and where did it crash?', ['jet-killed', 'jet-crash-place']],
    ['when were the raids and who died?', ['raids-yekaterinburg', 'safarov-brothers-died']],
  ])('%s → %s', (question, facts) => {
    const { outcome, parts } = shipped.ask(question, reader);
    expect([outcome, parts?.map(({ fact }) => fact?.id)]).toEqual(['answer', facts]);
  });

  it.each([
    'who is the president of azerbaijan and how old is he?',
    'who is the president of azerbaijan and when did he become president?',
    'kim Azərbaycanın prezidentidir və nə vaxt prezident olub?',
  ])(
    'and what asks of somebody else, or for another value, is said to be missing: %s',
    (question) => {
      const { parts } = shipped.ask(question, reader);
      expect(parts?.map(({ fact }) => fact?.id)).toEqual(['ilham-aliyev-president', undefined]);
    },
  );

  it('shows what may well answer the part that nothing surely does', () => {
    const { reply } = shipped.reply(
      { command: 'ask', question: 'сколько погибло и кто сбил?' },
      reader,
    );
    const shown = reply.blocks.flatMap((block) => (block.type === 'fact' ? [block.id] : []));
    expect(shown).toEqual(['jet-killed', 'jet-hit-investigators']);
    expect(plainText(reply)).toContain('«кто сбил?»');
  });
});

it('tells how it was read, where it is asked why', () => {
  const before = shipped.ask('who is the president of azerbaijan?', reader);
  const request = { command: 'why', question: 'and of russia?', context: before.context } as const;
  const text = plainText(shipped.reply(request, reader).reply);
  expect(text).toContain('who is the president of russia?');
  expect(text).toContain('Vladimir Putin is the President of Russia.');
});

describe('a question that leaves out what it is about is told to editors with it', () => {
  const crash = 'Azerbaijan Airlines jet crash, 25 December 2024?';
  it.each([
    ['How many people died in the AZAL crash? → and when?', `when — ${crash}`],
    [
      'How many people died in the AZAL crash? → who was the pilot?',
      `who was the pilot — ${crash}`,
    ],
    ['who is the president of azerbaijan? → how old is he?', 'how old is Ilham Aliyev?'],
    ['who is the president of azerbaijan? → and of turkey?', 'who is the president of turkey?'],
    [
      'сколько погибло в самолете азал? → а кто был пилотом?',
      'кто был пилотом — Крушение самолёта AZAL, 25 декабря 2024 года?',
    ],
    [
      'təyyarə qəzasında neçə nəfər öldü? → bəs niyə?',
      'niyə — AZAL təyyarəsinin qəzası, 25 dekabr 2024?',
    ],
    [
      'uçak kazasında kaç kişi öldü? → peki pilot kimdi?',
      'pilot kimdi — AZAL uçağının düşmesi, 25 Aralık 2024?',
    ],
    // Nobody can tell that these go on with it.
    ['How many people died in the AZAL crash? → and what about oil exports?', undefined],
    ['How many people died in the AZAL crash? → who is the president of Norway?', undefined],
    ['and when was that?', undefined],
  ])('%s → %s', (questions, full) => {
    expect(talk(questions).inFull).toBe(full);
  });

  it('by the fact where that is of no incident', () => {
    expect(talk('how much herring was sold? → who bought it?', inHarbour).inFull).toBe(
      'who bought it — Brill sold about 300 tonnes of herring?',
    );
  });
});
