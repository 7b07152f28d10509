import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../../src/answer/understanding/parse-question.ts';
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import type { Locale } from '../../../src/knowledge/model/schema.ts';
import { createIndex } from '../../../src/search/index.ts';
import { HARBOUR } from '../../support/packs/harbour.ts';

const { knowledge } = assemble([{ path: 'harbour.json', text: JSON.stringify(HARBOUR) }]);
if (!knowledge) throw new Error('The harbour does not load.');
const corpus = { knowledge, index: createIndex(knowledge) };

/** The words of a question that keep their whole weight. */
function telling(question: string, locale: Locale): string[] {
  const { tokens } = parseQuestion(question, corpus, { locale, now: new Date('2026-01-01') });
  const most = Math.max(...tokens.map(({ weight }) => weight));
  return tokens.filter(({ weight }) => weight > 0.3 * most).map(({ typed }) => typed);
}

describe('words that only say what kind of answer is wanted tell little', () => {
  it.each<[Locale, string, string[]]>([
    ['en', 'On what date did the volcano erupt?', ['volcano', 'erupt']],
    ['en', 'In which town did the volcano erupt?', ['volcano', 'erupt']],
    ['en', 'How tall is the volcano?', ['volcano']],
    ['ru', 'В каком городе взорвался вулкан?', ['взорвался', 'вулкан']],
    ['az', 'Vulkan hansı gün partladı?', ['Vulkan', 'partladı']],
    ['tr', 'Yanardağ hangi tarihte patladı?', ['Yanardağ', 'patladı']],
    // Where something else is asked, the same word is what it is about.
    ['en', 'Who won the city?', ['won', 'city']],
  ])('%s: %s', (locale, question, words) => {
    expect(telling(question, locale)).toEqual(words);
  });
});
