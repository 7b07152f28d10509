/** A call's body, no longer than it may be and no slower. */
import type { IncomingMessage } from 'node:http';

/** An interaction with a whole message in it is some ten kilobytes. */
const MOST_BYTES = 512 * 1024;
/** Discord itself gives up on an interaction after three seconds. */
const SLOWEST_MS = 3000;

/** @returns what is wrong with it, as HTTP says it, where it cannot be taken */
export async function readBody(request: IncomingMessage): Promise<Buffer | 408 | 413> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return 413;
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve) => {
    const end = (result: Buffer | 408 | 413) => {
      clearTimeout(timer);
      request.off('data', onData);
      resolve(result);
    };
    const onData = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) return end(413);
      chunks.push(chunk);
    };
    const timer = setTimeout(() => end(408), SLOWEST_MS);
    request.on('data', onData);
    request.once('end', () => end(Buffer.concat(chunks)));
    // Whoever sent it has gone; nobody reads the answer.
    request.once('error', () => end(408));
  });
}
