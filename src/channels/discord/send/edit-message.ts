/** Changes a message where it stands, in words where Discord shows no embeds there any more. */
import { DiscordAPIError, type REST } from 'discord.js';
import { RESTJSONErrorCodes, type Routes } from 'discord-api-types/v10';
import { LIMITS } from '../limits.ts';
import { wordsOf } from '../render/in-words.ts';
import type { Edit } from './post.ts';

type Address = ReturnType<(typeof Routes)['channelMessage']>;
type Standing = { readonly content?: string; readonly embeds?: readonly unknown[] };

/** A message that only names somebody does so still. */
const NAME = /^<@\d+>$/;

export async function editMessage(
  rest: REST,
  address: Address,
  { files, ...to }: Edit,
): Promise<void> {
  const change = async (body: object, more?: Edit['files']) =>
    (await rest.patch(address, { body, ...(more && { files: [...more] }) })) as Standing;
  let standing: Standing;
  try {
    standing = await change(to, files);
  } catch (error) {
    if (!isEmpty(error)) throw error;
    standing = { embeds: [] };
  }
  // Without the permission Discord drops embeds from a change without a word, and the old words would stay.
  if (to.embeds.length > 0 && standing.embeds?.length === 0) {
    // The files are there.
    const { attachments: _, ...words } = to;
    await change({ ...words, embeds: [], content: inOne(wordsOf(to.embeds)) });
  } else if (standing.content && !NAME.test(standing.content)) {
    // It stood in words before.
    await change({ content: '' });
  }
}

const isEmpty = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.CannotSendAnEmptyMessage;

/** What changed comes first; what follows it and fits no single message is left to a new question. */
function inOne([first = '', ...more]: readonly string[]): string {
  const end = first.length + CUT.length > LIMITS.content ? first.lastIndexOf('\n\n') : first.length;
  return more.length > 0 && end > 0 ? `${first.slice(0, end)}${CUT}` : first;
}

const CUT = '\n\n…';
