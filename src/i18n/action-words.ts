/** What an editor did in words: the log has it in those of the address that was asked. */
import type { MessageKey } from './messages.ts';

const WORDS: readonly (readonly [RegExp, MessageKey])[] = [
  [/^sign-in$/, 'desk.log.action.sign-in'],
  [/^sign-out$/, 'desk.log.action.sign-out'],
  [/^sign-out-everywhere$/, 'desk.log.action.sign-out-everywhere'],
  [/^forget$/, 'desk.log.action.forget'],
  [/^publish$/, 'desk.log.action.publish'],
  [/^item$/, 'desk.log.action.item'],
  [/^rename$/, 'desk.log.action.rename'],
  [/^move$/, 'desk.log.action.move'],
  [/^make-fact$/, 'desk.log.action.make-fact'],
  [/^add$/, 'desk.log.action.add'],
  [/^propose$/, 'desk.log.action.propose'],
  [/^add-pack$/, 'desk.log.action.add-pack'],
  [/^remove$/, 'desk.log.action.remove'],
  [/^file$/, 'desk.log.action.file'],
  [/^approve$/, 'desk.log.action.approve'],
  [/^undo$/, 'desk.log.action.undo'],
  [/^discard$/, 'desk.log.action.discard'],
  [/^settle$/, 'desk.log.action.settle'],
  [/^(draft\/keep|gaps\/draft)$/, 'desk.log.action.draft'],
  [/^gaps\/wording$/, 'desk.log.action.wording'],
  [/^gaps\/aside$/, 'desk.log.action.aside'],
  [/^gaps\/back$/, 'desk.log.action.aside-back'],
  [/^history\/[^/]+\/back$/, 'desk.log.action.back'],
  // These change nothing, and stand in the log only where they were refused.
  [/^draft\/read$/, 'desk.log.action.read'],
  [/^impact$/, 'desk.log.action.impact'],
  [/^preview$/, 'desk.log.action.preview'],
  [/^try$/, 'desk.log.action.try'],
];

/** Whoever asks for what is not there is noted, too. */
export const UNKNOWN_ACTION = 'desk.log.action.other' satisfies MessageKey;

export const actionWords = (action: string): MessageKey =>
  WORDS.find(([of]) => of.test(action))?.[1] ?? UNKNOWN_ACTION;
