/** What was done in words: the log has it in those of the address that was asked. */
import type { MessageKey } from '../../../../i18n/messages.ts';
import type { Settings } from '../../settings.tsx';

const WORDS: readonly (readonly [RegExp, MessageKey])[] = [
  [/^sign-in$/, 'desk.log.action.sign-in'],
  [/^sign-out$/, 'desk.log.action.sign-out'],
  [/^sign-out-everywhere$/, 'desk.log.action.sign-out-everywhere'],
  [/^forget$/, 'desk.log.action.forget'],
  [/^publish$/, 'desk.log.action.publish'],
  [/^(item|rename|move|make-fact)$/, 'desk.log.action.item'],
  [/^add(-pack)?$/, 'desk.log.action.add'],
  [/^remove$/, 'desk.log.action.remove'],
  [/^file$/, 'desk.log.action.file'],
  [/^approve$/, 'desk.log.action.approve'],
  [/^undo$/, 'desk.log.action.undo'],
  [/^discard$/, 'desk.log.action.discard'],
  [/^settle$/, 'desk.log.action.settle'],
  [/^(draft|gaps\/draft)\b/, 'desk.log.action.draft'],
  [/^gaps\/wording$/, 'desk.log.action.wording'],
  [/^gaps\/(aside|back)$/, 'desk.log.action.aside'],
  [/^history\/[^/]+\/back$/, 'desk.log.action.back'],
];

/** One that has no words is shown as it is. */
export function actionWords(action: string, t: Settings['t']): string {
  const found = WORDS.find(([of]) => of.test(action));
  return found ? t(found[1]) : action;
}
