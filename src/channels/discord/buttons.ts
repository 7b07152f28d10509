/** Choices → rows of buttons. */

import type { Choice, Reply } from '../../contract/reply.ts';
import type { Request } from '../../contract/request.ts';
import { translate } from '../../i18n/translate.ts';
import { turnsPage } from '../../service/adapt-reply.ts';
import { isBlank } from '../../text/sanitize.ts';
import { truncate } from '../../text/truncate.ts';
import { customId } from './custom-id.ts';
import { plainLine } from './escape.ts';
import { LIMITS } from './limits.ts';
import { ACTION_ROW, BUTTON, type Button, PRIMARY, type Row, SECONDARY } from './payload.ts';

/** What buttons carry, and which stand there besides the reply's own. */
export type ButtonOptions = {
  /** The id under which a button's request is remembered. */
  readonly idFor: (request: Request) => string;
  /** The version of the knowledge, for the buttons to remember. */
  readonly version?: string;
  /** Adds "Show everyone" for the request remembered under this id. */
  readonly shareId?: string | undefined;
};

/** The buttons in order, without a second one for the same request. */
export function buttonsOf(
  choices: readonly Choice[],
  reply: Reply,
  options: ButtonOptions,
): Button[] {
  const buttons = new Map<string, Button>();
  for (const choice of choices) {
    const label = truncate(plainLine(choice.label), LIMITS.label);
    if (isBlank(label)) continue;
    const id = options.idFor(choice.request);
    if (buttons.has(id)) continue;
    buttons.set(id, {
      type: BUTTON,
      style: choice.kind === 'primary' ? PRIMARY : SECONDARY,
      label,
      custom_id: customId(turnsPage(choice.request, reply) ? 'turn' : 'reply', id, options.version),
    });
  }
  const share: Button[] = options.shareId
    ? [
        {
          type: BUTTON,
          style: SECONDARY,
          label: translate(reply.locale, 'choice.share'),
          custom_id: customId('share', options.shareId, options.version),
        },
      ]
    : [];
  return [...buttons.values(), ...share];
}

export function rowsOf(buttons: readonly Button[]): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < buttons.length; at += LIMITS.buttonsInRow) {
    rows.push({ type: ACTION_ROW, components: buttons.slice(at, at + LIMITS.buttonsInRow) });
  }
  return rows;
}
