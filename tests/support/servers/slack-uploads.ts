/** Where files are uploaded to. */
import type { ServerResponse } from 'node:http';
import type { Records } from './slack-records.ts';
import type { Workspace } from './slack-workspace.ts';

/** Passes an upload on to the workspace and keeps its bytes. */
export async function receiveUpload(
  response: ServerResponse,
  {
    path,
    raw,
    type = 'application/octet-stream',
    workspace,
    records,
  }: {
    readonly path: string;
    readonly raw: Buffer;
    readonly type: string | undefined;
    readonly workspace: Workspace;
    readonly records: Records;
  },
): Promise<void> {
  const passed = await fetch(workspace.url + path, {
    method: 'POST',
    headers: { 'content-type': type },
    body: new Uint8Array(raw),
  });
  const file = records.files.find(({ id }) => path.endsWith(`/${id}`));
  if (file) file.bytes = await bytesOf(raw, type);
  records.look();
  response.writeHead(passed.status).end(await passed.text());
}

/** An upload's bytes: sent bare, or as the one file of a form. */
async function bytesOf(raw: Buffer, type: string): Promise<Buffer> {
  if (!type.startsWith('multipart/')) return raw;
  const form = await new Response(new Uint8Array(raw), {
    headers: { 'content-type': type },
  }).formData();
  const file = [...form.values()].find((value) => typeof value !== 'string');
  return file ? Buffer.from(await (file as File).arrayBuffer()) : Buffer.alloc(0);
}
