/** What is offered while somebody types an option. */

export const SUGGEST_KINDS = ['question', 'about', 'incident', 'actor'] as const;
export type SuggestKind = (typeof SUGGEST_KINDS)[number];

/** `label` is at most 100 characters, `value` at most 100. */
export type Suggestion = { readonly label: string; readonly value: string };
