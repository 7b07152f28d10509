/** The form for a question, where there is room to write: from anywhere, answered for the reader alone. */

import { translate } from '../../../../i18n/translate.ts';
import type { Locale } from '../../../../knowledge/model/schema.ts';
import { LONGEST_QUESTION } from '../../../../text/lengths.ts';
import { asQuestion } from '../../../shared/question-text.ts';
import type { SubmitArgs } from '../../receive/bolt-args.ts';
import {
  type EventContext,
  eventContext,
  type SlackServices,
} from '../../receive/event-context.ts';
import { teamOf } from '../../receive/location.ts';
import { answerView, formView, textInput, typedIn, unpackAsked } from '../../render/view.ts';
import { prepare } from '../../send/answer.ts';
import { refusedTo } from '../../send/refusal.ts';

/** The form's id. */
export const ASK_FORM = 'dl:ask';
const QUESTION = 'question';

/** Opens the form. @param language the answer's, where the reader chose one */
export async function openAsk(
  trigger: string,
  context: EventContext,
  language?: Locale,
): Promise<void> {
  const { locale, location } = context;
  await context.client.views.open({
    trigger_id: trigger,
    view: formView({
      id: ASK_FORM,
      title: translate(locale, 'form.ask'),
      submit: translate(locale, 'desk.ask.button'),
      locale,
      asked: { ...location, ...(language && { language }) },
      blocks: [
        textInput({
          id: QUESTION,
          label: translate(locale, 'form.question'),
          hint: translate(locale, 'option.question'),
          max: LONGEST_QUESTION,
        }),
      ],
    }),
  });
}

/** Answers in the form's place. */
export async function onAskForm(args: SubmitArgs, services: SlackServices): Promise<void> {
  const { ack, body, view } = args;
  const { language, ...asked } = unpackAsked(view.private_metadata);
  const context = await eventContext(
    { ...asked, team: teamOf(args, services), user: body.user.id },
    services,
  );
  const question = asQuestion(typedIn(view, QUESTION));
  const request = { command: 'ask', question, ...(language && { language }) } as const;
  const refusal = await refusedTo(request, context);
  if (refusal) {
    return ack({ response_action: 'errors', errors: { [QUESTION]: refusal.text } });
  }
  const { messages } = await prepare(request, true, context);
  await ack({ response_action: 'update', view: answerView(messages, asked, context.locale) });
}
