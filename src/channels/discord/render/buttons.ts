/** Labelled buttons → rows of Discord's. */
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { customId } from '../../shared/button-codec.ts';
import { inRows, type LabelledButton, type LabelRules } from '../../shared/buttons.ts';
import { LIMITS } from '../limits.ts';
import { plainLine } from './escape.ts';
import type { Button, Row } from './payload.ts';

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

export const rowOf = (components: Button[]): Row => ({
  type: ComponentType.ActionRow,
  components,
});

export const rowsOf = (buttons: readonly LabelledButton[]): Row[] =>
  inRows(buttons.map(buttonOf), LIMITS.buttonsInRow).map(rowOf);
