/** What a reader can ask, with examples that do have an answer. */

import { COMMANDS } from '../../contract/commands.ts';
import type { Reply } from '../../contract/reply.ts';
import type { Request } from '../../contract/request.ts';
import { say } from '../../i18n/translate.ts';
import { askChoice, choice, choices } from '../presentation/choices.ts';
import { examples } from '../presentation/examples.ts';
import type { Corpus, Reader } from '../types.ts';

export function replyToHelp(
  request: Extract<Request, { command: 'help' }>,
  { knowledge }: Corpus,
  reader: Reader,
): Reply {
  const locale = request.language ?? reader.locale;
  const suggested = examples(knowledge, locale, 3);
  return {
    locale,
    command: 'help',
    blocks: [
      { type: 'headline', text: say(locale, 'help.title') },
      { type: 'text', text: say(locale, 'help.intro') },
      { type: 'section', text: say(locale, 'help.commands') },
      {
        type: 'list',
        items: COMMANDS.map((command) => ({
          text: `/${command.name}`,
          detail: command.description[locale],
        })),
      },
      ...(suggested.length ? [{ type: 'note', text: say(locale, 'ask.try') } as const] : []),
      ...choices([
        ...suggested.map((text) => askChoice(text, locale)),
        choice(say(locale, 'choice.topics'), { command: 'topics', language: locale }),
      ]),
    ],
  };
}
