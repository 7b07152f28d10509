/** Looks at two versions of the knowledge away from the event loop that answers readers. */
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { createLook, type LookOptions } from './look.ts';
import type { FromLook, ToLook } from './worker-protocol.ts';

const port = parentPort!;
const say = (message: FromLook) => port.postMessage(message);
// On Linux that is this thread's alone; elsewhere it would be the whole process's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const look = createLook(workerData as LookOptions, {
  info: (detail, message) => say({ type: 'log', level: 'info', detail, message }),
  warn: (detail, message) => say({ type: 'log', level: 'warn', detail, message }),
});
const running = new Map<number, AbortController>();

port.on('message', (message: ToLook) => {
  if (message.name === 'call-off') {
    running.get(message.id)?.abort();
    return;
  }
  const { id } = message;
  const controller = new AbortController();
  running.set(id, controller);
  called(message, controller.signal)
    .then(
      (result) => say({ type: 'done', id, result }),
      (error: unknown) =>
        say({
          type: 'failed',
          id,
          message: error instanceof Error ? error.message : String(error),
        }),
    )
    .finally(() => running.delete(id));
});

async function called(
  message: Exclude<ToLook, { name: 'call-off' }>,
  signal: AbortSignal,
): Promise<unknown> {
  switch (message.name) {
    case 'open':
      return look.open(...message.args);
    case 'ask': {
      const { id } = message;
      return look.ask(...message.args, (asked) => say({ type: 'asked', id, asked }), signal);
    }
    case 'marks':
      return look.marks(...message.args);
    case 'topics':
      return look.topics(...message.args);
    case 'unseen':
      return look.unseen(...message.args);
    default:
      return message satisfies never;
  }
}
