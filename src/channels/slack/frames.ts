/**
 * What comes over a Socket Mode connection, before the SDK's client reads it: that throws at a frame without
 * what it looks for, which ends the process, and takes an event for a state of its own that is called like one.
 */
import type { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { factsOf } from './errors.ts';

type Socket = SocketModeReceiver['client'];
type Frame = Readonly<Record<string, unknown>>;

/** No frame of Slack's is nearly as long, in characters. */
const LONGEST = 4 * 1024 * 1024;

/** Has a socket read the frames that are Slack's, and leave the others. */
export function readOnlyFrames(socket: Socket, log: Pick<Log, 'warn'>): void {
  const readers = socket.listeners('ws_message');
  socket.removeAllListeners('ws_message');
  socket.on('ws_message', async (data: unknown, isBinary: boolean) => {
    if (isBinary || !isFrame(data)) {
      log.warn({ length: lengthOf(data) }, 'A frame on the Slack connection is none of Slack’s');
      return;
    }
    try {
      for (const read of readers) await read.call(socket, data, isBinary);
    } catch (error) {
      log.warn(factsOf(error), 'A frame on the Slack connection could not be read');
    }
  });
}

const lengthOf = (data: unknown): number =>
  typeof data === 'string' ? data.length : data instanceof ArrayBuffer ? data.byteLength : 0;

/** Whether it has what the client looks for. */
export function isFrame(data: unknown): data is string {
  if (typeof data !== 'string' || data.length > LONGEST) return false;
  const frame = objectIn(data);
  switch (frame?.type) {
    case 'hello':
    case 'disconnect':
      return true;
    case 'slash_commands':
    case 'interactive':
      return isEnvelope(frame);
    case 'events_api': {
      if (!isEnvelope(frame) || !isObject(frame.payload.event)) return false;
      const { type } = frame.payload.event;
      return typeof type === 'string' && !OWN_STATES.has(type);
    }
    default:
      return false;
  }
}

/** What the client tells itself under these names (SocketModeClient.js). */
const OWN_STATES: ReadonlySet<string> = new Set([
  ...['connecting', 'connected', 'authenticated', 'reconnecting', 'disconnecting', 'disconnected'],
  ...['close', 'error', 'ws_message', 'slack_event', 'outgoing_message'],
]);

const isEnvelope = (frame: Frame): frame is Frame & { readonly payload: Frame } =>
  typeof frame.envelope_id === 'string' && isObject(frame.payload);

const isObject = (value: unknown): value is Frame =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function objectIn(json: string): Frame | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
