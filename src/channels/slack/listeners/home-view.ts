/** The Home tab: an ask box, the latest facts, what was asked most, what Dateline covers, the settings. */
import type { types } from '@slack/bolt';
import { choice, choices, textBlock } from '../../../contract/blocks.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Request } from '../../../contract/request.ts';
import { translate } from '../../../i18n/translate.ts';
import { LONGEST_QUESTION } from '../../../text/lengths.ts';
import { LIMITS } from '../limits.ts';
import { type EventContext, requestContextOf, tenantOf } from '../receive/event-context.ts';
import { renderSlack } from '../render/render.ts';
import { plainText } from '../render/text-pieces.ts';
import { knownBlocks } from '../render/view.ts';

/** The ask box, Enter in it, and the button under it. */
export const HOME_QUESTION = 'ask';
export const HOME_ENTER = 'dl:home:enter';
export const HOME_ASK = 'dl:home:ask';

/** Facts shown as the latest: what is read at a glance. */
const LATEST = 5;
/** Questions shown as asked most. */
const ASKED = 5;

/** The tab, as of now. */
export async function homeView(context: EventContext): Promise<types.HomeView> {
  const { service, locale } = context;
  const shown = renderSlack(await homeReply(context), {
    idFor: service.remember,
    version: service.knowledge().version,
    spelledOut: true,
  });
  const blocks: types.KnownBlock[] = [
    { type: 'header', text: plainText(translate(locale, 'form.ask'), LIMITS.header) },
    { type: 'section', text: plainText(translate(locale, 'help.intro'), LIMITS.text) },
    {
      type: 'input',
      block_id: HOME_QUESTION,
      dispatch_action: true,
      label: plainText(translate(locale, 'form.question'), LIMITS.inputText),
      element: {
        type: 'plain_text_input',
        action_id: HOME_ENTER,
        max_length: LONGEST_QUESTION,
        placeholder: plainText(translate(locale, 'option.question'), LIMITS.placeholder),
        dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
      },
    },
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          text: plainText(translate(locale, 'desk.ask.button'), LIMITS.label),
          action_id: HOME_ASK,
          style: 'primary',
        },
      ],
    },
    { type: 'divider' },
    ...knownBlocks(shown.flatMap((message) => message.blocks)),
  ];
  return { type: 'home', blocks: blocks.slice(0, LIMITS.viewBlocks) };
}

/** The newest facts, what was asked most, what Dateline covers, and the way to the rest. */
async function homeReply(context: EventContext): Promise<Reply> {
  const { service, locale } = context;
  const replyTo = async (request: Request) =>
    (await service.answer(request, requestContextOf(context))).reply;
  const topics = await replyTo({ command: 'topics', language: locale });
  const newest: Request = { command: 'timeline', order: 'newest', language: locale };
  const timeline = (await replyTo(newest)).blocks.find(({ type }) => type === 'timeline');
  const entries = timeline?.type === 'timeline' ? timeline.entries.slice(0, LATEST) : [];
  const asked = await service.popularQuestions(tenantOf(context.location.team), locale, ASKED);
  return {
    locale,
    command: 'help',
    blocks: [
      { type: 'headline', text: translate(locale, 'home.latest') },
      ...(entries.length > 0
        ? [{ type: 'timeline', entries, page: 1, pages: 1 } as const]
        : [textBlock(translate(locale, 'timeline.empty'))]),
      ...(asked.length > 0
        ? [
            { type: 'section', text: translate(locale, 'home.asked') } as const,
            ...choices(
              asked.map((question) =>
                choice(question, { command: 'ask', question, language: locale }),
              ),
            ),
          ]
        : []),
      ...topics.blocks,
      ...choices([
        choice(translate(locale, 'choice.timeline'), newest),
        choice(translate(locale, 'choice.help'), { command: 'help' }),
        choice(translate(locale, 'home.settings'), { command: 'settings' }),
      ]),
    ],
  };
}
