/** What is said about a fact beside its words: plain text in pieces, without what nobody could see. */
import { describe, expect, it } from 'vitest';
import { provenanceOf, sourceParts } from '../../src/contract/provenance.ts';

const trim = (text: string) => text.trim();

describe('who says a fact', () => {
  it('stands after how sure, with its mark, and when', () => {
    const fact = {
      status: 'confirmed',
      attribution: 'According to A',
      statusWords: ' confirmed ',
      date: '2024',
      asAbove: 'same source',
    } as const;
    expect(provenanceOf(fact, trim)).toEqual({
      status: '● confirmed',
      rest: ['2024', 'According to A', 'same source'],
    });
  });

  it('is left out where it is not to be seen', () => {
    const fact = { status: 'claimed', attribution: '\u200b', statusWords: '', date: ' ' } as const;
    expect(provenanceOf(fact, trim)).toEqual({ status: '', rest: [] });
  });
});

describe('a source', () => {
  it('has a title and details, each cleaned in its own way', () => {
    const source = { id: 's', title: 'title', publisher: 'wire', published: '2024' };
    const clean = { title: (text: string) => text.toUpperCase(), detail: trim };
    expect(sourceParts(source, clean)).toEqual({ title: 'TITLE', details: ['wire', '2024'] });
    expect(sourceParts({ id: 's', title: 't' }, clean).details).toEqual([]);
  });
});
