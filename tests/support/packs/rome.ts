/** A small pack of both eras: the year 44 before and after Christ. */
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import type { Knowledge } from '../../../src/knowledge/model/knowledge.ts';

const fact = (id: string, when: string, text: object, questions: object) => ({
  id,
  when,
  text,
  questions,
  status: 'confirmed',
  attribution: ['annals'],
  sources: ['scroll'],
  topics: ['rome'],
});

const ROME = {
  pack: { id: 'rome', title: { en: 'Rome' }, description: { en: 'x' } },
  sources: [{ id: 'scroll', title: 'Scroll' }],
  topics: [{ id: 'rome', title: { en: 'Rome' } }],
  actors: [{ id: 'annals', kind: 'outlet', name: { en: 'the annals' } }],
  facts: [
    fact(
      'stabbed',
      '-0043-03-15',
      {
        en: 'Senators stabbed the dictator to death.',
        ru: 'Сенаторы закололи диктатора.',
        az: 'Senatorlar diktatoru bıçaqladılar.',
        tr: 'Senatörler diktatörü bıçakladı.',
      },
      {
        en: ['Who stabbed the dictator?', 'When was the dictator killed?', 'death of the dictator'],
        ru: ['Кто заколол диктатора?', 'Когда убили диктатора?'],
        az: ['Diktatoru kim bıçaqladı?', 'Diktator nə vaxt öldürüldü?'],
        tr: ['Diktatörü kim bıçakladı?', 'Diktatör ne zaman öldürüldü?'],
      },
    ),
    fact(
      'aqueduct',
      '0044',
      { en: 'Masons finished the aqueduct.' },
      { en: ['Who finished the aqueduct?', 'When was the aqueduct done?', 'end of building'] },
    ),
  ],
};

export const rome = (): Knowledge =>
  assemble([{ path: 'k.json', text: JSON.stringify(ROME) }]).knowledge;
