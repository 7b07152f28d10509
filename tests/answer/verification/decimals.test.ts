/** Decimals, percentages and money are compared as the numbers they are, in four languages. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { referendum } from '../../support/packs/referendum.ts';

const engine = createEngine(referendum());
const reader = { locale: 'en', now: new Date('2036-11-24T12:00:00Z') } as const;

const verdict = (text: string) => {
  const [held] = engine.check(text, reader).sentences;
  return held?.verdict === 'contradicted'
    ? [held.fact.id, held.differs.asserted, held.differs.approved]
    : held?.verdict === 'supported'
      ? [held.fact.id]
      : [];
};
const gainsaid = (question: string) => {
  const { contradiction, facts } = engine.ask(question, reader);
  return contradiction && [facts[0]?.fact.id, contradiction.asserted, contradiction.approved];
};

describe('a sentence with another number than the fact', () => {
  it.each([
    ['The earthquake in Tarn had a magnitude of 6.4.', 'quake', '6.4', 'a magnitude of 7.4'],
    ["Tarn'daki depremin büyüklüğü 6,4 oldu.", 'quake', '6,4', '7,4 büyüklüğünde'],
    ["Tarn'daki depremin büyüklüğü 6.4 oldu.", 'quake', '6.4', '7,4 büyüklüğünde'],
    ['In the Tarn referendum 60% of the voters said yes to the bridge.', 'yes-votes', '60%', '54%'],
    [
      'На референдуме в Тарне за мост проголосовали 60 процентов избирателей.',
      'yes-votes',
      '60 процентов',
      '54 %',
    ],
    ['На референдуме в Тарне за мост проголосовали 60 % избирателей.', 'yes-votes', '60 %', '54 %'],
    [
      'Tarn referendumunda seçicilərin 60 faizi körpüyə səs verdi.',
      'yes-votes',
      '60 faizi',
      '54 faizi',
    ],
    ['Tarn referendumunda seçicilərin 60%-i körpüyə səs verdi.', 'yes-votes', '60%-i', '54 faizi'],
    [
      "Tarn referandumunda seçmenlerin yüzde 60'ı köprüye evet dedi.",
      'yes-votes',
      "yüzde 60'ı",
      "yüzde 54'ü",
    ],
    [
      "Tarn referandumunda seçmenlerin %60'ı köprüye evet dedi.",
      'yes-votes',
      "%60'ı",
      "yüzde 54'ü",
    ],
    [
      'In February 2033, 47.5 percent of the Tarn miners joined the strike.',
      'strike-share',
      '47.5 percent',
      '37.5 percent of the miners',
    ],
    ['A ferry ticket in Tarn costs 3.60 euros.', 'fare', '3.60 euros', '2.40 euros'],
    ['A ferry ticket in Tarn costs €3.60.', 'fare', '€3.60', '2.40 euros'],
    ['Билет на паром в Тарне стоит 3,60 евро.', 'fare', '3,60 евро', '2,40 евро'],
    ['Tarnda bərə bileti 3,60 avrodur.', 'fare', '3,60 avrodur', '2,40 avrodur'],
    ["Tarn'da feribot bileti 3,60 avro.", 'fare', '3,60 avro', '2,40 avro'],
  ])('%s', (text, ...expected) => {
    expect(verdict(text)).toEqual(expected);
  });
});

describe('a sentence with the number of the fact', () => {
  it.each([
    ['The earthquake in Tarn had a magnitude of 7.4.', 'quake'],
    ['The earthquake in Tarn had a magnitude of 7,40.', 'quake'],
    ['The earthquake in Tarn had a magnitude of about 7.', 'quake'],
    ['Tarnda zəlzələnin maqnitudası 7,4 olub.', 'quake'],
    ["Tarn'daki depremin büyüklüğü 7,4 oldu.", 'quake'],
    ['In the Tarn referendum 54% of the voters said yes to the bridge.', 'yes-votes'],
    ['In the Tarn referendum more than 50% of the voters said yes to the bridge.', 'yes-votes'],
    ['На референдуме в Тарне за мост проголосовали 54 процента избирателей.', 'yes-votes'],
    ['Tarn referendumunda seçicilərin 54 faizi körpüyə səs verdi.', 'yes-votes'],
    ["Tarn referandumunda seçmenlerin %54'ü köprüye evet dedi.", 'yes-votes'],
    ['In February 2033, 37.5% of the Tarn miners joined the strike.', 'strike-share'],
    ['In February 2033, about 40 percent of the Tarn miners joined the strike.', 'strike-share'],
    ['A ferry ticket in Tarn costs €2.40.', 'fare'],
    ['A ferry ticket in Tarn costs 2.4 euros.', 'fare'],
    ['Билет на паром в Тарне стоит 2,40 евро.', 'fare'],
  ])('%s', (text, ...expected) => {
    expect(verdict(text)).toEqual(expected);
  });
});

describe('neither', () => {
  it.each([
    // A rounding says nothing false.
    'The earthquake in Tarn had a magnitude of 7.',
    'In the Tarn referendum 54.3% of the voters said yes to the bridge.',
    'In February 2033, 38 percent of the Tarn miners joined the strike.',
    // People are no percentage, and a part of a whole is none of the numbers.
    'In the Tarn referendum 54 people said yes to the bridge.',
    'In the Tarn referendum 60 people said yes to the bridge.',
    '54% of people from Tarn volunteered at the hospital after the earthquake of 2031.',
    'In February 2033, 37.5 miners of Tarn joined the strike.',
    'In the Tarn referendum less than half of the voters said yes to the bridge.',
    'На референдуме в Тарне за мост проголосовали менее половины избирателей.',
    'Tarn referendumunda seçicilərin yarısından azı körpüyə səs verdi.',
    'Tarn referandumunda seçmenlerin yarısından azı köprüye evet dedi.',
  ])('%s', (text) => {
    expect(verdict(text)).toEqual([]);
  });
});

describe('a question with another number than the fact', () => {
  it.each([
    ['Why did the Tarn earthquake have a magnitude of 6.4?', 'quake', '6.4', 'a magnitude of 7.4'],
    ['Was the magnitude of the Tarn earthquake 8?', 'quake', '8', 'a magnitude of 7.4'],
    [
      'Why did 60% of the voters in the Tarn referendum say yes to the bridge?',
      'yes-votes',
      '60%',
      '54%',
    ],
    [
      'Why did 47.5% of the Tarn miners join the strike?',
      'strike-share',
      '47.5%',
      '37.5 percent of the miners',
    ],
    [
      'Почему к забастовке в Тарне присоединились 47,5 % шахтёров?',
      'strike-share',
      '47,5 % шахтёров',
      '37,5 процента шахтёров',
    ],
    [
      'Tarn şaxtaçılarının niyə 47,5 faizi tətilə qoşuldu?',
      'strike-share',
      '47,5 faizi',
      'şaxtaçıların 37,5 faizi',
    ],
    ['Does a ferry ticket in Tarn cost 3.60 euros?', 'fare', '3.60 euros', '2.40 euros'],
    ['Почему билет на паром в Тарне стоит 3,60 евро?', 'fare', '3,60 евро', '2,40 евро'],
    ['Tarnda bərə bileti niyə 3,60 avrodur?', 'fare', '3,60 avrodur', '2,40 avrodur'],
    ["Tarn'da feribot bileti neden 3,60 avro?", 'fare', '3,60 avro', '2,40 avro'],
  ])('%s', (question, ...expected) => {
    expect(gainsaid(question)).toEqual(expected);
  });

  it.each([
    'Was the magnitude of the Tarn earthquake about 7?',
    'Was the magnitude of the Tarn earthquake over 7?',
    'Was the magnitude of the Tarn earthquake 7.40?',
    'Did over half of voters say yes to the bridge in the Tarn referendum?',
    'Does a ferry ticket in Tarn cost €2.40?',
    'Did 54 people say yes to the bridge in the Tarn referendum?',
    'Did 38% of the Tarn miners join the strike?',
  ])('nothing: %s', (question) => {
    expect(gainsaid(question)).toBeUndefined();
  });
});
