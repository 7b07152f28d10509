/** Rows of buttons: what a reply offers, what was thought of it, sharing. */

import type { Choice, Reply } from '../../contract/reply.ts';
import type { Request } from '../../contract/request.ts';
import { translate } from '../../i18n/translate.ts';
import { turnsPage } from '../../service/adapt-reply.ts';
import { isBlank } from '../../text/sanitize.ts';
import { truncate } from '../../text/truncate.ts';
import { actionId, buttonValue, SHARE_ID } from './action-id.ts';
import { plainLine } from './escape.ts';
import { LIMITS } from './limits.ts';
import type { Piece } from './pack.ts';
import type { Button } from './payload.ts';
import { plainText } from './text-pieces.ts';

export type RenderOptions = {
  /** The id under which a button's request is remembered. */
  readonly idFor: (request: Request) => string;
  /** The version of the knowledge, and who asked, for the buttons to remember. */
  readonly version?: string;
  readonly asker?: string;
  /** What the reader thought of it, and "Ask the editors": after the reply's own choices. */
  readonly feedback?: readonly Choice[];
  readonly editors?: Choice;
  /** Adds "Share to channel" for the request remembered under this id. */
  readonly shareId?: string;
};

export type Rows = {
  readonly of: (choices: readonly Choice[]) => Piece[];
  readonly withShare: (pieces: readonly Piece[]) => Piece[];
};

/** Rows of buttons where the reply has them, without a second button for the same request. */
export function buttonRows(reply: Reply, options: RenderOptions): Rows {
  const { idFor, version, asker, shareId } = options;
  const carried = (id: string) =>
    buttonValue({ id, ...(version && { version }), ...(asker && { asker }) });
  const known = new Set<string>();
  const row = (elements: Button[]): Piece => ({
    blocks: [{ type: 'actions', elements }],
    text: '',
  });
  return {
    of(choices) {
      const buttons: Button[] = [];
      for (const choice of choices) {
        const label = truncate(plainLine(choice.label), LIMITS.label);
        if (isBlank(label)) continue;
        const id = idFor(choice.request);
        if (known.has(id)) continue;
        known.add(id);
        buttons.push({
          type: 'button',
          text: plainText(label),
          action_id: actionId(turnsPage(choice.request, reply) ? 'turn' : 'reply', known.size),
          value: carried(id),
          ...(choice.kind === 'primary' && { style: 'primary' }),
        });
      }
      return rowsOf(buttons).map(row);
    },
    withShare(pieces) {
      if (shareId === undefined) return [...pieces];
      const share: Button = {
        type: 'button',
        text: plainText(translate(reply.locale, 'choice.share-channel')),
        action_id: SHARE_ID,
        value: carried(shareId),
      };
      const last = pieces.at(-1)?.blocks[0];
      if (last?.type === 'actions' && last.elements.length < LIMITS.buttonsInRow) {
        return [...pieces.slice(0, -1), row([...last.elements, share])];
      }
      return [...pieces, row([share])];
    },
  };
}

function rowsOf(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  for (let at = 0; at < buttons.length; at += LIMITS.buttonsInRow) {
    rows.push(buttons.slice(at, at + LIMITS.buttonsInRow));
  }
  return rows;
}

/** Whether any button of a reply's turns a page, which then is for the one who asked to turn. */
export const turnsPages = (reply: Reply): boolean =>
  reply.blocks.some(
    (block) =>
      block.type === 'choices' && block.choices.some(({ request }) => turnsPage(request, reply)),
  );
