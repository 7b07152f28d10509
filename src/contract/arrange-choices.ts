/**
 * Which of the things that can be pressed under a reply are seen at once, and which wait in a menu: an
 * answer is read, and a row of eleven buttons is not.
 */
import type { Reply } from './reply.ts';
import type { Request } from './request.ts';
import { tells, turnsPage } from './turns-page.ts';

/**
 * What a control is for: `page` turns to another, `share` shows everyone, `editors` asks them, `changes` tells what of it has
 * changed, `promise` has the reader told later, `opinion` is one of the pair 👍 and 👎, `onward` leads from an answer to the whole story.
 */
export type Role =
  | 'page'
  | 'share'
  | 'changes'
  | 'promise'
  | 'editors'
  | 'opinion'
  | 'onward'
  | 'rest';

export type Arranged<Control> = {
  /** In the order given, at most `MOST_BUTTONS`, or one more where a menu would hold one thing. */
  readonly buttons: readonly Control[];
  /** The rest; none, or at least two. */
  readonly menu: readonly Control[];
};

/** So many can be taken in at a glance. */
const MOST_BUTTONS = 3;
/** Beside those that must be seen, at most so many that may be. */
const FEW = 2;

/** What must be seen where there is such a thing, before all else. */
const SEEN: readonly Role[] = ['page', 'share', 'changes', 'promise', 'editors'];

export function roleOf(
  { request, kind }: { readonly request: Request; readonly kind?: string },
  reply: Reply,
): Role {
  if (request.command === 'editors') return 'editors';
  if (request.command === 'promise') return request.undo ? 'rest' : 'promise';
  if (request.command === 'feedback') return request.kind === 'not-asked' ? 'rest' : 'opinion';
  if ('page' in request && request.page !== undefined && turnsPage(request, reply)) return 'page';
  if (request.command === 'changes' && request.command !== reply.command) return 'changes';
  const leads = kind === 'primary' || request.command === ONWARD[reply.command];
  return leads && tells(reply) ? 'onward' : 'rest';
}

/** Where a reader goes from a reply: from an answer to its incident, from a story to its timeline. */
const ONWARD: Readonly<Partial<Record<Reply['command'], Request['command']>>> = {
  ask: 'incident',
  incident: 'timeline',
  who: 'timeline',
};

export function arrange<Control extends { readonly role: Role }>(
  controls: readonly Control[],
): Arranged<Control> {
  if (controls.length <= MOST_BUTTONS) return { buttons: controls, menu: [] };
  const seen = new Set<Control>();
  const see = (more: readonly Control[]) => {
    if (seen.size + more.length <= MOST_BUTTONS) for (const one of more) seen.add(one);
  };
  const of = (role: Role) => controls.filter((one) => one.role === role);
  for (const one of SEEN.flatMap(of)) see([one]);
  const pair = of('opinion');
  see(pair);
  const isPaired = pair.some((one) => seen.has(one));
  if (isPaired || seen.size < FEW) see(of('onward').slice(0, 1));
  const menu = controls.filter((one) => !seen.has(one));
  // A menu of one thing hides it and saves nothing.
  return menu.length === 1
    ? { buttons: controls, menu: [] }
    : { buttons: controls.filter((one) => seen.has(one)), menu };
}
