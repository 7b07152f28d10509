/** A text is called approved only where an editor has reviewed it. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import type { Request } from '../../../src/contract/request.ts';
import { az } from '../../../src/i18n/catalogues/az.ts';
import { en } from '../../../src/i18n/catalogues/en.ts';
import { ru } from '../../../src/i18n/catalogues/ru.ts';
import { tr } from '../../../src/i18n/catalogues/tr.ts';
import { LOCALES, type Locale } from '../../../src/knowledge/model/schema.ts';
import { storm } from '../../support/packs/storm.ts';

const APPROVED = /approv|одобрен|təsdiqlənmiş|onayl/i;
const confirmed = { status: 'confirmed' };
const reviewed = { reviewed: { by: 'A.', on: '2030-05-02' } };
const engineWith = (change: object) =>
  createEngine(
    storm({ 'torn-loose': { ...confirmed, reviewed: undefined, translation: {}, ...change } }),
  );

const SENTENCES: Readonly<Record<Locale, readonly [right: string, wrong: string, asked: string]>> =
  {
    en: [
      'Nine boats came adrift in the harbour of Brill.',
      'Ten boats came adrift in the harbour of Brill.',
      'Why did ten boats come adrift in the harbour of Brill?',
    ],
    ru: [
      'В порту Брилля сорвало с привязи девять лодок.',
      'В порту Брилля сорвало с привязи десять лодок.',
      'Почему в порту Брилля сорвало с привязи десять лодок?',
    ],
    az: [
      'Brill limanında doqquz qayıq lövbərdən qopdu.',
      'Brill limanında on qayıq lövbərdən qopdu.',
      'Niyə Brill limanında on qayıq lövbərdən qopdu?',
    ],
    tr: [
      'Brill limanında dokuz tekne bağından koptu.',
      'Brill limanında on tekne bağından koptu.',
      'Neden Brill limanında on tekne bağından koptu?',
    ],
  };

describe.each(LOCALES)('in %s', (locale) => {
  const [right, wrong, asked] = SENTENCES[locale];
  const requests: Request[] = [
    { command: 'check', text: right },
    { command: 'check', text: wrong },
    { command: 'ask', question: asked },
  ];
  it.each([
    ['nobody has reviewed it', {}, false],
    ['a machine has translated it', { ...reviewed, translation: { [locale]: 'machine' } }, false],
    ['its translation alone is reviewed', { translation: { [locale]: 'reviewed' } }, false],
    ['an editor has reviewed it', reviewed, true],
    ['both are reviewed', { ...reviewed, translation: { [locale]: reviewed.reviewed } }, true],
  ])('%s', (_, change, approved) => {
    const engine = engineWith(change);
    for (const request of requests) {
      const { reply } = engine.reply(request, { locale, now: new Date('2030-05-03') });
      expect([request, APPROVED.test(plainText(reply))]).toEqual([request, approved]);
    }
  });
});

it('is said nowhere else to a reader', () => {
  const chosen = /\{review, select, approved \{[^{}]*\} other \{([^{}]*)\}\}/g;
  for (const catalogue of [en, ru, az, tr])
    for (const [key, text] of Object.entries(catalogue)) {
      // What editors are told about their own work is theirs.
      if (/^(desk|edit)\./.test(key)) continue;
      const shown = text.replace(chosen, '$1').replaceAll('{approved}', '');
      expect([key, APPROVED.test(shown)]).toEqual([key, false]);
    }
});
