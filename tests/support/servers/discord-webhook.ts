/** Interactions over HTTP, as Discord sends them to the address that an application gave: signed, with 3 seconds for an answer. */
import { generateKeyPairSync, sign } from 'node:crypto';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');

/** The application's public key, in hexadecimal. */
export const PUBLIC_KEY = Buffer.from(
  publicKey.export({ format: 'jwk' }).x ?? '',
  'base64url',
).toString('hex');

/** How long Discord waits. */
const ANSWER_MS = 3000;

/** The headers that Discord signs a body with. */
export function signed(body: string | Buffer, at = Date.now()): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const message = Buffer.concat([Buffer.from(timestamp), Buffer.from(body)]);
  return {
    'content-type': 'application/json',
    'user-agent': 'Discord-Interactions/1.0 (+https://discord.com)',
    'x-signature-ed25519': sign(null, message, privateKey).toString('hex'),
    'x-signature-timestamp': timestamp,
  };
}

/** @returns the answer's body, which acknowledges the interaction; nothing where a callback is to do so */
export async function deliver(url: string, interaction: object): Promise<unknown> {
  const body = JSON.stringify(interaction);
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: signed(body),
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  if (response.status === 202) return undefined;
  if (response.status !== 200) throw new Error(`the endpoint answered ${response.status}`);
  return response.json();
}

/** What Discord does before it takes an address: a ping, and one with a wrong signature, which must be refused. */
export async function proveEndpoint(url: string): Promise<void> {
  const ping = { id: '1', application_id: '1', type: 1, token: 'ping', version: 1 };
  const pong = await deliver(url, ping);
  if (JSON.stringify(pong) !== '{"type":1}') throw new Error('the endpoint did not answer a ping');
  const body = JSON.stringify(ping);
  const { status } = await fetch(url, {
    method: 'POST',
    body,
    headers: { ...signed(body), 'x-signature-ed25519': 'ab'.repeat(64) },
  });
  if (status !== 401) throw new Error('the endpoint took a wrong signature');
}
