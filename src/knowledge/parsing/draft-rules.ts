/** What is said of drafts, in the form that `findings.ts` makes findings of: warnings, as nothing of a draft is served. */

export const DRAFT_RULES = {
  'draft-verbatim': {
    severity: 'warning',
    say: ({ language, source }: { language: string; source: string }) =>
      `Reword before publishing: the ${language} text of this draft is still the words of “${source}”.`,
  },
  'draft-unfinished': {
    severity: 'warning',
    say: ({ missing, todo }: { missing: readonly string[]; todo: readonly string[] }) =>
      [
        'This draft cannot be published yet.',
        ...(missing.length > 0
          ? [`It lacks ${missing.map((field) => `“${field}”`).join(', ')}.`]
          : []),
        ...(todo.length > 0 ? [`Still to do: ${todo.join('; ')}.`] : []),
      ].join(' '),
  },
  'draft-named-like-fact': {
    severity: 'warning',
    say: ({ id, first }: { id: string; first: Place }) =>
      `The fact “${id}” at ${first.path}:${first.line} has this id already. Give the draft an id of its own; where it is to replace that fact, name it in “supersedes”.`,
  },
  'draft-twice': {
    severity: 'warning',
    say: ({ id, first }: { id: string; first: Place }) =>
      `The draft “${id}” is already given at ${first.path}:${first.line}. Give this one an id of its own, or remove it.`,
  },
} as const;

type Place = { readonly path: string; readonly line: number };

/** What to do with a field that only drafts have, where one was moved to `facts` by hand. */
const ONLY_OF_DRAFTS: Readonly<Record<string, string>> = {
  article: 'Remove it: the source says which article it is from.',
  todo: 'Do what it says, then remove it.',
  proposed:
    'Move what stands in it to the sections “sources”, “actors” and “places” of a file of this pack, then remove it.',
};

/** @param allowed the fields of a fact, unless something else has it */
export function onlyOfDrafts(field: string, allowed: readonly string[]): string | undefined {
  const isFact = allowed.includes('attribution') && allowed.includes('evidence');
  const what = isFact && !allowed.includes(field) ? ONLY_OF_DRAFTS[field] : undefined;
  return what && `Only drafts have a field “${field}”, and this is a fact. ${what}`;
}
