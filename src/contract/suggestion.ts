/** What is offered while somebody types an option. */

export type SuggestKind = 'question' | 'about' | 'incident' | 'actor';

/** `label` is at most 100 characters, `value` at most 100. */
export type Suggestion = { readonly label: string; readonly value: string };
