/** Asks the server what an edit would change, and follows what it tells line by line. */
import { useEffect, useState } from 'react';
import type {
  Asked,
  FileEdit,
  ImpactLine,
  ImpactReport,
  Reached,
} from '../../../../impact/types.ts';

export type ImpactState = {
  /** `stopped`: by whoever looks at it; what was found until then stands. */
  readonly phase: 'starting' | 'asking' | 'done' | 'stopped' | 'failed';
  readonly reached?: Reached;
  readonly asked?: Asked;
  readonly report?: ImpactReport;
};

const STARTING: ImpactState = { phase: 'starting' };

/**
 * @param of what is looked at: asked anew whenever this is another
 * @param files left out, what the editor has changed and not published
 */
export function useImpact(of: string, files?: readonly FileEdit[]) {
  const [state, setState] = useState(STARTING);
  const [most, setMost] = useState<number>();
  const [turn, setTurn] = useState(0);
  const [asking, setAsking] = useState<AbortController>();
  const body = JSON.stringify({ ...(files && { files }), ...(most !== undefined && { most }) });

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for each of them
  useEffect(() => {
    const controller = new AbortController();
    setAsking(controller);
    setState(STARTING);
    void follow(body, controller.signal, (line) => {
      if (!controller.signal.aborted) setState((before) => after(before, line));
    });
    return () => controller.abort();
  }, [of, turn, body]);

  return {
    state,
    stop() {
      asking?.abort();
      setState((before) => ({ ...before, phase: 'stopped' }));
    },
    again: () => setTurn(turn + 1),
    /** Asks what was left out, too. */
    askAll: () => setMost(ALL),
  };
}

/** As many as the server takes. */
const ALL = 20_000;

function after(before: ImpactState, line: ImpactLine): ImpactState {
  switch (line.type) {
    case 'reached':
      return { ...before, phase: 'asking', reached: line.reached };
    case 'asked':
      return { ...before, asked: line.asked };
    case 'done':
      return { phase: 'done', reached: line.report, asked: line.report, report: line.report };
    case 'failed':
      return { ...before, phase: 'failed' };
    default:
      return line satisfies never;
  }
}

async function follow(
  body: string,
  signal: AbortSignal,
  take: (line: ImpactLine) => void,
): Promise<void> {
  let ended = false;
  const told = (text: string) => {
    const line = JSON.parse(text) as ImpactLine;
    ended ||= line.type === 'done' || line.type === 'failed';
    take(line);
  };
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('/api/editors/impact', { method: 'POST', headers, body, signal });
    if (response.ok && response.body) await eachLine(response.body, told);
  } catch {
    // Said below, where anybody is still there.
  }
  if (!ended) take({ type: 'failed' });
}

async function eachLine(from: ReadableStream<Uint8Array>, take: (line: string) => void) {
  const reader = from.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  }
}
