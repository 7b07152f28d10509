/** What stands under a reply → a row of Slack's: buttons, then a menu with the rest. */
import { actionId, buttonValue, menuId, optionValue } from '../../shared/button-codec.ts';
import {
  type Controls,
  inRows,
  type LabelledButton,
  type LabelRules,
} from '../../shared/buttons.ts';
import { LIMITS } from '../limits.ts';
import { plainLine } from './escape.ts';
import type { Piece } from './pack.ts';
import type { Button, Menu, Option, SlackBlock } from './payload.ts';
import { plainText } from './text-pieces.ts';

export const LABELS: LabelRules = {
  plainLine,
  longest: LIMITS.label,
  share: 'choice.share-channel',
};

export const buttonOf = ({ label, primary, press, number }: LabelledButton): Button => ({
  type: 'button',
  text: plainText(label, LIMITS.label),
  action_id: actionId(press, number),
  value: buttonValue(press),
  ...(primary && { style: 'primary' }),
});

export const actions = (elements: (Button | Menu)[]): SlackBlock => ({ type: 'actions', elements });

const row = (elements: (Button | Menu)[]): Piece => ({ blocks: [actions(elements)], text: '' });

export const buttonRows = (buttons: readonly LabelledButton[]): Piece[] =>
  inRows(buttons.map(buttonOf), LIMITS.buttonsInRow).map(row);

/** The buttons and, in the same row, the menu. */
export function controlRows({ buttons, menu, menuLabel }: Controls): Piece[] {
  const menus = inRows(menu, LIMITS.inputOptions).map((some, index): Menu => {
    const options = some.map(optionOf);
    const action_id = menuId(index + 1);
    // Three dots say "more" beside a button; alone they would say nothing.
    return buttons.length > 0 && options.length <= LIMITS.overflow
      ? { type: 'overflow', action_id, options }
      : { type: 'static_select', action_id, placeholder: plainText(menuLabel), options };
  });
  return inRows([...buttons.map(buttonOf), ...menus], LIMITS.buttonsInRow).map(row);
}

const optionOf = ({ label, press }: LabelledButton): Option => ({
  text: plainText(label, LIMITS.optionText),
  value: optionValue(press),
});
