/** What may speak against a fact that sounds like the answer, and which of it no likeness outweighs. */

/**
 * `off-subject`: the fact answers only questions about its own subject, such as the bot, and this one is not.
 * `unknown-entity`: the question names somebody or something that the fact has nothing to do with.
 * `other-value`: it asks for an age, a price or another kind of value that the fact does not give.
 * `later`: it asks what came after, and the fact says nothing of the kind.
 * `other-time-or-place`: it says where or when, and the fact is of another place or time.
 * `other-doer`: the editors' question that is nearest to it has somebody else do it.
 * `role-swap`: who does it in the question is not who does it in the fact.
 * `negation`: it asks how many, who or when of what the fact does not deny, and denies it.
 * `unit-mismatch`: it asks how many of something that the fact does not speak of.
 * `unsupported`: it asks when, where or how many of something that the fact hardly speaks of.
 */
export const DOUBTS = [
  'off-subject',
  'unknown-entity',
  'other-value',
  'later',
  'other-time-or-place',
  'other-doer',
  'role-swap',
  'negation',
  'unit-mismatch',
  'unsupported',
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** Doubts that no likeness outweighs; the others are weighed like any feature. */
const VETOES = [
  'off-subject',
  'unknown-entity',
  'other-value',
  'later',
  'other-time-or-place',
  'other-doer',
] as const satisfies Doubt[];
export type Veto = (typeof VETOES)[number];
export const vetoesAmong = (doubts: readonly Doubt[]): Veto[] =>
  VETOES.filter((veto) => doubts.includes(veto));
