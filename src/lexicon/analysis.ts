/** A root of a word, folded; `elided` is a noun's without its last vowel. */
export type Analysis = {
  readonly root: string;
  readonly kind: 'noun' | 'verb' | 'reflexive' | 'adjective' | 'elided';
};
