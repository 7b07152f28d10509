import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { parseLine } from '../../../src/contract/command-line.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import type { Block } from '../../../src/contract/reply.ts';
import type { Request } from '../../../src/contract/request.ts';
import type { Locale } from '../../../src/knowledge/model/schema.ts';
import { harbour } from '../../support/packs/harbour.ts';

const engine = createEngine(harbour());
const reply = (request: Request, locale: Locale = 'en') =>
  engine.reply(request, { locale, now: new Date('2030-12-01T00:00:00Z') }).reply;
const text = (line: string, locale?: Locale) => plainText(reply(parseLine(line), locale));
const ids = (line: string) =>
  reply(parseLine(line)).blocks.flatMap((block: Block) =>
    block.type === 'timeline' ? block.entries.map(({ id }) => id) : [],
  );
const pressed = (line: string, label: string) => {
  const choice = reply(parseLine(line))
    .blocks.flatMap((block) => (block.type === 'choices' ? block.choices : []))
    .find((one) => one.label === label);
  return choice && reply(choice.request);
};

describe('timeline', () => {
  it.each([
    ['/timeline', ['herring', 'rescued', 'cause-reed', 'cause-office', 'inquiry-opened']],
    [
      '/timeline order:newest',
      ['inquiry-opened', 'cause-office', 'cause-reed', 'rescued', 'herring'],
    ],
    ['/timeline ferry fire', ['rescued', 'cause-reed', 'cause-office']],
    ['/timeline topic:trade', ['herring']],
    ['/timeline Marsh', ['inquiry-opened']],
    ['/timeline from:"June 2030"', ['inquiry-opened']],
    ['/timeline to:2029', ['herring']],
    ['/timeline sea from:2030 to:"4 May 2030"', ['rescued', 'cause-reed', 'cause-office']],
    ['/timeline from:1950 to:1960', []],
  ])('%s → %j', (line, expected) => {
    expect(ids(line)).toEqual(expected);
  });

  it('takes the closest name, and says so', () => {
    expect(text('/timeline feryr fre')).toContain(
      'Showing: The ferry fire (the closest to “feryr fre”)',
    );
  });

  it('says that nothing is known by a name, and offers topics', () => {
    const unknown = reply(parseLine('/timeline xyzzyx'));
    expect(plainText(unknown)).toContain('Nothing is known here by the name “xyzzyx”');
    expect(unknown.blocks.some((block) => block.type === 'choices')).toBe(true);
  });

  it('leaves out a date it cannot read, and says how to write one', () => {
    expect(text('/timeline from:someday')).toContain('“someday” was not understood as a date');
  });

  it('turns round at a press', () => {
    const newest = pressed('/timeline ferry fire', 'Newest first');
    expect(
      newest?.blocks.find((block) => block.type === 'timeline')?.entries.map(({ id }) => id),
    ).toEqual(['cause-office', 'cause-reed', 'rescued']);
  });
});

describe('incident', () => {
  it('shows what, when, where, who, the figures, each side and what followed', () => {
    const card = text('/incident ferry blaze');
    const order = [
      'The ferry fire',
      'A ferry burned in the harbour of Brill.',
      'When: 4 May 2030',
      'Where: Brill',
      'Who: Jon Reed',
      'Figures: 12 of the 14 passengers',
      'What happened',
      'What each side says',
      'Claimed by Jon Reed',
      'Disputed; said by the Harbour Office',
      'What followed',
      'The inquiry',
    ];
    const places = order.map((part) => card.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it.each([
    ['/incident incident:ferry-fire', 'The ferry fire'],
    ['/incident fery fire', 'The ferry fire'],
    ['/incident пожар на пароме', 'The ferry fire'],
    ['/incident Reed', 'The ferry fire'],
  ])('%s → %s', (line, title) => {
    expect(text(line)).toContain(title);
  });

  it('offers all incidents where none is named', () => {
    const offered = reply({ command: 'incident' }).blocks.flatMap((block) =>
      block.type === 'choices' ? block.choices : [],
    );
    expect(offered.map(({ label }) => label)).toEqual(['The inquiry', 'The ferry fire']);
  });

  it('is shown in the reader’s language as far as it is translated', () => {
    expect(text('/incident ferry-fire', 'ru')).toContain('Пожар на пароме');
  });
});

describe('who', () => {
  it.each([
    ['/who Ada Marsh', 'Mayor of Brill'],
    ['/who ada mrash', 'Mayor of Brill'],
    ['/who Марш', 'Mayor of Brill'],
    ['/who', 'Who do you mean?'],
  ])('%s → %s', (line, expected) => {
    expect(text(line)).toContain(expected);
  });
});

describe('sources', () => {
  it('counts the facts behind a source and names where it is', () => {
    const list = text('/sources trade');
    expect(list).toContain('Harbour log');
    expect(list).toContain('Behind 1 fact');
    expect(list).toContain('https://example.org/log');
  });

  it('are one press away from an answer', () => {
    const sources = pressed('how many passengers were rescued from the ferry?', 'Sources');
    expect(sources && plainText(sources)).toContain('Brill Harbour Office');
  });
});

describe('topics and help', () => {
  it('name what is covered', () => {
    expect(text('/topics')).toContain('The sea');
    expect(text('/topics', 'ru')).toContain('Море');
    expect(text('/help')).toContain('/timeline');
  });
});

describe('suggestions', () => {
  it.each([
    ['incident', 'fer', ['incident:ferry-fire']],
    ['incident', '', ['incident:inquiry', 'incident:ferry-fire']],
    ['actor', 'марш', ['actor:mayor']],
    ['about', 'trad', ['topic:trade']],
  ] as const)('%s %j → %j', (kind, typed, expected) => {
    const values = engine.suggest(kind, typed, 'en').map(({ value }) => value);
    expect(values.slice(0, expected.length)).toEqual(expected);
  });

  it('are questions that have an answer', () => {
    const [first] = engine.suggest('question', 'herring sell', 'en');
    expect(first?.value).toBe('How much herring did Brill sell?');
  });

  it('carry title and date', () => {
    expect(engine.suggest('incident', 'ferry', 'en')[0]?.label).toBe('The ferry fire · 4 May 2030');
  });
});
