/**
 * Whether a request was made on this machine: by address, by the name it asks for, and because no proxy passed it on.
 * A proxy on this machine asks from this machine, too, so what it passes on must not count as made here.
 */
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOCAL_NAME = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/** What proxies and tunnels add. A browser adds none of them. */
const PASSED_ON =
  /^(forwarded|via|x-forwarded\b.*|x-real-ip|x-original-.*|x-client-ip|x-cluster-client-ip|x-envoy-.*|x-amzn-.*|cf-.*|cdn-loop|fly-.*|true-client-ip|fastly-.*)$/;

export function isHere({ env, req }: Context): boolean {
  const { incoming } = env as Partial<HttpBindings>;
  // Called within the process, over no network.
  if (!incoming) return true;
  const { headers, httpVersion, socket } = incoming;
  return (
    LOOPBACK.test(socket.remoteAddress ?? '') &&
    LOCAL_NAME.test(req.header('host') ?? '') &&
    // No browser speaks it any more; nginx does to what stands behind it, and need not say who asked.
    httpVersion !== '1.0' &&
    !Object.keys(headers).some((name) => PASSED_ON.test(name))
  );
}
