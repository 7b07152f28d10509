/**
 * Slack's calls over HTTP, before Bolt reads them. Bolt refuses old time stamps only, reads a signature
 * loosely, and ends the process at a body that is `null`.
 */
import type { IncomingMessage, RequestListener } from 'node:http';
import { HTTPModuleFunctions, type HTTPReceiver, verifySlackRequest } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { nowAndThen } from '../shared/now-and-then.ts';
import { endWith, readBody } from '../shared/read-body.ts';
import { EVENTS_PATH } from './manifest.ts';

/** In bytes: a press under a full message, every letter of which takes eight of them, is less. */
export const LONGEST_BODY = 2 * 1024 * 1024;
/** As much as is read of a call that Slack has not signed. */
const LONGEST_UNSIGNED = 2 * 1024;
/** How far Slack's clock and ours may be apart, either way (docs.slack.dev, Verifying requests from Slack). */
const SECONDS_APART = 5 * 60;
const SECOND_MS = 1000;

/** Serves Slack's calls, and refuses what is none of Slack's. */
export const slackListener = (
  receiver: HTTPReceiver,
  signingSecret: string,
  log: Pick<Log, 'info'>,
): RequestListener => {
  const info = nowAndThen(log.info.bind(log));
  return async (request, response) => {
    try {
      const path = (request.url ?? '').split('?')[0];
      if (path === EVENTS_PATH && request.method === 'POST') {
        const refused = await refusal(request, signingSecret);
        if (refused) {
          const { status, why } = refused;
          info(String(status), { status }, why);
          return endWith(response, status);
        }
      }
      receiver.requestListener(request, response);
    } catch {
      // Bolt throws at a path that is not its own.
      info('404', { status: 404 }, 'A call that is none of Slack’s');
      if (!response.headersSent) endWith(response, 404);
    }
  };
};

type Refusal = { readonly status: number; readonly why: string };

/** Reads the body, for Bolt too. @returns what is wrong with the call; undefined where nothing is */
async function refusal(request: IncomingMessage, secret: string): Promise<Refusal | undefined> {
  const { headers } = request;
  const unsigned = headersProblem(headers, Date.now());
  const body = await readBody(request, unsigned ? LONGEST_UNSIGNED : LONGEST_BODY);
  if (typeof body === 'number') {
    if (unsigned) return { status: 401, why: unsigned };
    return { status: body, why: 'A call to Slack’s address could not be read' };
  }
  // It asks, unsigned, whether the address has TLS.
  if (isSslCheck(request, body)) return { status: 200, why: 'Slack asked whether there is TLS' };
  const why = signatureProblem({ secret, body: body.toString(), headers });
  if (why) return { status: 401, why };
  return isObject(request, body) ? undefined : { status: 400, why: 'A call of Slack’s is odd' };
}

type Signed = {
  readonly secret: string;
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
  /** Milliseconds since 1970. */
  readonly now?: number;
};

/** @returns why a call is not Slack's, as far as its headers tell; undefined where it may be */
function headersProblem(headers: IncomingMessage['headers'], now: number): string | undefined {
  const signature = headers['x-slack-signature'];
  const timestamp = headers['x-slack-request-timestamp'];
  if (typeof signature !== 'string' || !/^v0=[0-9a-f]{64}$/.test(signature))
    return 'A call without Slack’s signature';
  if (typeof timestamp !== 'string' || !/^[1-9]\d{0,11}$/.test(timestamp))
    return 'A call without Slack’s time stamp';
  const apart = Number(timestamp) - now / SECOND_MS;
  if (Math.abs(apart) > SECONDS_APART)
    return `A call whose time stamp is ${Math.round(Math.abs(apart))} s ${apart > 0 ? 'ahead' : 'old'}: it is replayed, or a clock is wrong`;
  return undefined;
}

/** @returns why a call is not to be taken for Slack's; undefined where it is Slack's */
export function signatureProblem({
  secret,
  body,
  headers,
  now = Date.now(),
}: Signed): string | undefined {
  const unsigned = headersProblem(headers, now);
  if (unsigned) return unsigned;
  try {
    verifySlackRequest({
      signingSecret: secret,
      body,
      headers: {
        'x-slack-signature': String(headers['x-slack-signature']),
        'x-slack-request-timestamp': Number(headers['x-slack-request-timestamp']),
      },
      nowMilliseconds: now,
    });
    return undefined;
  } catch {
    return 'A call whose signature is not Slack’s: another secret than in SLACK_SIGNING_SECRET, or a forgery';
  }
}

const FORM = 'application/x-www-form-urlencoded';

const isSslCheck = ({ headers }: IncomingMessage, body: Buffer): boolean =>
  headers['content-type'] === FORM && new URLSearchParams(body.toString()).get('ssl_check') === '1';

/** Whether there is an object in the body, as Bolt reads it; one that cannot be read Bolt refuses itself. */
function isObject(request: IncomingMessage, body: Buffer): boolean {
  try {
    const buffered = Object.assign(request, { rawBody: body });
    const read: unknown = HTTPModuleFunctions.parseHTTPRequestBody(buffered);
    return typeof read === 'object' && read !== null && !Array.isArray(read);
  } catch {
    return true;
  }
}
