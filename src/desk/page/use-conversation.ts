/** What was asked on this page and what came back, latest first. */
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Locale } from '../../knowledge/model/schema.ts';
import type { Answer } from '../api-types.ts';
import { ApiFailure, post } from './api.ts';
import { useSettings } from './settings.tsx';

export type Exchange = {
  readonly key: number;
  /** What the reader typed or pressed. */
  readonly label: string;
  readonly at: Date;
  /** What was typed to ask it, where typing it again asks the same. */
  readonly line?: string;
  /** Shown while the next page of it is on its way, too. */
  readonly answer?: Answer;
  readonly error?: string;
  readonly pending: boolean;
  /** How many buttons led to what it shows now: each time, focus follows to it. */
  readonly presses: number;
};

/** A line as typed. */
export type Typed = { readonly label: string; readonly line: string };

/** That, a text to be checked, or a button of the reply or of a payload. */
type Asking =
  | Typed
  | ({ readonly label: string } & (
      | { readonly text: string }
      | { readonly id: string; readonly action?: string; readonly private: boolean }
    ));

export type Conversation = {
  readonly exchanges: readonly Exchange[];
  /** @param from the exchange with the button; its next page takes its place */
  readonly ask: (asking: Asking, from?: Exchange) => Promise<void>;
  readonly clear: () => void;
};

export function useConversation(): Conversation {
  const { locale, t } = useSettings();
  const [exchanges, setExchanges] = useState<readonly Exchange[]>([]);
  const next = useRef(1);
  const conversation = useRef(newConversation());

  const ask = useCallback(
    async (asking: Asking, from?: Exchange) => {
      const exchange: Exchange = {
        key: next.current++,
        label: asking.label,
        at: new Date(),
        ...('line' in asking && { line: asking.line }),
        pending: true,
        presses: from ? 1 : 0,
      };
      // Whether a press turns a page or answers anew is known only with the answer.
      if (!from) setExchanges((all) => [exchange, ...all]);
      const settle = (done: Partial<Exchange>) =>
        setExchanges((all) => settled(all, { ...exchange, ...done, pending: false }, from));
      try {
        settle({ answer: await send(asking, { locale, conversation: conversation.current }) });
      } catch (error) {
        const said = error instanceof ApiFailure && !error.offline ? error.message : undefined;
        settle({ error: said ?? t('desk.offline') });
      }
    },
    [locale, t],
  );
  const clear = useCallback(() => {
    setExchanges([]);
    // What was talked about goes with it: the next question stands alone.
    conversation.current = newConversation();
  }, []);
  return useMemo(() => ({ exchanges, ask, clear }), [exchanges, ask, clear]);
}

function send(
  asking: Asking,
  reader: { readonly locale: Locale; readonly conversation: string },
): Promise<Answer> {
  if ('line' in asking) return post('request', { line: asking.line, ...reader });
  if ('text' in asking)
    return post('request', { request: { command: 'check', text: asking.text }, ...reader });
  const { label: _label, ...press } = asking;
  return post('press', { ...press, ...reader });
}

/** Nobody else's conversation has the same name; `randomUUID` is missing where the page is served without TLS. */
const newConversation = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

function settled(
  all: readonly Exchange[],
  done: Exchange,
  from: Exchange | undefined,
): readonly Exchange[] {
  if (from && turnsPage(done, from)) {
    return all.map((one) =>
      one.key === from.key && done.answer
        ? { ...one, answer: done.answer, presses: one.presses + 1 }
        : one,
    );
  }
  return all.some((one) => one.key === done.key)
    ? all.map((one) => (one.key === done.key ? done : one))
    : [done, ...all];
}

/** As on the platforms, another page or order of the same thing changes the message itself. */
function turnsPage({ answer }: Exchange, from: Exchange): boolean {
  if (answer?.inPlace !== undefined) return answer.inPlace;
  const command = answer?.request.command;
  const before = from.answer?.reply.command;
  // A picture joins the words it shows.
  if (command === 'picture') return before === 'timeline' || before === 'picture';
  return command !== undefined && command !== 'ask' && command === before;
}
