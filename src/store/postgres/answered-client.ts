/**
 * A connection to PostgreSQL that is given up where a statement gets no answer. Behind a network that drops what
 * it is sent nothing says that a connection is dead: the system itself tries for a quarter of an hour, and
 * whoever waits for the answer would as long.
 */
import { Client, type ClientConfig } from 'pg';

/** What readers wait for takes milliseconds: nobody waits for longer than that for a server that is stuck. */
const ANSWER_MS = 10_000;
/** What goes over whole tables, or waits until another process has done so. */
const LONG_MS = 3_600_000;
const IS_SHORT =
  /^\s*(?:(?:insert|update)\b|(?:select|with)\b(?!.{0,300}advisory)|(?:begin|commit|rollback)\s*$)/is;

/** A pool hands its options to each of its clients. */
export type AnsweredConfig = ClientConfig & {
  /** How long a statement that readers wait for may go unanswered, in milliseconds; 10 seconds unless said. */
  readonly answerMs?: number;
};

export class AnsweredClient extends Client {
  constructor(config: AnsweredConfig = {}) {
    super(config);
    const { answerMs = ANSWER_MS } = config;
    const ask = this.query.bind(this) as (...given: unknown[]) => unknown;
    const askInTime = (...given: unknown[]): unknown => {
      // Ended with a statement under way, it is cut, and whatever waits on it is told that it was terminated.
      const timer = setTimeout(
        () => void this.end().catch(() => {}),
        isShort(given[0]) ? answerMs : LONG_MS,
      ).unref();
      const over = () => clearTimeout(timer);
      const told = given.at(-1);
      if (typeof told === 'function')
        return ask(...given.slice(0, -1), (...said: unknown[]) => {
          over();
          told(...said);
        });
      const answer = ask(...given);
      void Promise.resolve(answer).then(over, over);
      return answer;
    };
    this.query = askInTime as typeof this.query;
  }
}

function isShort(statement: unknown): boolean {
  const text = typeof statement === 'string' ? statement : (statement as { text?: string }).text;
  return IS_SHORT.test(text ?? '');
}
