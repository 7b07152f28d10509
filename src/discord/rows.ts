/** Choices → rows of buttons. */
import type { Request } from '../commands/request.ts';
import type { Block, Choice, Reply } from '../reply/reply.ts';
import { say } from '../reply/say.ts';
import { customId } from './buttons.ts';
import { isBlank, plainLine } from './escape.ts';
import { LIMITS, shorten } from './limits.ts';
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
    const label = shorten(plainLine(choice.label), LIMITS.label);
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
          label: say(reply.locale, 'choice.share'),
          custom_id: customId('share', options.shareId, options.version),
        },
      ]
    : [];
  return [...buttons.values(), ...share];
}

/**
 * Whether a button leads on within the list it stands under (another page, the other order) or is the
 * answer to "which one?". Anything else is a new answer, so that what is being talked about stays.
 */
function turnsPage(request: Request, reply: Reply): boolean {
  if (request.command !== reply.command || request.command === 'ask') return false;
  const { page, order } = request as { page?: number; order?: string };
  const isAnswer = reply.blocks.some(({ type }) => ANSWERING.has(type));
  return page !== undefined || order !== undefined || !isAnswer;
}

/** What a reply that only asks "which one?" has none of. */
const ANSWERING: ReadonlySet<Block['type']> = new Set(['fact', 'timeline', 'fields', 'quote']);

export function rowsOf(buttons: readonly Button[]): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < buttons.length; at += LIMITS.buttonsInRow) {
    rows.push({ type: ACTION_ROW, components: buttons.slice(at, at + LIMITS.buttonsInRow) });
  }
  return rows;
}
