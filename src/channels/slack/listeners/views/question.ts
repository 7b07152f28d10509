/** The form for a question, where there is room to write: from anywhere, answered for the reader alone. */
import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { say } from '../../../../i18n/translate.ts';
import type { Locale } from '../../../../knowledge/model/schema.ts';
import { prepare } from '../../answer.ts';
import { type Around, around, type Parts } from '../../event-context.ts';
import { teamOf } from '../../location.ts';
import { LONGEST } from '../../message-text.ts';
import { refusedTo } from '../../refusal.ts';
import { answerView, formView, textInput, typedIn, unpackAsked } from '../../view.ts';

export type SubmitArgs = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** The form's id. */
export const ASK_FORM = 'dl:ask';
const QUESTION = 'question';

/** Opens the form. @param language the answer's, where the reader chose one */
export async function openAsk(trigger: string, one: Around, language?: Locale): Promise<void> {
  const { locale, where } = one;
  await one.client.views.open({
    trigger_id: trigger,
    view: formView({
      id: ASK_FORM,
      title: say(locale, 'form.ask'),
      submit: say(locale, 'desk.ask.button'),
      locale,
      asked: { ...where, ...(language && { language }) },
      blocks: [
        textInput({
          id: QUESTION,
          label: say(locale, 'form.question'),
          hint: say(locale, 'option.question'),
          max: LONGEST,
        }),
      ],
    }),
  });
}

/** Answers in the form's place. */
export async function onAskForm(args: SubmitArgs, parts: Parts): Promise<void> {
  const { ack, body, view } = args;
  const { language, ...asked } = unpackAsked(view.private_metadata);
  const one = await around({ ...asked, team: teamOf(args, parts), user: body.user.id }, parts);
  const refusal = refusedTo(one);
  if (refusal) {
    return ack({ response_action: 'errors', errors: { [QUESTION]: refusal.text } });
  }
  const question = typedIn(view, QUESTION).slice(0, LONGEST).toWellFormed();
  const { messages } = await prepare(
    { command: 'ask', question, ...(language && { language }) },
    true,
    one,
  );
  await ack({ response_action: 'update', view: answerView(messages, asked, one.locale) });
}
