/** Latin, full-width and Arabic question marks. */
const MARK = /[?？؟]\s*$/;

/** Whether a text ends as a question does. */
export const endsWithQuestionMark = (text: string): boolean => MARK.test(text);
