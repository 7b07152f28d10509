import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import { loadKnowledge } from '../../../src/knowledge/loading/load.ts';
import { island } from '../../support/packs/island.ts';
import { mill } from '../../support/packs/mill.ts';
import { referendum } from '../../support/packs/referendum.ts';
import { engine as shipped } from '../../support/packs/shipped.ts';
import { ISLAND, MILL, REFERENDUM, SHIPPED } from './yes-no-questions.ts';

const now = new Date('2036-11-24T12:00:00Z');
const short = (question: string, engine = shipped) => {
  const { reply, asked } = engine.reply({ command: 'ask', question }, { locale: 'en', now });
  const block = reply.blocks.find(({ type }) => type === 'short');
  return {
    settled: asked?.settled,
    short: block && 'text' in block ? block.text : undefined,
    asked,
  };
};

describe('of the labelled yes/no questions', () => {
  it('none begins with a wrong answer, and most that a fact settles begin with theirs', () => {
    const judged = [
      ...SHIPPED.map(([question, says]) => ({ question, says, ...short(question) })),
      ...ISLAND.map((one) => ({
        question: one[0],
        says: one[1],
        ...short(one[0], createEngine(island())),
      })),
      ...REFERENDUM.map((one) => ({
        question: one[0],
        says: one[1],
        ...short(one[0], createEngine(referendum())),
      })),
      ...MILL.map((one) => ({
        question: one[0],
        says: one[1],
        ...short(one[0], createEngine(mill())),
      })),
    ];
    const given = judged.filter(({ settled }) => settled !== undefined);
    expect(
      given.filter(({ settled, says }) => settled !== says).map(({ question }) => question),
    ).toEqual([]);
    const settleable = judged.filter(({ says }) => says !== 'open');
    expect(judged.length).toBeGreaterThan(180);
    expect(given.length / settleable.length).toBeGreaterThan(0.7);
  }, 60_000);
});

describe('a yes/no question begins with its answer', () => {
  it.each([
    [
      'Did 38 people die in the AZAL crash?',
      'Yes, according to the explainer “Tensions between Russia and Azerbaijan”: 38 of the 67 people aboard were killed',
    ],
    [
      'Did 67 people die in the AZAL crash?',
      'No, according to the explainer “Tensions between Russia and Azerbaijan”: 38 of the 67 people aboard were killed',
    ],
    [
      'Did the AZAL plane crash on 26 December 2024?',
      'No, according to the explainer “Tensions between Russia and Azerbaijan”: 25 December 2024',
    ],
    ['Did Putin offer condolences?', 'Yes'],
    ['Путин выразил соболезнования?', 'Да'],
    [
      'Направила ли Россия 5000 миротворцев в 2020 году?',
      'Нет (кто утверждает: обзор «Напряжённость между Россией и Азербайджаном»): около 2000 миротворцев',
    ],
    ['İlham Əliyev Azərbaycan prezidentidirmi?', 'Bəli'],
    ['Putin başsağlığı diledi mi?', 'Evet'],
    [
      'Uçakta 70 kişi mi vardı?',
      'Hayır (iddia eden: “Rusya ile Azerbaycan arasındaki gerilim” başlıklı açıklayıcı yazı): uçakta 67 kişi',
    ],
  ])('%s → %s', (question, expected) => {
    const { short: text, asked } = short(question);
    expect(text).toBe(expected);
    expect(asked?.answer).toBe(expected);
  });

  it('says whose claim it is, and never a bare yes to it', () => {
    expect(short('Did Aliyev accuse Moscow of hiding the truth about the crash?').short).toBe(
      'Yes, according to Ilham Aliyev',
    );
  });

  it('says who says so where others dispute it', () => {
    expect(short('Did Putin admit Russian guilt for the crash?').short).toMatch(
      /^No, according to the explainer/,
    );
  });

  it('gives no figure of something else: of those acquitted, where it is asked who was found guilty', async () => {
    const { knowledge } = await loadKnowledge('tests/eval/packs/palace-coup');
    const { settled } = short('Were all 88 defendants found guilty?', createEngine(knowledge));
    expect(settled).toBeUndefined();
  });

  it('leaves alone what two estimates dispute', () => {
    expect(short('Do ten million Azerbaijanis live in Russia?').settled).toBeUndefined();
  });

  it('says that it is not known where the fact says so, in four languages', () => {
    const { knowledge, findings } = assemble([
      {
        path: 'lamp.json',
        text: JSON.stringify({
          pack: { id: 'p', title: { en: 'Lamp' }, description: { en: 'x' } },
          sources: [{ id: 'log', title: 'Log' }],
          facts: [
            {
              id: 'insured',
              text: {
                en: 'It is not known whether the lighthouse lamp was insured.',
                ru: 'Неизвестно, была ли лампа маяка застрахована.',
                az: 'Mayak lampasının sığortalanıb-sığortalanmadığı məlum deyil.',
                tr: 'Deniz feneri lambasının sigortalı olup olmadığı bilinmiyor.',
              },
              when: '2031-05',
              status: 'confirmed',
              sources: ['log'],
              questions: {
                en: [
                  'Was the lighthouse lamp insured?',
                  'insurance of the lamp',
                  'Had the lamp any cover?',
                ],
                ru: ['Была ли лампа маяка застрахована?'],
                az: ['Mayak lampası sığortalanıbmı?'],
                tr: ['Deniz feneri lambası sigortalı mıydı?'],
              },
            },
          ],
        }),
      },
    ]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const engine = createEngine(knowledge);
    expect(short('Was the lighthouse lamp insured?', engine).short).toBe('Not known');
    expect(short('Была ли лампа маяка застрахована?', engine).short).toBe('Неизвестно');
  });
});

describe('what asks why, how, where or who is not answered by yes or no, wherever the word stands', () => {
  it.each([
    ...['neden', 'niye', 'niçin', 'nasıl', 'nerede', 'nerde', 'ne zaman', 'kimden dolayı'].map(
      (word) => `Uçaktaki 67 kişinin hepsi ${word} öldü?`,
    ),
    // Without its dots this may be "caused" as well.
    'Ucaktaki 67 kisinin hepsi neden oldu?',
    'Uçaktaki 67 kişinin kaçı öldü?',
    'Uçaktaki 67 kişi hangisinde öldü?',
    ...['niyə', 'nədən', 'nə üçün', 'necə', 'harada', 'harda', 'nə vaxt', 'kimdən ötrü'].map(
      (word) => `Təyyarədəki 67 nəfərin hamısı ${word} həlak oldu?`,
    ),
    'Təyyarədəki 67 nəfərin neçəsi həlak oldu?',
    'Təyyarədəki 67 nəfər hansılar tərəfindən həlak oldu?',
    ...['почему', 'отчего', 'из-за чего', 'за что', 'как', 'каким образом', 'где', 'когда'].map(
      (word) => `Все 67 человек на борту ${word} погибли?`,
    ),
    'Все 67 человек на борту чем были убиты?',
    ...['why', 'how come', 'what for', 'when', 'where'].map(
      (word) => `All 67 people on the plane died ${word}?`,
    ),
    'Did 67 people die on the AZAL plane, and why?',
  ])('%s', (question) => {
    const { settled, short: text } = short(question);
    expect(settled).toBeUndefined();
    expect(text ?? '').not.toMatch(/^(Yes|No|Да|Нет|Bəli|Xeyr|Evet|Hayır)(?!\p{L})/u);
  });

  it.each([
    ['Uçakta 67 kişi öldü mü?', 'no'],
    ['Putin başsağlığı diledi mi?', 'yes'],
    ['Путин выразил соболезнования?', 'yes'],
  ])('while %s still is', (question, expected) => {
    expect(short(question).settled).toBe(expected);
  });
});
