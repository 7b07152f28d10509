/** What was read of a date as an editor types it, or why nothing was. */
export type ReadDate =
  | { readonly when: string }
  | {
      /** `words`: what `left` says is not read. `ambiguous`: it may be two days. */
      readonly why: 'no-year' | 'no-such-day' | 'ambiguous' | 'words' | 'unread';
      /** EDTF of what may have been meant, or of what can be read at all. */
      readonly examples: readonly string[];
      readonly left?: string;
    };
