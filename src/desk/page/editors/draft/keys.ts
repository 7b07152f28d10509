/** Going through drafts by keys: J and K move, A keeps, X leaves out, U undoes that. From anywhere on the page but a field. */
import type { ShownDraft } from '../../../editors/draft/types.ts';
import type { Decision, Drafting } from './use-drafting.ts';

export const cardId = ({ from }: Pick<ShownDraft, 'from'>) => `draft-at-${from}`;

const DECISIONS: Readonly<Record<string, Decision | undefined>> = {
  a: 'kept',
  x: 'dropped',
  u: undefined,
};

export const keysOf =
  ({ drafts, decide, saved }: Drafting) =>
  (event: KeyboardEvent): void => {
    if (!(event.target instanceof Element)) return;
    const { target } = event;
    const typing = target.closest('input, select, textarea') !== null;
    if (typing || saved !== undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const card = target.closest('[data-draft]');
    const at = drafts.findIndex((one) => cardId(one) === card?.id);
    const focus = (place: number) => {
      const next = drafts[Math.min(Math.max(0, place), drafts.length - 1)];
      const wanted = next && document.getElementById(cardId(next));
      wanted?.focus({ preventScroll: true });
      wanted?.scrollIntoView({ block: 'nearest' });
    };
    const key = event.key.toLowerCase();
    if (key === 'j' || key === 'k') focus(at + (key === 'j' ? 1 : -1));
    else if (key in DECISIONS && at >= 0) {
      decide(drafts[at]!.from, DECISIONS[key]);
      if (key !== 'u') focus(at + 1);
    } else return;
    event.preventDefault();
  };
