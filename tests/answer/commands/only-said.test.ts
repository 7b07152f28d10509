import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import { HARBOUR } from '../../support/packs/harbour.ts';
import { engine as shipped } from '../../support/packs/shipped.ts';

const reader = { locale: 'en', now: new Date('2031-01-01T00:00:00Z') } as const;

describe('whether something is so', () => {
  it.each([
    // "Demand" is a noun here, and only in English.
    ['did azerbaijan buy russian gas?', 'azerbaijan-imported-russian-fuel'],
    // A claim is shown with who makes it.
    ['were the safarov brothers tortured?', 'torture-allegation'],
    ['Safarov kardeşlere işkence yapıldı mı?', 'torture-allegation'],
    // It is asked whether it was admitted.
    ['Rusya suçunu kabul etti mi?', 'putin-no-admission'],
    // What was demanded or planned is something else than what is asked.
    ['Did Baku summon the Russian envoy?', 'baku-summoned-envoy'],
    ['Did Azerbaijan call off Russian visits?', 'visits-cancelled'],
    ['Did Azerbaijan cancel Russian visits?', 'visits-cancelled'],
    ['Отменил ли Азербайджан российские визиты?', 'visits-cancelled'],
    ['Azerbaycan Rus ziyaretlerini iptal etti mi?', 'visits-cancelled'],
    ['Azərbaycan Rusiya səfərlərini ləğv etdimi?', 'visits-cancelled'],
  ])('%s → %s', (question, fact) => {
    const { outcome, facts } = shipped.ask(question, reader);
    expect([outcome, facts[0]?.fact.id]).toEqual(['answer', fact]);
  });

  it.each(['Is Putin guilty?', 'Did Moscow hide the truth about the crash?'])(
    'is not answered by what was denied or claimed of it: %s',
    (question) => {
      const { outcome, nearness } = shipped.ask(question, reader);
      expect([outcome, nearness?.kind]).toEqual(['related', 'only-said']);
    },
  );

  it('is not answered by what was promised, and why is told', () => {
    const promise = {
      ...HARBOUR.facts[0],
      id: 'bridge',
      text: { en: 'The Harbour Office promised to repair the old bridge of Brill.' },
      figures: [],
      translation: {},
      questions: {
        en: [
          'What did the Harbour Office promise about the old bridge?',
          'Did the Harbour Office repair the bridge of Brill?',
          'the old bridge of Brill to be repaired',
        ],
      },
    };
    const { knowledge: small } = assemble([
      { path: 'f.json', text: JSON.stringify({ ...HARBOUR, facts: [...HARBOUR.facts, promise] }) },
    ]);
    const engine = createEngine(small);
    const question = 'Did the Harbour Office repair the old bridge of Brill?';
    const { reply, asked } = engine.reply({ command: 'ask', question }, reader);
    expect([asked?.outcome, asked?.nearness?.kind]).toEqual(['related', 'only-said']);
    expect(plainText(reply)).toContain('No fact on file says whether this is so');
    const why = engine.reply({ command: 'why', question }, reader).reply;
    expect(plainText(why)).toContain('what was promised, planned, denied');
    // Nor that such questions are answered as a rule.
    expect(plainText(why)).not.toContain('%');
  });
});

describe('a contradiction', () => {
  it.each([
    "uçak neden Türkiye'de düştü?",
    'Why did all 67 people on the AZAL plane die?',
    'Почему самолёт AZAL разбился в Грузии?',
    'When did Armenia retake Karabakh in 2023?',
  ])('is as sure as itself: %s', (question) => {
    const { contradiction, confidence } = shipped.ask(question, reader);
    expect(contradiction).toBeDefined();
    expect(confidence).toBeGreaterThanOrEqual(0.9);
  });
});

describe('what is only about the bot', () => {
  it.each(['how many survived the crash?', 'when did they leave?', 'who died in yekaterinburg?'])(
    'is not shown beside a question of the news: %s',
    (question) => {
      const { reply } = shipped.reply({ command: 'ask', question }, reader);
      const shown = reply.blocks.flatMap((block) => (block.type === 'fact' ? [block.id] : []));
      expect(shown.filter((id) => id.startsWith('dateline-'))).toEqual([]);
    },
  );
});
