/** The form for longer questions. */
import type { APIModalSubmitInteraction } from 'discord-api-types/v10';
import { translate } from '../../../../i18n/translate.ts';
import { LOCALES, type Locale } from '../../../../knowledge/model/schema.ts';
import { LONGEST_QUESTION } from '../../../../text/lengths.ts';
import type { InteractionContext } from '../../receive/interaction-context.ts';
import { filledIn, type Modal, modal, textInput } from '../../render/modal.ts';
import { answer } from '../../send/answer.ts';
import { refusedTo } from '../../send/refusal.ts';
import type { InteractionResponse } from '../../send/response.ts';

const QUESTION = 'question';
const ID = /^dl:ask:([a-z]{0,2}):([01])$/;

/** Whether a form is this one. */
export const isQuestionForm = (customId: string): boolean => ID.test(customId);

/** @param language the answer's, where the reader chose one */
export const questionForm = (
  locale: Locale,
  language: Locale | undefined,
  privately: boolean,
): Modal =>
  modal(`dl:ask:${language ?? ''}:${privately ? 1 : 0}`, translate(locale, 'form.ask'), [
    textInput({
      id: QUESTION,
      label: translate(locale, 'form.question'),
      description: translate(locale, 'option.question'),
      long: true,
      max: LONGEST_QUESTION,
    }),
  ]);

/** Answers a question that was written in the form. */
export async function onQuestionForm(
  context: InteractionContext<APIModalSubmitInteraction>,
): Promise<InteractionResponse> {
  const { data } = context.interaction;
  const [, chosen, privately] = ID.exec(data.custom_id) ?? [];
  const language = LOCALES.find((locale) => locale === chosen);
  const [question = ''] = filledIn(data.components)[QUESTION] ?? [];
  const request = {
    command: 'ask',
    question: question.trim(),
    ...(language && { language }),
  } as const;
  return (await refusedTo(request, context)) ?? answer(request, privately === '1', context);
}
