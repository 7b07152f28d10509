/**
 * `POST /discord/interactions`: interactions that Discord sends over HTTP, in place of the gateway. The
 * acknowledgement is the answer to the call itself, so the reader waits for no second one. Stateless: any
 * number of processes can stand behind one address.
 */
import type { RequestListener, ServerResponse } from 'node:http';
import type { Log } from '../../../log.ts';
import { nowAndThen } from '../../shared/now-and-then.ts';
import { endWith, readBody } from '../../shared/read-body.ts';
import { factsOf } from '../errors.ts';
import type { Reply } from '../send/calls.ts';
import { signatureCheck } from './signature.ts';

export const INTERACTIONS_PATH = '/discord/interactions';

/** An interaction with a whole message in it is some ten kilobytes. */
const MOST_BYTES = 512 * 1024;

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
  const warn = nowAndThen(log.warn.bind(log), clock);

  const refuse = (response: ServerResponse): void => {
    warn(
      'refused',
      {},
      // Discord itself sends wrong signatures now and then, to see them refused.
      'a call to /discord/interactions was refused: it is not signed with the key in DISCORD_PUBLIC_KEY, or the clock of this machine is minutes off. Discord sends such calls now and then to see them refused',
    );
    endWith(response, 401);
  };

  const answer: (...call: Parameters<RequestListener>) => Promise<void> = async (
    request,
    response,
  ) => {
    if ((request.url ?? '').split('?', 1)[0] !== INTERACTIONS_PATH) return endWith(response, 404);
    if (request.method !== 'POST') {
      response.setHeader('allow', 'POST');
      return endWith(response, 405);
    }
    const isSigned = check(request.headers);
    if (!isSigned) return refuse(response);
    const body = await readBody(request, MOST_BYTES);
    if (typeof body === 'number') return endWith(response, body);
    if (!isSigned(body)) return refuse(response);
    const sent = parsed(body);
    await take(sent, (callback) => send(response, callback));
    if (!response.headersSent) endWith(response, 400);
  };

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log.error(factsOf(error), 'A Discord interaction failed');
      if (!response.headersSent) endWith(response, 500);
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
