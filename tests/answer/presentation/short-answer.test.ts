import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import type { Engine } from '../../../src/answer/types.ts';
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import { loadKnowledge } from '../../../src/knowledge/loading/load.ts';
import { HARBOUR } from '../../support/packs/harbour.ts';

const now = new Date('2026-11-24T12:00:00Z');
let shipped: Engine;
beforeAll(async () => {
  shipped = createEngine((await loadKnowledge('knowledge')).knowledge);
});
const short = (question: string) => shipped.ask(question, { locale: 'en', now }).answer;

describe('a short answer to "who" is', () => {
  it.each([
    // The one to whom the claim is attributed, where the question asks who makes it.
    ['Who accused Moscow of hiding the truth about the jet?', 'Ilham Aliyev'],
    ['Кто заявил о пытках по екатеринбургскому делу?', 'азербайджанские официальные лица'],
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
    ['Сколько человек погибло в катастрофе самолёта AZAL?', 'погибли 38 из 67 человек на борту'],
    ['teyyare qezasinda nece nefer oldu', 'təyyarədəki 67 nəfərdən 38-i həlak olub'],
    ['Azerbaycan kaç Rus bilişim uzmanını gözaltına aldı?', 'sekiz Rus bilişim uzmanı'],
    ['How many languages does Dateline know?', 'four languages'],
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
