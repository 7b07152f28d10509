/**
 * Secrets as they are kept: AES-256-GCM, each bound to what it belongs to, so that whoever can write the store
 * can read none, change none and put none in another's place.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

export type Keyring = {
  /** @param owner what it belongs to; only with the same it is opened again */
  readonly seal: (secret: string, owner: string) => string;
  /** @throws where no key fits, or it was changed, or is another's */
  readonly open: (sealed: string, owner: string) => string;
  /** Whether it is sealed with the first key. */
  readonly isCurrent: (sealed: string) => boolean;
};

/** A key's length, in bytes. */
const KEY_LENGTH = 32;
/** NIST SP 800-38D: 96 bits, never twice with a key. */
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;
const ALGORITHM = 'aes-256-gcm';
/** How it is sealed, should that ever change. */
const VERSION = '1';

/** @param keys the first seals, all open; at least one, each of 32 bytes */
export function createKeyring(keys: readonly Buffer[]): Keyring {
  const named = keys.map((key) => ({ key, name: nameOf(key) }));
  const [first] = named;
  if (!first) throw new Error('A keyring needs a key');
  return {
    seal(secret, owner) {
      const nonce = randomBytes(NONCE_LENGTH);
      const cipher = createCipheriv(ALGORITHM, first.key, nonce, { authTagLength: TAG_LENGTH });
      cipher.setAAD(boundTo(first.name, owner));
      const sealed = [cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()];
      const all = Buffer.concat([nonce, ...sealed]).toString('base64url');
      return `${VERSION}.${first.name}.${all}`;
    },
    open(sealed, owner) {
      const [version, name = '', all = ''] = sealed.split('.');
      const found = named.find((one) => one.name === name);
      if (version !== VERSION || !found)
        throw new Error(`It is sealed with a key that is not in ENCRYPTION_KEYS (${name})`);
      const bytes = Buffer.from(all, 'base64url');
      const nonce = bytes.subarray(0, NONCE_LENGTH);
      const opener = createDecipheriv(ALGORITHM, found.key, nonce, { authTagLength: TAG_LENGTH });
      opener.setAAD(boundTo(name, owner));
      opener.setAuthTag(bytes.subarray(bytes.length - TAG_LENGTH));
      const secret = bytes.subarray(NONCE_LENGTH, bytes.length - TAG_LENGTH);
      return opener.update(secret, undefined, 'utf8') + opener.final('utf8');
    },
    isCurrent: (sealed) => sealed.startsWith(`${VERSION}.${first.name}.`),
  };
}

/** Tells keys apart, and tells nothing of them. */
const nameOf = (key: Buffer): string =>
  createHash('sha256').update('dateline key name').update(key).digest('hex').slice(0, 8);

const boundTo = (name: string, owner: string): Buffer => Buffer.from(`${VERSION}.${name}.${owner}`);

/** @returns the keys in a setting, apart by commas or blanks, each 32 bytes in base64 or hex; undefined where one is none */
export function readKeys(text: string): readonly Buffer[] | undefined {
  const keys = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(readKey);
  return keys.length > 0 && keys.every((key) => key !== undefined) ? keys : undefined;
}

function readKey(text: string): Buffer | undefined {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  if (!/^[\w+/-]{43}=?$/.test(text)) return undefined;
  const key = Buffer.from(text, 'base64');
  return key.length === KEY_LENGTH ? key : undefined;
}
