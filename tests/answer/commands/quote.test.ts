/** Quotations, and what each side says on an incident's card. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import type { Block } from '../../../src/contract/reply.ts';
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import { LOCALES, type Locale } from '../../../src/knowledge/model/schema.ts';
import { HARBOUR, harbour } from '../../support/packs/harbour.ts';
import { storm } from '../../support/packs/storm.ts';

const engine = createEngine(harbour());
const reader = { locale: 'en', now: new Date('2030-12-01T00:00:00Z') } as const;
const blocks = (request: Parameters<typeof engine.reply>[0], one = engine): readonly Block[] =>
  one.reply(request, reader).reply.blocks;
const texts = (all: readonly Block[], type: 'quote' | 'text' | 'section') =>
  all.flatMap((block) => (block.type === type ? [block.text] : []));

describe('a quotation', () => {
  it.each<[Locale, string[]]>([
    [
      'en',
      [
        'Boats brought 12 of the 14 passengers of the burning ferry ashore.',
        'According to the Harbour Office, 4 May 2030',
        'Status: confirmed',
        'Source: Harbour log · Brill Harbour Office · June 2030 · https://example.org/log',
      ],
    ],
    [
      'ru',
      [
        'Лодки доставили на берег 12 из 14 пассажиров горящего парома.',
        'Источник сведений: портовая служба, 4 мая 2030 г.',
        'Статус: подтверждено',
        'Источник: Harbour log · Brill Harbour Office · июнь 2030 г. · https://example.org/log',
        'Машинный перевод, редактором ещё не проверен.',
      ],
    ],
  ])(
    '%s: the editors’ words without quotation marks, who says so, when, how sure, the source',
    (language, lines) => {
      const [quote] = texts(blocks({ command: 'quote', facts: ['rescued'], language }), 'quote');
      expect(quote?.split('\n')).toEqual(lines);
    },
  );

  it.each<[Locale, string]>([
    ['en', 'Hafenlog, in its own words (German): “'],
    ['ru', 'Hafenlog, дословно (немецкий): «'],
    ['az', 'Hafenlog, olduğu kimi (alman): «'],
    ['tr', 'Hafenlog, kendi sözleriyle (Almanca): “'],
  ])(
    '%s: quotes the source alone, marked with which it is and its language',
    (language, before) => {
      const [quote = ''] = texts(
        blocks({ command: 'quote', facts: ['torn-loose'], language }, createEngine(storm())),
        'quote',
      );
      const [text = '', ...rest] = quote.split('\n');
      expect(text).toBe(storm().facts.get('torn-loose')?.text[language]);
      expect(rest.at(-1)?.startsWith(before)).toBe(true);
      expect(quote.match(/[“«]/g)).toHaveLength(1);
      expect(quote).toContain('In der Nacht wurden im Hafen von Brill neun Boote losgerissen.');
    },
  );

  it.each(LOCALES)('holds the words of the fact verbatim in %s', (language) => {
    const { facts } = engine.knowledge;
    for (const fact of [...facts.values()].filter(({ status }) => status !== 'retracted')) {
      const [quote] = texts(blocks({ command: 'quote', facts: [fact.id], language }), 'quote');
      expect(quote).toContain(fact.text[language] ?? fact.text.en);
    }
  });

  it.each([
    ['withdrawn', ['herring-old']],
    ['unknown', ['nothing']],
    ['none at all', []],
  ])('is refused where the fact is %s', (_what, facts) => {
    const all = blocks({ command: 'quote', facts });
    expect(texts(all, 'quote')).toEqual([]);
    expect(texts(all, 'text')).toEqual([expect.stringContaining('not on file any more')]);
  });

  it('is offered under an answer, for all the facts that it shows', () => {
    const all = blocks({ command: 'ask', question: 'Was it lightning?' });
    const offered = all
      .flatMap((block) => (block.type === 'choices' ? block.choices : []))
      .find(({ label }) => label === 'Quote');
    expect(offered?.request).toMatchObject({ facts: ['cause-reed', 'cause-office'] });
  });
});

describe('what each side says', () => {
  const sides = (all: readonly Block[]) =>
    all.flatMap((block) => (block.type === 'fields' && block.sides ? block.fields : []));
  const card = (...more: readonly object[]) => {
    const file = { ...HARBOUR, facts: [...HARBOUR.facts, ...more] };
    const { knowledge } = assemble([{ path: 'fixture.json', text: JSON.stringify(file) }]);
    return blocks({ command: 'incident', incident: 'ferry-fire' }, createEngine(knowledge));
  };
  const claim = (id: string, text: string, more: object = {}) => ({
    id,
    text: { en: text },
    when: '2030-05-05',
    status: 'claimed',
    attribution: ['owner'],
    sources: ['log'],
    incident: 'ferry-fire',
    questions: { en: [`${id} one`, `${id} two`, `${id} three`] },
    ...more,
  });
  const LONG = `${'It burned and burned. '.repeat(27)}`.trim();

  it('stands side by side, under who says it', () => {
    expect(sides(card())).toEqual([
      {
        label: 'Claimed by Jon Reed',
        value: 'Reed says that lightning set the ferry alight.\n4 May 2030',
      },
      {
        label: 'Disputed; said by the Harbour Office',
        value: 'The Harbour Office holds that a stove set the ferry alight.\n4 May 2030',
      },
    ]);
  });

  it('gathers what one side says, and says how sure each is where that differs', () => {
    const [reed] = sides(card(claim('denial', 'Reed did not light a fire.', { status: 'denied' })));
    expect(reed).toEqual({
      label: 'Jon Reed',
      value:
        'Reed says that lightning set the ferry alight.\n4 May 2030 · claimed\n\nReed did not light a fire.\n5 May 2030 · denied',
    });
  });

  it('cuts no fact: what does not fit stands below, whole', () => {
    const longer = LONG.replaceAll('burned', 'glowed');
    const all = card(claim('long', LONG), claim('longer', longer));
    const [{ value = '' } = {}] = sides(all);
    expect(value).toContain(LONG);
    expect(value).not.toContain('glowed');
    expect(all).toContainEqual(
      expect.objectContaining({ type: 'fact', id: 'longer', text: longer }),
    );
  });

  it('has a confirmed fact among them where a claim disputes it', () => {
    const all = card(claim('drill', 'Reed says that it was a drill.', { disputes: ['rescued'] }));
    expect(
      sides(all)
        .map(({ value }) => value)
        .join(),
    ).toContain('Boats brought 12 of the 14');
  });
});
