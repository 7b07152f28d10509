/** Choices → labelled buttons and what waits in the menu beside them, which a platform puts into its own form. */

import { arrange, type Role, roleOf } from '../../contract/arrange-choices.ts';
import type { Choice, Reply } from '../../contract/reply.ts';
import type { Request } from '../../contract/request.ts';
import { tells, turnsPage } from '../../contract/turns-page.ts';
import { translate } from '../../i18n/translate.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { isBlank } from '../../text/sanitize.ts';
import { truncate } from '../../text/truncate.ts';
import type { ButtonPress, PressKind } from './button-codec.ts';
import type { RenderOptions } from './platform.ts';

export type LabelledButton = {
  readonly label: string;
  readonly primary: boolean;
  readonly press: ButtonPress;
  /** Its place among the reply's buttons, from 1. */
  readonly number: number;
  readonly role: Role;
};

/** What stands under a reply, no two of them for the same request. */
export type Controls = {
  readonly buttons: readonly LabelledButton[];
  readonly menu: readonly LabelledButton[];
  /** What the menu is called: "More", or "Choose" where choosing is all there is to do. */
  readonly menuLabel: string;
};

/** How a platform writes labels. */
export type LabelRules = {
  /** A text as one line that can be shown. */
  readonly plainLine: (text: string) => string;
  /** The longest label, in UTF-16 units. */
  readonly longest: number;
  /** What sharing is called there. */
  readonly share: 'choice.share' | 'choice.share-channel';
};

/** The reply's own choices, "Ask the editors", sharing, and what was thought of it. */
export function controlsOf(reply: Reply, options: RenderOptions, rules: LabelRules): Controls {
  const labelled = createLabeller(reply, options, rules);
  const { buttons, menu } = arrange([
    ...choicesIn(reply).flatMap(labelled),
    ...(options.promise ? labelled(options.promise) : []),
    ...(options.editors ? labelled(options.editors) : []),
    ...shareButton(reply, options, rules),
    ...(options.feedback ?? []).flatMap(labelled),
    ...(options.watch ? labelled(options.watch) : []),
  ]);
  return {
    buttons,
    menu,
    menuLabel: translate(
      reply.locale,
      buttons.length > 0 || tells(reply) ? 'choice.more' : 'choice.pick',
    ),
  };
}

/** @returns a function that makes a button of a choice; none for what an earlier one is for, or where none could be read */
export function createLabeller(
  reply: Reply,
  options: RenderOptions,
  rules: LabelRules,
): (choice: Choice) => LabelledButton[] {
  const used = new Set<string>();
  return (choice) => {
    const label = truncate(rules.plainLine(choice.label), rules.longest);
    if (isBlank(label)) return [];
    const id = options.idFor(choice.request);
    if (used.has(id)) return [];
    used.add(id);
    const kind = turnsPage(choice.request, reply) ? 'turn' : 'reply';
    const primary = choice.kind === 'primary';
    const role = roleOf(choice, reply);
    return [{ label, primary, press: pressOf(kind, id, options), number: used.size, role }];
  };
}

/** The one that shows everyone, where there is one; its number is nobody else's. */
const shareButton = (reply: Reply, options: RenderOptions, rules: LabelRules): LabelledButton[] =>
  options.shareId
    ? [
        {
          label: translate(reply.locale, rules.share),
          primary: false,
          press: pressOf('share', options.shareId, options),
          number: 0,
          role: 'share',
        },
      ]
    : [];

const pressOf = (
  kind: PressKind,
  id: string,
  { version, asker }: Pick<RenderOptions, 'version' | 'asker'>,
): ButtonPress => ({ kind, id, ...(version && { version }), ...(asker && { asker }) });

const choicesIn = ({ blocks }: Reply): Choice[] =>
  blocks.flatMap((block) => (block.type === 'choices' ? block.choices : []));

/** The button that leads to what only its reader may see, where a message itself cannot be private. */
export const privateButton = (
  request: Request,
  locale: Locale,
  remember: RenderOptions['idFor'],
): LabelledButton => ({
  label: translate(locale, 'private.show'),
  primary: true,
  press: { kind: 'reply', id: remember(request) },
  number: 1,
  role: 'rest',
});

/** @param longest how many a row takes */
export const inRows = <Button>(buttons: readonly Button[], longest: number): Button[][] =>
  Array.from({ length: Math.ceil(buttons.length / longest) }, (_, row) =>
    buttons.slice(row * longest, (row + 1) * longest),
  );

/** Whether any button of a reply's turns a page, which then is for the one who asked to turn. */
export const turnsPages = (reply: Reply): boolean =>
  choicesIn(reply).some(({ request }) => turnsPage(request, reply));
