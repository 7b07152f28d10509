/** Asks the server what an edit would change, and follows what it tells line by line. */
import { useEffect, useState } from 'react';
import type {
  Asked,
  FileEdit,
  ImpactLine,
  ImpactReport,
  Reached,
} from '../../../../impact/types.ts';
import type { Locale } from '../../../../knowledge/model/schema.ts';
import { postForLines } from '../../api.ts';

/** What is looked at. */
export type Edit = {
  /** Whole texts of files. */
  readonly files?: readonly FileEdit[];
  /** One example question more. */
  readonly wording?: { readonly fact: string; readonly locale: Locale; readonly question: string };
};

export type ImpactState = {
  /** `stopped`: by whoever looks at it; what was found until then stands. */
  readonly phase: 'starting' | 'asking' | 'done' | 'stopped' | 'failed';
  readonly reached?: Reached;
  readonly asked?: Asked;
  readonly report?: ImpactReport;
};

const STARTING: ImpactState = { phase: 'starting' };

/**
 * @param of asked anew whenever this is another
 * @param edit left empty, what the editor has changed and not published
 */
export function useImpact(of: string, edit: Edit = {}) {
  const [state, setState] = useState(STARTING);
  const [most, setMost] = useState<number>();
  const [turn, setTurn] = useState(0);
  const [asking, setAsking] = useState<AbortController>();
  const body = JSON.stringify({ ...edit, ...(most !== undefined && { most }) });

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
  try {
    await postForLines('editors/impact', JSON.parse(body), signal, (text) => {
      const line = JSON.parse(text) as ImpactLine;
      ended ||= line.type === 'done' || line.type === 'failed';
      take(line);
    });
  } catch {
    // Said below, where anybody is still there.
  }
  if (!ended) take({ type: 'failed' });
}
