import { expect, it } from 'vitest';
import { withCarriedSubject } from '../../../src/answer/verification/carried-subject.ts';
import { loadKnowledge } from '../../../src/knowledge/loading/load.ts';
import type { Locale } from '../../../src/knowledge/model/schema.ts';
import { createIndex } from '../../../src/search/index.ts';

const { knowledge } = await loadKnowledge('tests/eval/packs/spring-flood');
const corpus = { knowledge, index: createIndex(knowledge) };

it.each<[Locale, string, string, string | undefined]>([
  ['en', 'Viktor Lapshin ran Khopyorstroy.', 'He was arrested.', 'Viktor Lapshin was arrested.'],
  [
    'en',
    'Viktor Lapshin ran it.',
    'His trial began in 2024.',
    "Viktor Lapshin's trial began in 2024.",
  ],
  [
    'ru',
    'Виктор Лапшин руководил фирмой.',
    'Он также был арестован.',
    'Виктор Лапшин был арестован.',
  ],
  ['tr', 'Viktor Lapşin tutuklandı.', 'O da konuştu.', 'Viktor Lapşin konuştu.'],
  ['az', 'Viktor Lapşin həbs edildi.', 'O həmçinin danışdı.', 'Viktor Lapşin danışdı.'],
  ['en', 'The dyke broke.', 'Marina Dolgikh resigned.', undefined],
])('%s: %s %s → %s', (locale, before, sentence, carried) => {
  expect(withCarriedSubject(sentence, before, locale, corpus)).toBe(carried);
  expect(withCarriedSubject(sentence, undefined, locale, corpus)).toBeUndefined();
});
