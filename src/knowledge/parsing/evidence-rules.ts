/** What is said of passages, of reviews and of what is not established, in the form that `findings.ts` makes findings of. */
import { truncate } from '../../text/truncate.ts';

export const EVIDENCE_RULES = {
  'wrong-language': {
    severity: 'error',
    say: ({ found }: { found: string }) =>
      `“${cut(found)}” is not the code of a language. Write en, ru, az, tr or another of two or three small letters, such as de.`,
  },
  'evidence-elsewhere': {
    severity: 'error',
    say: ({ source, sources, nearest }: Elsewhere) =>
      `“${cut(source)}” is not among the sources of this fact${sources.length > 0 ? ` (${cut(sources.join(', '))})` : ''}. ${nearest ? `Did you mean “${nearest}”?` : 'Add it to “sources”, or correct it.'}`,
  },
  'verbatim-text': {
    severity: 'warning',
    say: ({ language, source }: { language: string; source: string }) =>
      `The ${language} text is still the words of its source “${source}”. Say it in words of your own; those of the source stay under “evidence”.`,
  },
  'unknown-without-review-by': {
    severity: 'error',
    say: (_: object) =>
      'This is “unknown”, so it must say until when it is to be looked at again. Add "reviewBy", such as "reviewBy": "2025-08-01".',
  },
  'unknown-with-figures': {
    severity: 'error',
    say: (_: object) =>
      'This is “unknown”, yet it gives figures. Remove “figures”, or give it the status that its figure has.',
  },
  'review-by-before-review': {
    severity: 'warning',
    say: ({ by, on }: { by: string; on: string }) =>
      `“reviewBy” (${by}) is not after the day on which it was last reviewed (${on}). Write the day until which it should be looked at again.`,
  },
} as const;

type Elsewhere = {
  readonly source: string;
  readonly sources: readonly string[];
  readonly nearest: string | undefined;
};

const cut = (text: string): string => truncate(text, 60);
