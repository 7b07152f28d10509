import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { parseLine } from '../../../src/contract/command-line.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import { listExamples, listFacts } from '../../../src/desk/facts.ts';
import { exportTimeline, FORMATS, writeExport } from '../../../src/exports/index.ts';
import { translate } from '../../../src/i18n/translate.ts';
import { currentFacts } from '../../../src/knowledge/model/current-facts.ts';
import { LOCALES } from '../../../src/knowledge/model/schema.ts';
import {
  EVACUATED,
  evacuatedText,
  oneLanguageKnowledge,
  titleOf,
} from '../../support/packs/one-language.ts';

const now = new Date('2031-05-01T00:00:00Z');
const LANGUAGES = ['ru', 'az', 'tr'] as const;
const SETTINGS = ['alone', 'beside English'] as const;
const CASES = LANGUAGES.flatMap((language) =>
  SETTINGS.map((beside) => [language, beside] as const),
);
/** How a note names a pack's language to each reader. */
const SHOWN_IN = {
  ru: { en: 'Russian', ru: '', az: 'rusca', tr: 'Rusça' },
  az: { en: 'Azerbaijani', ru: 'по-азербайджански', az: '', tr: 'Azerbaycanca' },
  tr: { en: 'Turkish', ru: 'по-турецки', az: 'türkcə', tr: '' },
} as const;

describe.each(CASES)('a pack in %s only, %s', (language, beside) => {
  const knowledge = oneLanguageKnowledge(language, beside);
  const engine = createEngine(knowledge);

  it.each(LOCALES)(
    'is found by a question in %s, and says which language it is shown in',
    (locale) => {
      const question = EVACUATED[locale];
      expect(engine.ask(question, { locale, now }).facts[0]?.fact.id).toBe(`${language}-evacuated`);
      const { reply } = engine.reply({ command: 'ask', question }, { locale, now });
      expect(reply.locale).toBe(locale);
      const [shown] = reply.blocks.filter((block) => block.type === 'fact');
      expect([shown?.text, shown?.lang]).toEqual([evacuatedText(language), language]);
      const notes =
        locale === language ? [] : [expect.stringContaining(SHOWN_IN[language][locale])];
      expect(shown?.notes.slice(0, notes.length)).toEqual(notes);
      if (locale === language) expect(shown?.notes).toEqual([]);
    },
  );

  it('gives the answer itself to a question in its own language', () => {
    const asked = engine.ask(EVACUATED[language], { locale: language, now });
    expect(asked.outcome).toBe('answer');
    expect(asked.answer).toMatch(/^420 /);
  });

  it.each(
    LOCALES.flatMap((locale) =>
      [
        '/timeline',
        `/timeline topic:${language}-floods`,
        `/incident ${language}-flood`,
        '/topics',
        '/sources',
        '/who',
        `/why ${EVACUATED[locale]}`,
        '/help',
      ].map((line) => [line, locale] as const),
    ),
  )('%s, read in %s, has no gap where English was', (line, locale) => {
    const text = plainText(engine.reply(parseLine(line), { locale, now }).reply);
    expect(text).not.toMatch(/undefined|null|\[object/);
  });

  it.each(LOCALES)('is suggested, listed and exported to a reader of %s', (locale) => {
    const typed = knowledge.facts.get(`${language}-evacuated`)?.questions[language]?.[0] ?? '';
    const asked = engine.suggest('question', typed.slice(0, 12), locale);
    expect(asked.map(({ label }) => label)).toContain(typed);
    expect(listFacts(knowledge, locale).facts).toContainEqual(
      expect.objectContaining({ text: evacuatedText(language), lang: language, question: typed }),
    );
    expect(listFacts(knowledge, locale).incidents.map(({ title }) => title)).toContain(
      titleOf(language),
    );
    expect(listExamples(knowledge, locale)).toContain(typed);
    const facts = [...currentFacts(knowledge).values()].filter(({ id }) => id.startsWith(language));
    for (const format of FORMATS) {
      const timeline = exportTimeline({ headline: '', range: '', facts, locale }, knowledge);
      const written = writeExport(format, timeline, now).replace(/\r\n /g, '');
      expect(written).toContain(evacuatedText(language).slice(0, 20));
      if (locale !== language && format !== 'ics')
        expect(written).toContain(translate(locale, 'note.fallback', { language }).slice(0, 12));
    }
  });
});
