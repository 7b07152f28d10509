/** Revisions in words for a terminal: what differs, what git refuses, what was altered. */
import { printable } from '../contract/plain-text.ts';
import type { GitProblem } from '../knowledge/publishing/types.ts';
import type { FieldDiff, ItemDiff } from '../knowledge/revisions/diff.ts';
import type { RevisionProblem } from '../knowledge/revisions/repository.ts';

const SIGNS = { added: '+', changed: '~', withdrawn: '-' } as const;

/** A line for each item, and one for each field of what is changed: `text.en: [-38-]{+39+} were killed`. */
export const shownDiff = (items: readonly ItemDiff[]): string =>
  items
    .flatMap((item) => {
      const { kind, section, id, after } = item;
      const head = `${SIGNS[kind]} ${section} ${id}${kind === 'withdrawn' && after ? ' (retracted)' : ''}`;
      return [head, ...(kind === 'changed' ? item.fields.map(fieldLine) : textOf(item))];
    })
    .join('\n');

const fieldLine = ({ field, before, after, pieces }: FieldDiff): string => {
  const list = Array.isArray(before ?? after);
  const words = pieces
    ?.filter(({ kind }) => !list || kind !== 'same')
    .map(({ kind, text }) => marked(kind, text))
    .join(list ? ' ' : '');
  const plain = `${written(before)} → ${written(after)}`;
  return `    ${field}: ${printable(words ?? plain).replaceAll(/\s+/g, ' ')}`;
};

const marked = (kind: 'same' | 'added' | 'removed', text: string): string =>
  kind === 'added' ? `{+${text}+}` : kind === 'removed' ? `[-${text}-]` : text;

const written = (value: unknown): string =>
  value === undefined ? 'nothing' : JSON.stringify(value);

/** Of what is new or gone its words, in one language. */
function textOf({ before, after }: ItemDiff): string[] {
  const item = after ?? before ?? {};
  const words = item.text ?? item.title ?? item.name;
  const text = typeof words === 'object' && words !== null ? Object.values(words)[0] : words;
  return typeof text === 'string' ? [`    ${printable(text).replaceAll(/\s+/g, ' ')}`] : [];
}

export function gitSays(problem: GitProblem): string {
  switch (problem.kind) {
    case 'busy':
      return `a ${problem.with} is under way in the git repository. End it (git ${problem.with} --continue) or give it up (git ${problem.with} --abort), then try again.`;
    case 'detached':
      return 'the git repository is on no branch, so a commit would be lost. Switch to one (git switch main), then try again.';
    case 'refused':
      return `git refused the commit:\n${printable(problem.said)}`;
  }
}

export function problemLine(problem: RevisionProblem): string {
  switch (problem.kind) {
    case 'altered':
      return `Revision ${problem.number} (${problem.id}) was altered after it was published.`;
    case 'missing':
      return problem.from === problem.to
        ? `Revision ${problem.from} is missing.`
        : `Revisions ${problem.from} to ${problem.to} are missing.`;
    case 'files': {
      const files = problem.paths.length > 0 ? problem.paths.join(', ') : 'the list of its files';
      return `Revision ${problem.number} (${problem.id}): ${files} was altered or is missing.`;
    }
    case 'gone':
      return `The last or the served revision was ${problem.id}, and it is missing.`;
    case 'not-last':
      return `Revision ${problem.id} is noted as the last one, and there is one after it.`;
  }
}
