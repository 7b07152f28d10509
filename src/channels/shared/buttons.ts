/** Choices → labelled buttons, which a platform puts into its own form. */
import type { Choice, Reply } from '../../contract/reply.ts';
import type { Request } from '../../contract/request.ts';
import { translate } from '../../i18n/translate.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { turnsPage } from '../../service/adapt-reply.ts';
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
};

/** The buttons of one reply, no two of them for the same request. */
export type ReplyButtons = {
  /** Those for some choices, in order, without what an earlier one is for. */
  readonly of: (choices: readonly Choice[]) => LabelledButton[];
  /** The one that shows everyone, where there is one. */
  readonly share: () => LabelledButton[];
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

export function createReplyButtons(
  reply: Reply,
  options: RenderOptions,
  rules: LabelRules,
): ReplyButtons {
  const { idFor, version, asker, shareId } = options;
  const used = new Set<string>();
  const pressOf = (kind: PressKind, id: string): ButtonPress => ({
    kind,
    id,
    ...(version && { version }),
    ...(asker && { asker }),
  });
  return {
    of: (choices) =>
      choices.flatMap((choice) => {
        const label = truncate(rules.plainLine(choice.label), rules.longest);
        if (isBlank(label)) return [];
        const id = idFor(choice.request);
        if (used.has(id)) return [];
        used.add(id);
        const kind = turnsPage(choice.request, reply) ? 'turn' : 'reply';
        const primary = choice.kind === 'primary';
        return [{ label, primary, press: pressOf(kind, id), number: used.size }];
      }),
    share: () =>
      shareId
        ? [
            {
              label: translate(reply.locale, rules.share),
              primary: false,
              press: pressOf('share', shareId),
              number: used.size + 1,
            },
          ]
        : [],
  };
}

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
});

/** @param longest how many a row takes */
export const inRows = <Button>(buttons: readonly Button[], longest: number): Button[][] =>
  Array.from({ length: Math.ceil(buttons.length / longest) }, (_, row) =>
    buttons.slice(row * longest, (row + 1) * longest),
  );

/** Whether any button of a reply's turns a page, which then is for the one who asked to turn. */
export const turnsPages = (reply: Reply): boolean =>
  reply.blocks.some(
    (block) =>
      block.type === 'choices' && block.choices.some(({ request }) => turnsPage(request, reply)),
  );
