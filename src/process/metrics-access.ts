/** Who may read `/metrics`: not everybody by accident. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export type MetricsAccess = {
  /** `local`: whoever asks from this machine; `on`: everybody who can reach it; `off`: nobody. */
  readonly to: 'local' | 'on' | 'off';
  /** Where it is set, whoever has it, and nobody else. */
  readonly token?: string | undefined;
};

type Refused = {
  readonly status: 401 | 403 | 404;
  readonly why: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** @returns why not; undefined where it may be read */
export function mayReadMetrics(
  request: IncomingMessage,
  { to, token }: MetricsAccess,
): Refused | undefined {
  if (to === 'off') return { status: 404, why: 'There is no /metrics.' };
  if (token !== undefined) {
    const [, given = ''] = /^Bearer +(.+)$/i.exec(request.headers.authorization ?? '') ?? [];
    if (isSame(given, token)) return undefined;
    return {
      status: 401,
      why: 'Send METRICS_TOKEN as a bearer token.',
      headers: { 'www-authenticate': 'Bearer' },
    };
  }
  if (to === 'on' || isLocal(request)) return undefined;
  return {
    status: 403,
    why: 'From elsewhere than this machine, set METRICS_TOKEN and send it as a bearer token, or METRICS=on.',
  };
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOCAL_NAME = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/** What a proxy on this machine passes on comes from elsewhere, and so does what another page's name leads to. */
function isLocal({ headers, socket }: IncomingMessage): boolean {
  const passedOn = 'x-forwarded-for' in headers || 'forwarded' in headers || 'via' in headers;
  return (
    !passedOn && LOOPBACK.test(socket.remoteAddress ?? '') && LOCAL_NAME.test(headers.host ?? '')
  );
}

/** Takes as long whatever is given. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
