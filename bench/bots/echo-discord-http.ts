/** The baseline over HTTP: checks the signature, inserts one row, and answers one fixed answer of Dateline's form. */
import { createPublicKey, verify } from 'node:crypto';
import { Pool } from 'pg';
import { renderDiscord } from '../../src/channels/discord/render/render.ts';
import { token as publicKey } from './environment.ts';
import { fixedAnswer } from './fixed.ts';
import { listening } from './listening.ts';

const { reply, idFor, feedback } = await fixedAnswer('discord');
const [answer] = renderDiscord(reply, { idFor, feedback });
const MESSAGE = { type: 4, data: answer };
const CHOICES = { type: 8, data: { choices: [{ name: 'A suggestion', value: 'suggestion' }] } };
const AUTOCOMPLETE = 4;

const x = Buffer.from(publicKey, 'hex').toString('base64url');
const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
const pool = new Pool({ connectionString: process.env.DATABASE_URL ?? '', max: 10 });
await pool.query('create table if not exists bench_echo (id text primary key, body text not null)');

listening((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    const body = Buffer.concat(chunks);
    const { 'x-signature-timestamp': at, 'x-signature-ed25519': signature } = request.headers;
    const signed = Buffer.concat([Buffer.from(String(at)), body]);
    if (!verify(null, signed, key, Buffer.from(String(signature), 'hex'))) {
      return response.writeHead(401).end();
    }
    const { id, type } = JSON.parse(body.toString()) as { id: string; type: number };
    await pool.query('insert into bench_echo values ($1, $2)', [id, body.toString()]);
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify(type === AUTOCOMPLETE ? CHOICES : MESSAGE));
  });
});
