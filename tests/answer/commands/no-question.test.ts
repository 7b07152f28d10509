/** What is said to Dateline and is no question of the facts: links alone, "source?", commands in plain words, bare names. */
import { describe, expect, test } from 'vitest';
import { parseLine } from '../../../src/contract/command-line.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import type { Context } from '../../../src/contract/request.ts';
import type { Locale } from '../../../src/knowledge/model/schema.ts';
import { engine } from '../../support/packs/shipped.ts';

function said(question: string, locale: Locale = 'en', context?: Context) {
  const request = { command: 'ask', question, ...(context && { context }) } as const;
  const { reply, asked } = engine.reply(request, { locale, now: new Date('2026-01-01') });
  return { reply, asked, text: plainText(reply) };
}

describe('a command in plain words is that command', () => {
  test.each<[Locale, string, string, string]>([
    ['en', 'timeline karabakh', 'timeline', 'Timeline: Nagorno-Karabakh'],
    ['en', 'karabakh timeline', 'timeline', 'Timeline: Nagorno-Karabakh'],
    ['en', 'timeline #karabakh https://example.org/67', 'timeline', 'Timeline: Nagorno-Karabakh'],
    ['en', 'timeline of the plane crash please', 'timeline', 'Timeline: Azerbaijan Airlines jet'],
    ['en', 'what is the timeline of the plane crash?', 'timeline', 'Timeline: Azerbaijan Airlines'],
    ['en', 'timeline sputnk', 'timeline', 'Timeline: Sputnik Azerbaijan'],
    ['ru', 'хронология карабаха', 'timeline', 'Хроника: Нагорный Карабах'],
    ['ru', 'покажи хронику крушения самолёта', 'timeline', 'Хроника: Крушение самолёта AZAL'],
    ['az', 'Qarabağın xronikası', 'timeline', 'Xronika: Dağlıq Qarabağ'],
    ['tr', 'uçak kazasının kronolojisini göster', 'timeline', 'Kronoloji: AZAL uçağının'],
    ['tr', 'timeline karabağ', 'timeline', 'Kronoloji: Dağlık Karabağ'],
    ['en', 'sources on the plane crash', 'sources', 'Sources for: Azerbaijan Airlines jet crash'],
    ['ru', 'источники по карабаху', 'sources', 'Источники: Нагорный Карабах'],
    ['en', 'incident yekaterinburg raids', 'incident', 'Police raids in Yekaterinburg'],
    ['en', 'timeline', 'timeline', 'Timeline: everything'],
    ['en', 'sources', 'sources', 'Sources'],
    ['ru', 'темы', 'topics', 'О чём есть факты'],
    ['az', 'mövzular', 'topics', 'Faktlar nə haqqındadır'],
  ])('%s: %s', (locale, question, command, expected) => {
    const { reply, text } = said(question, locale);
    expect(reply).toMatchObject({ command, locale });
    expect(text).toContain(expected);
  });

  test.each([
    'what is the timeline for withdrawal?',
    'timeline brexit',
    'did the timeline of the crash change?',
    'how do i get a timeline as a picture?',
    'who was the source of the report?',
  ])('%s is a question', (question) => {
    expect(said(question).reply.command).toBe('ask');
  });
});

describe('a timeline in plain words is of the dates typed beside its name', () => {
  const typed = (locale: Locale, line: string) => {
    const { reply } = engine.reply(parseLine(line), { locale, now: new Date('2026-01-01') });
    return { command: reply.command, text: plainText(reply) };
  };
  const of = (locale: Locale, about: string | undefined, dates: { from?: string; to?: string }) => {
    const request = { command: 'timeline', ...(about && { about }), ...dates } as const;
    const { reply } = engine.reply(request, { locale, now: new Date('2026-01-01') });
    return { command: reply.command, text: plainText(reply) };
  };
  const [FROM, BOTH] = [{ from: '2020' }, { from: '2020', to: '2023' }];

  test.each<[Locale, string, string | undefined, { from?: string; to?: string }]>([
    ['en', 'timeline karabakh --from 2020', 'karabakh', FROM],
    ['en', '/timeline karabakh --from 2020', 'karabakh', FROM],
    ['en', '/timeline karabakh from 2020', 'karabakh', FROM],
    ['en', 'timeline karabakh from:2020', 'karabakh', FROM],
    ['en', 'timeline karabakh since 2020 please', 'karabakh', FROM],
    ['en', 'timeline karabakh from 2020 to 2023', 'karabakh', BOTH],
    ['en', 'timeline karabakh --from 2020 --to 2023', 'karabakh', BOTH],
    ['en', '/timeline karabakh --to 2023 --from 2020', 'karabakh', BOTH],
    ['en', 'karabakh timeline between 2020 and 2023', 'karabakh', BOTH],
    ['en', 'show me the timeline of karabakh until 2020', 'karabakh', { to: '2020' }],
    ['en', 'timeline from 2020', undefined, FROM],
    ['en', '/timeline from 2020 to 2023', undefined, BOTH],
    ['ru', 'хронология карабаха с 2020', 'карабах', FROM],
    ['ru', '/хроника карабах с 2020 года', 'карабах', FROM],
    ['ru', 'хроника карабаха с 2020 по 2023 год', 'карабах', BOTH],
    ['az', 'Qarabağın xronikası 2020-dən', 'qarabağ', FROM],
    ['az', '/xronika qarabağ 2020-dən 2023-ə qədər', 'qarabağ', BOTH],
    ['az', '/xronika qarabağ 2020-ci ildən bəri', 'qarabağ', FROM],
    ['tr', "karabağ kronolojisi 2020'den", 'karabağ', FROM],
    ['tr', "/kronoloji karabağ 2020'den 2023'e kadar", 'karabağ', BOTH],
  ])('%s: %s', (locale, line, about, dates) => {
    expect(typed(locale, line)).toEqual(of(locale, about, dates));
  });

  test('the next page and the picture have them, too', () => {
    const request = { command: 'timeline', about: 'karabakh from 2020' } as const;
    const { reply } = engine.reply(request, { locale: 'en', now: new Date('2026-01-01') });
    const asked = reply.blocks.flatMap((block) =>
      block.type === 'choices' ? block.choices.map((one) => one.request) : [],
    );
    expect(asked).toContainEqual(
      expect.objectContaining({
        command: 'picture',
        about: expect.stringContaining('karabakh'),
        from: '2020',
      }),
    );
  });

  test.each(['timeline brexit from 2020', 'what happened in karabakh from 2020'])(
    '%s is none',
    (line) => {
      expect(typed('en', line).command).toBe('ask');
    },
  );
});

describe('a word alone is the page of what it names, as it is spelt or misspelt', () => {
  test.each<[Locale, string, string]>([
    ['en', 'sputnik', 'Sputnik Azerbaijan'],
    ['en', 'sputnk', 'Sputnik Azerbaijan'],
    ['ru', 'спутнк', '«Спутник Азербайджан»'],
    ['en', 'karabakh', 'Timeline: Nagorno-Karabakh'],
    ['en', '#karabakh', 'Timeline: Nagorno-Karabakh'],
    ['ru', 'корабах', 'Хроника: Нагорный Карабах'],
    ['az', 'qarabag', 'Xronika: Dağlıq Qarabağ'],
    ['en', 'aliyev', 'Ilham Aliyev'],
    ['en', 'alyev', 'Ilham Aliyev'],
    ['en', 'crash', 'Azerbaijan Airlines jet crash'],
    ['en', 'Azerbaijan Airlines jet crash, 25 December 2024', 'a Baku–Grozny airliner'],
  ])('%s: %s', (locale, question, expected) => {
    const { asked, reply, text } = said(question, locale);
    expect(asked?.named).toBeDefined();
    expect(reply.locale).toBe(locale);
    expect(text).toContain(expected);
  });
});

describe('a link', () => {
  test.each([
    'https://example.org/news/azal-crash-67',
    '<https://example.org/news/azal-crash-67>',
    'example.org/news/azal-crash-67',
    '[](https://example.org/a)',
  ])('alone cannot be opened: %s', (message) => {
    const { asked, text } = said(message);
    expect(asked).toBeUndefined();
    expect(text).toBe('Dateline cannot open links. Paste the words that you want looked up.');
  });

  test.each([
    'https://example.org/news/azal-crash-67',
    '<https://example.org/news/azal-crash-67|Jet crash: 67 on board>',
    '[67 aboard](<https://example.org/news/azal-crash-67>)',
    'example.org/news/azal-crash-67',
    '<:sob:123456789> :pray: <@123456>',
    '#breaking #fyp',
    '?! 🙏',
  ])('and the like beside a question change nothing: %s', (beside) => {
    const question = 'how many people died in the plane crash?';
    const alone = said(question).asked;
    const { asked } = said(`${question} ${beside}`);
    expect(asked).toMatchObject({ outcome: 'answer', answer: alone?.answer });
    expect(asked?.facts[0]?.fact).toBe(alone?.facts[0]?.fact);
  });

  test('beside thanks is no reason to speak of links', () => {
    expect(said('thanks! https://example.org/a').text).toBe('You are welcome.');
  });
});

describe('"source?" and "is this true?"', () => {
  const { context } = engine.ask('how many people died in the plane crash?', {
    locale: 'en',
    now: new Date('2026-01-01'),
  });

  test.each<[Locale, string, string]>([
    ['en', 'source?', 'Who says so'],
    ['en', 'is this true?', 'Who says so'],
    ['en', 'really?', 'Who says so'],
    ['ru', 'источник?', 'Кто это говорит'],
    ['az', 'bu doğrudurmu?', 'Bunu kim deyir'],
    ['tr', 'kaynak?', 'Bunu kim söylüyor'],
  ])(
    'after an answer show its facts, who says so and how sure it is: %s %s',
    (locale, question, title) => {
      const { reply, asked, text } = said(question, locale, context);
      expect(asked).toBeUndefined();
      expect(text).toContain(title);
      const [fact] = reply.blocks.filter((block) => block.type === 'fact');
      expect(fact).toMatchObject({ id: 'jet-killed', statusWords: expect.any(String) });
      expect(fact?.sources).not.toEqual([]);
    },
  );

  const refused = said('Who was arrested in Yekaterinburg?');
  const nearest = refused.reply.blocks.flatMap((block) => (block.type === 'fact' ? block.id : []));

  test.each(['source?', 'is this true?', 'really?'])(
    'after the nearest facts show those very facts: %s',
    (question) => {
      const { reply } = said(question, 'en', refused.asked?.context);
      expect(refused.asked?.outcome).toBe('related');
      expect(nearest.length).toBeGreaterThan(0);
      expect(reply).toMatchObject({ command: 'basis' });
      expect(reply.blocks.flatMap((block) => (block.type === 'fact' ? block.id : []))).toEqual(
        nearest,
      );
    },
  );

  test.each(['and when was that?', 'how many of them?', 'timeline', 'thanks'])(
    'what was only shown is nothing to go on with: %s',
    (question) => {
      const after = said(question, 'en', refused.asked?.context);
      const alone = said(question);
      expect(after.reply).toEqual(alone.reply);
      expect(after.asked?.context).toEqual(alone.asked?.context);
    },
  );

  test('after a page name its sources', () => {
    const talked = said('karabakh').asked?.context;
    expect(said('source?', 'en', talked).text).toContain('Sources for: Nagorno-Karabakh');
  });

  test('with nothing before ask which message is meant, and are no gap', () => {
    const { asked, text } = said('is this true?');
    expect(asked).toBeUndefined();
    expect(text).toContain('Which message do you mean?');
  });

  test('say so where the fact is gone', () => {
    const request = { command: 'basis', facts: ['long-gone'] } as const;
    const { reply } = engine.reply(request, { locale: 'en', now: new Date('2026-01-01') });
    expect(plainText(reply)).toContain('not on file any more');
  });
});
