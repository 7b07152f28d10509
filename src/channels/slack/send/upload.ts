/** A timeline's pictures as Slack's files: uploaded, and put into the place of older ones. */
import { createHash } from 'node:crypto';
import type { webApi } from '@slack/bolt';
import type { Picture } from '../../../pictures/index.ts';
import { pictureName } from '../../shared/pictures.ts';
import { factsOf, slackCode } from '../errors.ts';
import type { SlackServices } from '../receive/event-context.ts';
import type { To } from './send.ts';

/**
 * In the three steps that Slack has for it; the SDK's own upload loses the words for who does not see.
 * @param nameOf the name of a file
 * @returns the ids of the files
 */
export async function upload(
  client: webApi.WebClient,
  { channel, thread }: To,
  pictures: readonly Picture[],
  { nameOf = (_, at) => pictureName(at), comment }: How = {},
): Promise<string[]> {
  const files = await Promise.all(
    pictures.map(async (picture, at) => {
      const { png, alt } = picture;
      const name = nameOf(picture, at);
      const about = { filename: name, length: png.length, alt_txt: alt };
      const { upload_url, file_id } = await client.files.getUploadURLExternal(about);
      if (!upload_url || !file_id) throw new Error('Slack gave no address to upload to');
      const sent = await fetch(upload_url, { method: 'POST', body: new Uint8Array(png) });
      if (!sent.ok) throw new Error(`Slack answered an upload with ${sent.status}`);
      // The first line of the words is the title.
      return { id: file_id, title: alt.split('\n')[0] ?? name };
    }),
  );
  const [first, ...rest] = files;
  if (!first) return [];
  await client.files.completeUploadExternal({
    files: [first, ...rest],
    channel_id: channel,
    ...(comment !== undefined && { initial_comment: comment }),
    ...(thread && { thread_ts: thread }),
  });
  return files.map(({ id }) => id);
}

type How = {
  readonly nameOf?: (picture: Picture, at: number) => string;
  readonly comment?: string | undefined;
};

type Services = Pick<SlackServices, 'client' | 'lookups' | 'log'>;

/**
 * Slack lets nobody change a file that is shown: the new ones are shown after it, and the old ones are deleted.
 * Tried again, it finds what it has uploaded before by its name.
 * @param comment what is said with the new ones
 */
export async function replaceFiles(
  old: readonly string[],
  to: To,
  pictures: readonly Picture[],
  comment: string | undefined,
  services: Services,
): Promise<{ readonly files: readonly string[]; readonly missing?: string }> {
  const { client } = services;
  const before = await namedFiles(to, services);
  const names = pictures.map(nameByContent);
  const standing = names.flatMap((name) => before.get(name) ?? []);
  const stand = standing.length === names.length && names.length > 0;
  const files = stand
    ? standing
    : await upload(client, to, pictures, { nameOf: nameByContent, comment });
  const missing: string[] = [];
  for (const file of old) {
    if (files.includes(file)) continue;
    try {
      await client.files.delete({ file });
    } catch (error) {
      const code = slackCode(error);
      if (code === undefined) throw error;
      if (!GONE.has(code)) missing.push(`an old picture could not be deleted (${code})`);
    }
  }
  return { files, ...(missing.length > 0 && { missing: missing.join(', ') }) };
}

const GONE: ReadonlySet<string> = new Set(['file_not_found', 'file_deleted']);

/** The same picture has the same. */
function nameByContent({ png }: Picture, at: number): string {
  const content = createHash('sha256').update(png).digest('hex').slice(0, 12);
  return `timeline-${at + 1}-${content}.png`;
}

/** How far back a try before this one can have been. */
const EARLIER_MS = 24 * 3_600_000;

type Shown = { readonly files?: readonly { readonly id?: string; readonly name?: string }[] };

/** The files that are shown there, by their names; none where Dateline may not read there. */
async function namedFiles(
  { channel, thread }: To,
  { lookups, log }: Services,
): Promise<ReadonlyMap<string, string>> {
  const asked = { channel, oldest: String((Date.now() - EARLIER_MS) / 1000), limit: 100 };
  try {
    const { messages = [] } = thread
      ? await lookups.conversations.replies({ ...asked, ts: thread })
      : await lookups.conversations.history(asked);
    return new Map(
      (messages as readonly Shown[]).flatMap(({ files = [] }) =>
        files.flatMap(({ id, name }) => (id && name ? [[name, id] as const] : [])),
      ),
    );
  } catch (error) {
    if (slackCode(error) === undefined) throw error;
    log.info(factsOf(error), 'Which pictures stand in Slack could not be looked up');
    return new Map();
  }
}
