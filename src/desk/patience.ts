/** How much one reader may ask of the page in a minute: far more than a person can, and too little to keep others waiting. */
import { isIPv6 } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { translate } from '../i18n/translate.ts';
import { LOCALES, type Locale } from '../knowledge/model/schema.ts';
import type { Observe } from '../observe.ts';
import { Refusal } from './errors.ts';

export type Patience = {
  /** Questions, and what costs as much, that one address may ask in a minute; suggestions five times as many. */
  readonly perMinute: number;
  /** Proxies in front of Dateline that name the address they were asked from; what others name counts for nothing. */
  readonly proxies: number;
};

/** What is asked with each letter typed. */
const LIGHT = /^\/api\/(suggest|commands|facts|examples|findings|version|pictures)(\/|$)/;
const LIGHT_FACTOR = 5;
/** Editors are known people, whose page asks several things with each letter typed. */
const EDITORS = /^\/api\/editors(\/|$)/;
const EDITORS_FACTOR = 50;

export function patience({ perMinute, proxies }: Patience, observe: Observe): MiddlewareHandler {
  const duration = 60;
  const heavy = new RateLimiterMemory({ points: perMinute, duration });
  const light = new RateLimiterMemory({ points: perMinute * LIGHT_FACTOR, duration });
  const editors = new RateLimiterMemory({ points: perMinute * EDITORS_FACTOR, duration });
  return async (context, next) => {
    const { path } = context.req;
    const limiter = EDITORS.test(path) ? editors : LIGHT.test(path) ? light : heavy;
    try {
      await limiter.consume(readerAt(context, proxies));
    } catch (spent) {
      if (spent instanceof Error) throw spent;
      const seconds = Math.max(1, Math.ceil((spent as RateLimiterRes).msBeforeNext / 1000));
      observe.refused('too-many');
      throw new Refusal(429, translate(localeOf(context), 'refusal.wait', { seconds }), {
        headers: { 'retry-after': String(seconds) },
      });
    }
    await next();
  };
}

/** An address stands for a reader; of an IPv6 address the network that one household or machine has. */
function readerAt({ env, req }: Context, proxies: number): string {
  const { incoming } = env as Partial<HttpBindings>;
  const direct = incoming?.socket.remoteAddress ?? '';
  const named = (req.header('x-forwarded-for') ?? '').split(',').map((one) => one.trim());
  // Each proxy adds who asked it at the end; what stands before is whatever the reader wrote.
  const address = (proxies > 0 && named.at(-proxies)) || direct;
  // Some proxies name the port as well, which is another for every connection.
  const portless = address.replace(/^(?:\[(.+)\]|([\d.]+))(?::\d+)?$/, '$1$2');
  const plain = portless.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIPv6(plain) ? network(plain) : plain;
}

/** The first 64 bits. */
function network(address: string): string {
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? [];
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = Array<string>(tail === undefined ? 0 : 8 - before.length - after.length).fill('0');
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}

/** The language that the reader's browser prefers, of those Dateline speaks. */
function localeOf({ req }: Context): Locale {
  const preferred = (req.header('accept-language') ?? '').toLowerCase().split(',');
  for (const one of preferred) {
    const locale = LOCALES.find((each) => one.trim().startsWith(each));
    if (locale) return locale;
  }
  return 'en';
}
