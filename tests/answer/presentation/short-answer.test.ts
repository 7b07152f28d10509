import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { shortAnswer } from '../../../src/answer/presentation/short-answer.ts';
import { parseQuestion } from '../../../src/answer/understanding/parse-question.ts';
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import { createIndex } from '../../../src/search/index.ts';
import { HARBOUR } from '../../support/packs/harbour.ts';
import { engine as shipped } from '../../support/packs/shipped.ts';

const now = new Date('2026-11-24T12:00:00Z');
const short = (question: string) => shipped.ask(question, { locale: 'en', now }).answer;

describe('a short answer to "who" is', () => {
  it.each([
    // The one to whom the claim is attributed, where the question asks who makes it.
    ['Who accused Moscow of hiding the truth about the jet?', 'Ilham Aliyev'],
    ['Кто заявил о пытках по екатеринбургскому делу?', 'Азербайджанские официальные лица'],
    ['Yekaterinburg olayında işkence yapıldığını kim iddia etti?', 'Azerbaycanlı yetkililer'],
    // The one left over, where the text tells what that one did.
    ['Who is the President of Ukraine?', 'Volodymyr Zelenskyy'],
    ['Ukraynanın prezidenti kimdir?', 'Volodimir Zelenski'],
    ['Who became president of Azerbaijan in 1993?', 'Heydar Aliyev'],
  ])('%s → %s', (question, answer) => {
    expect(short(question)).toBe(answer);
  });

  it.each([
    // Named beside what happened, but not the one who did it.
    'Who shot down the plane?',
    'who shot down the Azerbaijan Airlines jet',
    'Кто сбил самолёт?',
    'Təyyarəni kim vurdu?',
    'Uçağı kim düşürdü?',
    'Who died in Yekaterinburg?',
    'Who from Sputnik Azerbaijan was detained?',
    'Who was accused of hiding the truth about the crash?',
    'Кого обвинил Алиев в сокрытии правды?',
    'Whom did Russian security forces detain briefly?',
    'Who spoke with Aliyev by phone?',
    'Who crashed the AZAL plane?',
    'Who sold fruit and vegetables to Russia?',
  ])('none: %s', (question) => {
    expect(short(question)).toBe(null);
  });
});

describe('a short answer to "how many" counts what was asked for', () => {
  it.each([
    [
      'How many people died in the Azerbaijan Airlines crash?',
      '38 of the 67 people aboard were killed',
    ],
    ['Сколько человек погибло в катастрофе самолёта AZAL?', 'Погибли 38 из 67 человек на борту'],
    ['teyyare qezasinda nece nefer oldu', 'Təyyarədəki 67 nəfərdən 38-i həlak olub'],
    ['Azerbaycan kaç Rus bilişim uzmanını gözaltına aldı?', 'Sekiz Rus bilişim uzmanı'],
    ['How many languages does Dateline know?', 'Four languages'],
  ])('%s → %s', (question, answer) => {
    expect(short(question)).toBe(answer);
  });

  it.each([
    'How many people survived the Azerbaijan Airlines crash?',
    'How many children died in the Azerbaijan Airlines crash?',
    'How many people were injured in the AZAL crash?',
    'Сколько человек выжило в катастрофе самолёта AZAL?',
    'Uçakta kaç çocuk vardı?',
    'How many years did the search for the AZAL jet take?',
    'How many Russian IT specialists died?',
  ])('none: %s', (question) => {
    expect(short(question)).toBe(null);
  });
});

describe('a short answer to "when"', () => {
  it.each([
    ['When did Azerbaijan take back all of Karabakh?', 'September 2023'],
    ['Why did Russia not step in when Azerbaijan retook Karabakh?', null],
  ])('%s → %s', (question, answer) => {
    expect(short(question)).toBe(answer);
  });
});

it('names who denies a thing only to those who ask for that', () => {
  const denied = {
    id: 'reed-set-fire',
    text: { en: 'Reed set the ferry alight.' },
    when: '2030-05-04',
    status: 'denied',
    attribution: ['owner'],
    sources: ['log'],
    questions: {
      en: [
        'Who denies that Reed set the ferry alight?',
        'Who set the ferry alight?',
        'Was it arson?',
      ],
    },
  };
  const { knowledge } = assemble([
    { path: 'f.json', text: JSON.stringify({ ...HARBOUR, facts: [denied] }) },
  ]);
  const engine = createEngine(knowledge);
  const answer = (question: string) => engine.ask(question, { locale: 'en', now }).answer;
  expect(answer('Who denies that the ferry was set alight?')).toBe('Jon Reed');
  expect(answer('Who set the ferry alight?')).toBe(null);
});

describe('no field is cut out that tells of something else', () => {
  const fact = (id: string, text: string, more: object) => ({
    id,
    text: { en: text },
    when: '2030-06-03',
    status: 'confirmed',
    sources: ['log'],
    questions: { en: [] },
    ...more,
  });
  const { knowledge } = assemble([
    {
      path: 'f.json',
      text: JSON.stringify({
        ...HARBOUR,
        places: [...HARBOUR.places, { id: 'quay', name: { en: 'the Quay' }, in: 'brill' }],
        facts: [
          fact(
            'guard',
            'The guard was sentenced on 3 June 2030; he had been arrested in May 2029.',
            {},
          ),
          fact('work', 'Work on the pier began in August 2028 and it was opened on 16 June 2030.', {
            when: '2028-08/2030-06-16',
          }),
          fact('boxes', 'Divers recovered 29 of the 37 boxes that the barge had lost.', {
            figures: [
              { value: 29, of: 37, unit: 'boxes recovered', words: { en: '29 of the 37 boxes' } },
            ],
          }),
          fact('storm', 'A storm tore down the crane on the Quay.', { places: ['quay', 'brill'] }),
        ],
      }),
    },
  ]);
  const corpus = { knowledge, index: createIndex(knowledge) };
  const given = (question: string, id: string, unmatched: readonly string[] = []) => {
    const query = parseQuestion(question, corpus, { locale: 'en', now });
    const answering = { fact: knowledge.facts.get(id)!, unmatched };
    return shortAnswer(query, answering, corpus, 'en') ?? null;
  };

  it.each<[string, string, string | null, (readonly string[])?]>([
    ['When was the crane torn down?', 'storm', '3 June 2030'],
    ['When was the guard arrested?', 'guard', null],
    ['When was the pier opened?', 'work', null],
    // What happens in the question is not what the fact tells of.
    ['When was the crane repaired?', 'storm', null, ['repaired']],
    ['Where was the crane torn down?', 'storm', 'The Quay'],
    ['Where was the crane taken from?', 'storm', null],
    ['Where on the Quay was the crane?', 'storm', null],
    ['How many boxes were recovered?', 'boxes', '29 of the 37 boxes'],
    ['How many divers were there?', 'boxes', null],
  ])('%s, of %s → %s', (question, id, answer, unmatched) => {
    expect(given(question, id, unmatched)).toBe(answer);
  });
});
