/**
 * `POST /discord/interactions`: interactions that Discord sends over HTTP, in place of the gateway. The
 * acknowledgement is the answer to the call itself, so the reader waits for no second one. Stateless: any
 * number of processes can stand behind one address.
 */
import type { RequestListener, ServerResponse } from 'node:http';
import type { Log } from '../../../log.ts';
import { factsOf } from '../errors.ts';
import type { Reply } from '../send/calls.ts';
import { readBody } from './read-body.ts';
import { signatureCheck } from './signature.ts';

export const INTERACTIONS_PATH = '/discord/interactions';

/** Whoever finds the address can send rubbish as often as they like: it is logged once in a while. */
const LOGGED_EVERY_MS = 60_000;

export type HttpInteractions = {
  /** In hexadecimal. */
  readonly publicKey: string;
  /** Takes what was sent. @returns once all is done about it; without a `reply` where it is no interaction */
  readonly take: (sent: unknown, reply: Reply) => Promise<void>;
  readonly log: Pick<Log, 'warn' | 'error'>;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
};

export function interactionsListener({
  publicKey,
  take,
  log,
  clock = Date.now,
}: HttpInteractions): RequestListener {
  const check = signatureCheck(publicKey, clock);
  let loggedAt = Number.NEGATIVE_INFINITY;

  const refuse = (response: ServerResponse, status: number): void => {
    // Discord itself sends wrong signatures now and then, to see them refused.
    if (status === 401 && clock() - loggedAt > LOGGED_EVERY_MS) {
      loggedAt = clock();
      log.warn(
        {},
        'a call to /discord/interactions was refused: it is not signed with the key in DISCORD_PUBLIC_KEY, or the clock of this machine is minutes off. Discord sends such calls now and then to see them refused',
      );
    }
    end(response, status);
  };

  const answer: (...call: Parameters<RequestListener>) => Promise<void> = async (
    request,
    response,
  ) => {
    if ((request.url ?? '').split('?', 1)[0] !== INTERACTIONS_PATH) return end(response, 404);
    if (request.method !== 'POST') {
      response.setHeader('allow', 'POST');
      return end(response, 405);
    }
    const isSigned = check(request.headers);
    if (!isSigned) return refuse(response, 401);
    const body = await readBody(request);
    if (typeof body === 'number') return end(response, body);
    if (!isSigned(body)) return refuse(response, 401);
    const sent = parsed(body);
    await take(sent, (callback) => send(response, callback));
    if (!response.headersSent) end(response, 400);
  };

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log.error(factsOf(error), 'A Discord interaction failed');
      if (!response.headersSent) end(response, 500);
    });
  };
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Resolves once it is on its way; rejects where nobody is there any more to read it. */
const send = (response: ServerResponse, callback: object): Promise<void> =>
  new Promise((resolve, reject) => {
    if (response.destroyed) return reject(new Error('Discord hung up before the answer'));
    const body = Buffer.from(JSON.stringify(callback));
    response.once('close', () => reject(new Error('Discord hung up before the answer')));
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
      .end(body, resolve);
  });

/** What was not read of the request is not waited for. */
function end(response: ServerResponse, status: number): void {
  if (!response.req.complete) response.setHeader('connection', 'close');
  response.writeHead(status).end();
}
