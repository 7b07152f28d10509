import { describe, expect, test } from 'vitest';
import { turkicAnalyses } from '../../src/lexicon/turkic-forms.ts';

const roots = (form: string, kind: string) =>
  turkicAnalyses(form)
    .filter((one) => one.kind === kind)
    .map(({ root }) => root);

describe('a verb is found behind every ending of person', () => {
  test.each([
    ['gelmisim', 'gel'],
    ['gelmissiniz', 'gel'],
    ['geldiniz', 'gel'],
    ['geldik', 'gel'],
    ['gelmislerdi', 'gel'],
    ['geliyormusum', 'gel'],
    ['gelirmisiniz', 'gel'],
    ['gelecekseniz', 'gel'],
    ['aldim', 'al'],
    ['aldilar', 'al'],
    ['alibmi', 'al'],
    ['alibdir', 'al'],
    ['aliyordum', 'al'],
    ['etmisim', 'et'],
  ])('%s → %s-', (form, root) => {
    expect(roots(form, 'verb')).toContain(root);
  });
});

describe('a long word that only begins like a form is none, and is read to its end', () => {
  test.each(['um', 'mu', 'mim', 'mimn', 'niz', 'siniz', 'miq', 'musin'])('aldi + %s …', (end) => {
    const form = `aldi${end.repeat(300)}j`;
    expect(turkicAnalyses(form)).toEqual([{ root: form, kind: 'noun' }]);
    expect(turkicAnalyses(`gel${form.slice(2)}`)).toHaveLength(1);
  });
});
