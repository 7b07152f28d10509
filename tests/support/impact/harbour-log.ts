/** What readers of the harbour ask: of everything in it in many ways, of what is not in it, in two languages and with slips. */
import type { AskedThere } from './running.ts';

const ABOUT = [
  'the ferry fire',
  'the herring',
  'the inquiry',
  'Mayor Marsh',
  'Reed',
  'lightning',
  'the stove',
  'the passengers',
  'Brill',
  'the Harbour Office',
  'the ferry in 2030',
  'the blaze on 4 May 2030',
];
const ASKED = [
  'what do we know about X?',
  'when was X?',
  'where was X?',
  'who said something on X',
  'how many people were in X?',
  'X',
  'is it true that X sank the ferry?',
  'why X?',
  'what caused X',
];
const OTHERS = [
  'How many passengers were rescued from the ferry?',
  'how many were resqued from the fery',
  'Were 13 of the 14 passengers saved?',
  'did everyone get off?',
  'number of people saved',
  'Did everybody get off the burning boat?',
  'Was it lightning?',
  'Was it a stove?',
  'official cause of the blaze',
  'the owner’s explanation of the blaze',
  'Who opened the investigation?',
  'When did the inquiry begin?',
  'How much herring did Brill sell?',
  'fish exports of the town',
  'Did Brill sell 300 tonnes of herring in 2029?',
  'How much herring was sold in 2031?',
  'who is Ada Marsh?',
  'who is the mayor of Brill',
  'Where is Brill?',
  'Who painted the lighthouse?',
  'what is the capital of Peru',
  'hello',
  'thanks!',
  'timeline of the ferry fire',
  'Did the ferry burn and who opened the inquiry?',
  'where was the lantern found?',
  'what became of the bell',
  'number of the anchor',
  'is there anything new on this',
  'who said so?',
];
const RUSSIAN = [
  'Сколько пассажиров спасли с парома?',
  'когда был пожар на пароме',
  'кто такая Ада Марш?',
  'что говорит портовая служба о пожаре?',
  'сколько сельди продали в Брилле',
  'почему загорелся паром?',
];

/** A server that answers from all packs, a workspace that has chosen some, and direct messages. */
const PLACES = ['discord:1', 'slack:T1', undefined] as const;

export const HARBOUR_LOG: readonly AskedThere[] = [
  ...[...ABOUT.flatMap((about) => ASKED.map((asked) => asked.replace('X', about))), ...OTHERS].map(
    (question) => ({ question, locale: 'en' }) as const,
  ),
  ...RUSSIAN.map((question) => ({ question, locale: 'ru' }) as const),
].map((asked, at): AskedThere => ({ ...asked, tenant: PLACES[at % PLACES.length] }));
