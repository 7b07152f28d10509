import { describe, expect, it } from 'vitest';
import { exportFacts } from '../../src/exports/facts/index.ts';
import { storm } from '../support/packs/storm.ts';

const reviewed = { by: 'A.', on: '2030-05-02' };
const claims = (changes: object, author = 'Brill Gazette') => {
  const knowledge = storm({ 'torn-loose': changes });
  const { text, written, of } = exportFacts('claimreview', knowledge, {
    author,
    page: 'https://desk.example',
  });
  return { graph: JSON.parse(text)['@graph'] as Record<string, unknown>[], written, of };
};

describe('as JSON lines', () => {
  it('a line a fact, with names, sources and the address of its page', () => {
    const { text } = exportFacts('jsonl', storm(), { page: 'https://desk.example' });
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id, status }) => [id, status])).toEqual([
      ['sunk-unknown', 'unknown'],
      ['torn-loose', 'claimed'],
      ['pier-closed', 'confirmed'],
    ]);
    expect(lines[1]).toMatchObject({
      url: 'https://desk.example/facts/torn-loose',
      text: { en: 'Nine boats came adrift in the harbour of Brill.' },
      attribution: [{ id: 'office', name: { en: 'the Harbour Office' } }],
      sources: [{ id: 'log', title: 'Hafenlog', publisher: 'Hafenamt Brill' }],
      evidence: [{ source: 'log', language: 'de' }],
    });
  });
});

describe('as CSV', () => {
  it('keeps what a spreadsheet would run as a formula from being one', () => {
    const text = { en: '=HYPERLINK("https://evil.example","boats")', ru: '+7', tr: '-1', az: '@x' };
    const csv = exportFacts('csv', storm({ 'pier-closed': { text } })).text;
    const row = csv.split('\r\n').find((line) => line.startsWith('pier-closed'));
    for (const cell of [`"'=HYPERLINK(""https://evil.example"",""boats"")"`, "'+7", "'@x", "'-1"])
      expect(row).toContain(`,${cell},`);
    expect(csv).toMatch(/^\uFEFFid,when,status,attribution,text_en,text_ru,text_az,text_tr,/);
    expect(csv).toContain('sunk-unknown,2030-05-03,unknown,');
  });
});

describe('as ClaimReview', () => {
  it('says who claims what, who has reviewed that, and no more', () => {
    expect(claims({})).toEqual({
      written: 1,
      of: 3,
      graph: [
        {
          '@type': 'ClaimReview',
          url: 'https://desk.example/facts/torn-loose',
          author: { '@type': 'Organization', name: 'Brill Gazette' },
          datePublished: '2030-05-02',
          inLanguage: 'en',
          claimReviewed: 'Nine boats came adrift in the harbour of Brill.',
          itemReviewed: {
            '@type': 'Claim',
            author: [{ '@type': 'Organization', name: 'the Harbour Office' }],
          },
          reviewRating: {
            '@type': 'Rating',
            alternateName: 'Claimed by the Harbour Office; not confirmed',
          },
        },
      ],
    });
  });

  it.each([
    ['it is confirmed', { status: 'confirmed' }],
    ['it is not established', { status: 'unknown', figures: [] }],
    ['no editor has reviewed it', { reviewed: undefined }],
    [
      'every text of it is a translation that nobody has read',
      { translation: { en: 'machine', ru: 'machine', az: 'machine', tr: 'machine' } },
    ],
  ])('leaves a fact out where %s', (_, changes) => {
    expect(claims(changes).graph).toEqual([]);
  });

  it.each([
    ['disputed', 'Disputed; said by the Harbour Office', 'author'],
    ['denied', 'Denied by the Harbour Office', undefined],
  ])('%s: %s', (status, rating, claimant) => {
    const [review] = claims({ status, reviewed }).graph;
    expect(review).toMatchObject({ reviewRating: { alternateName: rating } });
    expect(Object.keys(review?.itemReviewed as object).includes('author')).toBe(
      claimant !== undefined,
    );
  });

  it('asks who has reviewed them', () => {
    expect(() => exportFacts('claimreview', storm())).toThrow('--author');
  });
});
