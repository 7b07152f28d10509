import { describe, expect, it } from 'vitest';
import { parseLine, parseOptions, unknownCommandIn } from '../../src/contract/command-line.ts';
import { ALL_COMMANDS, findCommand } from '../../src/contract/commands.ts';
import { type Request, readRequest } from '../../src/contract/request.ts';
import { LOCALES } from '../../src/knowledge/model/schema.ts';
import { LONGEST_LINE, LONGEST_NAME } from '../../src/text/lengths.ts';

describe('parseLine reads a line as people type it', () => {
  it.each<[string, Request]>([
    ['how many died?', { command: 'ask', question: 'how many died?' }],
    ['/ask how many died?', { command: 'ask', question: 'how many died?' }],
    ['/timeline karabakh', { command: 'timeline', about: 'karabakh' }],
    [
      '/timeline karabakh from:2020 to:2023',
      { command: 'timeline', about: 'karabakh', from: '2020', to: '2023' },
    ],
    [
      '/timeline from:"June 2025" order:newest',
      { command: 'timeline', from: 'June 2025', order: 'newest' },
    ],
    [
      '/timeline karabakh --from 2020 --to=2023 --order newest',
      { command: 'timeline', about: 'karabakh', from: '2020', to: '2023', order: 'newest' },
    ],
    [
      '/timeline karabakh —from “June 2025”',
      { command: 'timeline', about: 'karabakh', from: 'June 2025' },
    ],
    ['/timeline order:sideways', { command: 'timeline' }],
    [
      '/ask how many died? as_of:3 May 2025',
      { command: 'ask', question: 'how many died?', asOf: '3 May 2025' },
    ],
    [
      '/ask as_of: 3 мая 2025 сколько погибло?',
      { command: 'ask', question: 'сколько погибло?', asOf: '3 мая 2025' },
    ],
    [
      '/timeline from:June 2023 to:May 3, 2025 karabakh order:newest',
      {
        command: 'timeline',
        about: 'karabakh',
        from: 'June 2023',
        to: 'May 3, 2025',
        order: 'newest',
      },
    ],
    ['/ask what of May 2025?', { command: 'ask', question: 'what of May 2025?' }],
    ['/changes since:yesterday', { command: 'changes', since: 'yesterday' }],
    ['/changes since: "3 May 2025"', { command: 'changes', since: '3 May 2025' }],
    [
      '/changes 2025-05-03 language:tr',
      { command: 'changes', since: '2025-05-03', language: 'tr' },
    ],
    ['/incident incident:azal-crash', { command: 'incident', incident: 'incident:azal-crash' }],
    ['/hadisə Sputnik', { command: 'incident', incident: 'Sputnik' }],
    ['/who putin language:ru', { command: 'who', name: 'putin', language: 'ru' }],
    ['/follow karabakh', { command: 'follow', about: 'karabakh' }],
    [
      '/takip topic:energy language:tr',
      { command: 'follow', about: 'topic:energy', language: 'tr' },
    ],
    ['/подписки', { command: 'following' }],
    ['/help', { command: 'help' }],
    ['', { command: 'help' }],
    ['help', { command: 'help' }],
    [' Help!', { command: 'help' }],
    ['помощь', { command: 'help', language: 'ru' }],
    ['Kömək?', { command: 'help', language: 'az' }],
    ['yardım', { command: 'help', language: 'tr' }],
    ['YARDIM', { command: 'help', language: 'tr' }],
    ['/HADİSƏ Sputnik', { command: 'incident', incident: 'Sputnik' }],
    ['help the victims', { command: 'ask', question: 'help the victims' }],
    ['?', { command: 'ask', question: '?' }],
    ['who died?', { command: 'ask', question: 'who died?' }],
    ['/nonsense here', { command: 'ask', question: '/nonsense here' }],
  ])('%j', (line, request) => {
    expect(parseLine(line)).toEqual(request);
  });
});

describe('commands', () => {
  it('are found by their name in every language, and no two share one', () => {
    for (const locale of LOCALES) {
      const names = ALL_COMMANDS.map((command) => command.localNames[locale]);
      expect(new Set(names).size).toBe(names.length);
      for (const command of ALL_COMMANDS)
        expect(command.localNames[locale]).toMatch(/^[-_\p{Ll}\p{M}\p{N}]{1,32}$/u);
    }
    expect(findCommand('хроника')?.name).toBe('timeline');
  });

  it('drop blank values', () => {
    expect(parseOptions(findCommand('timeline')!, '  ')).toEqual({ command: 'timeline' });
  });
});

describe('what is longer than anything that can be meant', () => {
  it.each<[string, string, number]>([
    ['/incident', 'a'.repeat(6_000), LONGEST_NAME],
    ['/timeline', `${'a'.repeat(10_000)} from:2020`, LONGEST_NAME],
    ['', 'why '.repeat(20_000), LONGEST_LINE],
    ['/ask', '😀'.repeat(20_000), LONGEST_LINE],
  ])('is cut where it comes in: %s', (command, typed, longest) => {
    const { command: _name, ...values } = parseLine(`${command} ${typed}`);
    for (const value of Object.values(values)) {
      expect(value.length).toBeLessThanOrEqual(longest);
      expect(value).toBe(value.toWellFormed());
    }
    // It is kept as the request behind a button, and must be read again.
    expect(readRequest(JSON.stringify(parseLine(`${command} ${typed}`)))).toBeDefined();
  });
});

describe('a name typed as a command’s', () => {
  it.each([
    ['/timline karabakh', 'timline'],
    [' /спарвка', 'спарвка'],
    ['/timeline karabakh', undefined],
    ['/yardım', undefined],
    ['/tell how many people died?', undefined],
    ['/r/worldnews', undefined],
    ['and/or', undefined],
    ['/', undefined],
  ])('is none’s or one’s: %s', (line, name) => {
    expect(unknownCommandIn(line)).toBe(name);
  });
});
