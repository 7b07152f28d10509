/** What a reader can ask, with examples that do have an answer. */

import { choice, choices } from '../../contract/blocks.ts';
import { COMMANDS } from '../../contract/commands.ts';
import type { Reply } from '../../contract/reply.ts';
import type { RequestOf } from '../../contract/request.ts';
import { translate } from '../../i18n/translate.ts';
import { isUnreviewed } from '../../knowledge/model/is-unreviewed.ts';
import { askChoice } from '../presentation/choices.ts';
import { examples } from '../presentation/examples.ts';
import type { Corpus, Reader } from '../types.ts';

export function replyToHelp(
  request: RequestOf<'help'>,
  { knowledge }: Corpus,
  reader: Reader,
): Reply {
  const locale = request.language ?? reader.locale;
  const suggested = examples(knowledge, locale, 3);
  return {
    locale,
    command: 'help',
    blocks: [
      { type: 'headline', text: translate(locale, 'help.title') },
      { type: 'text', text: translate(locale, 'help.intro') },
      ...(isUnreviewed(knowledge)
        ? [{ type: 'note', text: translate(locale, 'knowledge.unreviewed') } as const]
        : []),
      { type: 'section', text: translate(locale, 'help.commands') },
      {
        type: 'list',
        items: COMMANDS.map((command) => ({
          text: `/${command.name}`,
          detail: command.description[locale],
        })),
      },
      ...(suggested.length ? [{ type: 'note', text: translate(locale, 'ask.try') } as const] : []),
      ...choices([
        ...suggested.map((text) => askChoice(text, locale)),
        choice(translate(locale, 'choice.topics'), { command: 'topics', language: locale }),
      ]),
    ],
  };
}
