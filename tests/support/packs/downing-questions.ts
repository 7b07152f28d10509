/** What is asked in the tests, of the pack that they share. */
export const QUESTION = 'How many people died on the downed jet?';
export const ANSWER = 'Of the 67 people on board the downed jet, 38 died.';
export const UNKNOWN = 'Who designed the opera house in Sydney?';
