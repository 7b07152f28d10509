/**
 * Whether a call comes from Discord: an Ed25519 signature over its time stamp and its body, as they came.
 * https://discord.com/developers/docs/interactions/overview#validating-security-request-headers
 */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** How far the time stamp of a call may be from this machine's clock, in seconds: clocks differ. */
const MOST_APART_S = 300;

const SIGNATURE = /^[0-9a-f]{128}$/i;
const SECONDS = /^\d{1,12}$/;

/** Takes the body of a call. @returns whether Discord signed it */
export type BodyCheck = (body: Buffer) => boolean;

/**
 * @param publicKey the application's, in hexadecimal
 * @param clock milliseconds since 1970
 * @returns takes a call's headers before its body is read; undefined where they alone show that it is not
 *   Discord's: no signature, no time stamp, or one of another time, past or to come
 */
export function signatureCheck(
  publicKey: string,
  clock: () => number,
): (headers: IncomingHttpHeaders) => BodyCheck | undefined {
  const key = ed25519Key(publicKey);
  return (headers) => {
    const signature = headers['x-signature-ed25519'];
    const timestamp = headers['x-signature-timestamp'];
    if (typeof signature !== 'string' || !SIGNATURE.test(signature)) return undefined;
    if (typeof timestamp !== 'string' || !SECONDS.test(timestamp)) return undefined;
    if (Math.abs(Number(timestamp) - clock() / 1000) > MOST_APART_S) return undefined;
    const signed = Buffer.from(timestamp);
    return (body) => isSigned(Buffer.concat([signed, body]), Buffer.from(signature, 'hex'), key);
  };
}

/** @param publicKey 32 bytes in hexadecimal */
export const ed25519Key = (publicKey: string): KeyObject =>
  createPublicKey({
    format: 'jwk',
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey, 'hex').toString('base64url') },
  });

export const isSigned = (message: Buffer, signature: Buffer, key: KeyObject): boolean =>
  verify(null, message, key, signature);
