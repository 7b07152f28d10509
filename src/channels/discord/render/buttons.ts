/** What stands under a reply → rows of Discord's: buttons, then a select with the rest. */
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { customId, menuId } from '../../shared/button-codec.ts';
import {
  type Controls,
  inRows,
  type LabelledButton,
  type LabelRules,
} from '../../shared/buttons.ts';
import { LIMITS } from '../limits.ts';
import { plainLine } from './escape.ts';
import type { Button, Menu, Row } from './payload.ts';

export const LABELS: LabelRules = {
  plainLine,
  longest: LIMITS.label,
  share: 'choice.share',
};

const buttonOf = ({ label, primary, press }: LabelledButton): Button => ({
  type: ComponentType.Button,
  style: primary ? ButtonStyle.Primary : ButtonStyle.Secondary,
  label,
  custom_id: customId(press),
});

export const rowOf = (components: (Button | Menu)[]): Row => ({
  type: ComponentType.ActionRow,
  components,
});

export const rowsOf = (buttons: readonly LabelledButton[]): Row[] =>
  inRows(buttons.map(buttonOf), LIMITS.buttonsInRow).map(rowOf);

/** The buttons, and a select in a row of its own; another where one is full. */
export const controlRows = ({ buttons, menu, menuLabel }: Controls): Row[] => [
  ...rowsOf(buttons),
  ...inRows(menu, LIMITS.options).map((some, index) =>
    rowOf([
      {
        type: ComponentType.StringSelect,
        custom_id: menuId(index + 1),
        placeholder: menuLabel,
        options: some.map(({ label, press }) => ({ label, value: customId(press) })),
      },
    ]),
  ),
];
