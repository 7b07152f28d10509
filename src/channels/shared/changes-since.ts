/** "What changed since?" of a message: since when, and of which facts. Any message has an answer, however old, and after a restart. */
import { choice } from '../../contract/blocks.ts';
import type { Choice } from '../../contract/reply.ts';
import type { Request, RequestOf } from '../../contract/request.ts';
import { translate } from '../../i18n/translate.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import type { Service } from '../../service/types.ts';
import type { CopyAddress } from '../../tenants/corrections/receipts.ts';
import { requestsBehind } from './shown-message.ts';

/** A message of some time ago, whoever wrote it. */
export type OldMessage = {
  /** When it was posted, as the platform says. */
  readonly at: Date;
  /** Where it may be on record as an answer; left out where nobody else sees it. */
  readonly copy?: CopyAddress;
  /** Its buttons as the platform has them. */
  readonly buttons: unknown;
};

type Changes = RequestOf<'changes'>;

/**
 * Of the facts that it shows, as it is on record or as its buttons tell; of a message that shows none, of all facts.
 * @param pressed what one of its buttons asks, where the platform does not tell the others
 * @returns a request in no language, so that it is answered in that of whoever asks
 */
export async function changesSince(
  { at, copy, buttons }: OldMessage,
  service: Pick<Service, 'recall' | 'posted'>,
  pressed?: Request,
): Promise<Changes> {
  const requests = [...(await requestsBehind(buttons, service)), ...(pressed ? [pressed] : [])];
  const told = requests.find((one): one is Changes => one.command === 'changes' && !!one.since);
  // An answer as of a day, or a corrected one, says itself since when.
  if (told) return inNoLanguage(told);
  const noted = copy && (await service.posted.at(copy));
  const facts = noted?.facts ?? requests.flatMap(factsOf)[0];
  const question = [
    ...(noted?.request?.command === 'ask' ? [noted.request] : []),
    ...requests.filter(({ command }) => OF_ITS_QUESTION.has(command)),
  ].flatMap(alone)[0];
  const shownIn = noted?.request?.language ?? requests.find(({ language }) => language)?.language;
  return {
    command: 'changes',
    since: (noted?.at ?? at).toISOString(),
    ...(facts && { facts }),
    ...(shownIn && { shownIn }),
    ...(question !== undefined && { question }),
  };
}

/** The button for it. */
export const changesButton = (request: Changes, locale: Locale): Choice =>
  choice(translate(locale, 'choice.changes'), { ...request, language: locale });

function inNoLanguage({ language, page: _page, ...request }: Changes): Changes {
  const shownIn = request.shownIn ?? language;
  return { ...request, ...(shownIn && { shownIn }) };
}

const factsOf = (request: Request): (readonly string[])[] =>
  'facts' in request && request.facts && request.facts.length > 0 ? [request.facts] : [];

/** Buttons that carry what was asked; an `ask` among them asks something else. */
const OF_ITS_QUESTION: ReadonlySet<string> = new Set(['why', 'promise', 'editors', 'feedback']);

/** The question, where it can be asked again by itself. */
const alone = (request: Request): string[] =>
  'question' in request && request.question !== undefined && !('context' in request)
    ? [request.question]
    : [];
