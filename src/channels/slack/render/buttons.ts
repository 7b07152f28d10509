/** Labelled buttons → rows of Slack's: what a reply offers, what was thought of it, sharing. */
import type { Choice } from '../../../contract/reply.ts';
import { actionId, buttonValue } from '../../shared/button-codec.ts';
import {
  inRows,
  type LabelledButton,
  type LabelRules,
  type ReplyButtons,
} from '../../shared/buttons.ts';
import { LIMITS } from '../limits.ts';
import { plainLine } from './escape.ts';
import type { Piece } from './pack.ts';
import type { Button, SlackBlock } from './payload.ts';
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

export const actions = (elements: Button[]): SlackBlock => ({ type: 'actions', elements });

export type Rows = {
  readonly of: (choices: readonly Choice[]) => Piece[];
  readonly withShare: (pieces: readonly Piece[]) => Piece[];
};

/** Rows of buttons where the reply has them. */
export function buttonRows(buttons: ReplyButtons): Rows {
  const row = (elements: Button[]): Piece => ({ blocks: [actions(elements)], text: '' });
  return {
    of: (choices) => inRows(buttons.of(choices).map(buttonOf), LIMITS.buttonsInRow).map(row),
    withShare(pieces) {
      const share = buttons.share().map(buttonOf);
      if (share.length === 0) return [...pieces];
      const last = pieces.at(-1)?.blocks[0];
      if (last?.type === 'actions' && last.elements.length < LIMITS.buttonsInRow) {
        return [...pieces.slice(0, -1), row([...last.elements, ...share])];
      }
      return [...pieces, row(share)];
    },
  };
}
