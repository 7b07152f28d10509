/** The body of a platform's call: no longer than it may be, no slower, and of all calls no more than there is room for. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Discord and Slack themselves give up after three seconds. */
const SLOWEST_MS = 3000;
/** Whose call it is, is known only once it is read: strangers could have any number of them kept here. */
const ROOM_BYTES = 64 * 1024 * 1024;
/** What a piece takes beside its bytes, of which there may be one in each. */
const PIECE_BYTES = 256;

let held = 0;

/** @returns what is wrong with it, as HTTP says it, where it cannot be taken */
export async function readBody(
  request: IncomingMessage,
  mostBytes: number,
): Promise<Buffer | 408 | 413 | 503> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return 413;
  const chunks: Buffer[] = [];
  let bytes = 0;
  let mine = 0;
  return new Promise((resolve) => {
    const end = (result: Buffer | 408 | 413 | 503) => {
      clearTimeout(timer);
      request.off('data', onData);
      request.off('end', onEnd);
      held -= mine;
      mine = 0;
      resolve(result);
    };
    const onData = (chunk: Buffer) => {
      bytes += chunk.length;
      mine += chunk.length + PIECE_BYTES;
      held += chunk.length + PIECE_BYTES;
      if (bytes > mostBytes) return end(413);
      if (held > ROOM_BYTES) return end(503);
      chunks.push(chunk);
    };
    const onEnd = () => end(Buffer.concat(chunks));
    const timer = setTimeout(() => end(408), SLOWEST_MS);
    request.on('data', onData);
    request.once('end', onEnd);
    // Whoever sent it has gone; nobody reads the answer.
    request.once('error', () => end(408));
  });
}

/** Answers with a status alone. What was not read of the call is not waited for. */
export function endWith(response: ServerResponse, status: number): void {
  if (!response.req.complete) response.setHeader('connection', 'close');
  response.writeHead(status).end();
}
