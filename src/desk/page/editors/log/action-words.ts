/** What was done in words: the log has it in those of the address that was asked. */
import type { MessageKey } from '../../../../i18n/messages.ts';
import type { Settings } from '../../settings.tsx';

const WORDS: Readonly<Record<string, MessageKey>> = {
  'sign-in': 'desk.log.action.sign-in',
  'sign-out': 'desk.log.action.sign-out',
  'sign-out-everywhere': 'desk.log.action.sign-out-everywhere',
  forget: 'desk.log.action.forget',
  'draft/keep': 'desk.drafting.log',
};

/** One that has no words is shown as it is. */
export function actionWords(action: string, t: Settings['t']): string {
  const key = WORDS[action];
  return key ? t(key) : action;
}
