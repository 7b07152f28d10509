/** Texts to copy, labelled values side by side, and lists. */

import type { Block } from '../../../contract/reply.ts';
import { isBlank } from '../../../text/sanitize.ts';
import { truncate } from '../../../text/truncate.ts';
import { slashName } from '../command-names.ts';
import { LIMITS } from '../limits.ts';
import { inert, plain, plainLine, slackUrl } from './escape.ts';
import type { Piece } from './pack.ts';
import type { RichPart, SlackBlock } from './payload.ts';
import { bold, cut, LONG, linked, rich, SAFE, section, words } from './text-pieces.ts';

/** A text to be copied as it stands, in the box that Slack has for such. */
export function quotation(text: string): Piece[] {
  return cut(plain(text)).map((part) => ({
    blocks: [rich({ type: 'rich_text_preformatted', elements: [words(part)] })],
    text: part,
  }));
}

/** Values this short stand side by side; what each side says does so up to a field's limit. */
const SHORT_VALUE = 120;
const SIDE_VALUE = LIMITS.field / 2;

export function fieldPieces(
  fields: Extract<Block, { type: 'fields' }>['fields'],
  sides: boolean,
): Piece[] {
  const seen = fields
    .map(({ label, value }) => ({ label: plainLine(label), value: plain(value) }))
    .filter(({ value }) => !isBlank(value));
  const columns = seen.map((field) => column(field, sides));
  if (columns.length > 0 && columns.every((field) => field !== undefined)) {
    const blocks: SlackBlock[] = [];
    for (let at = 0; at < columns.length; at += LIMITS.fields) {
      blocks.push({ type: 'section', fields: columns.slice(at, at + LIMITS.fields) });
    }
    const text = seen.map(({ label, value }) => `${label}: ${value}`).join('\n');
    return [{ blocks, text }];
  }
  return seen.map(({ label, value }) => {
    const [first = '', ...rest] = cut(value);
    const name = isBlank(label) ? [] : [bold(`${truncate(label, LONG)}: `)];
    return {
      blocks: [
        rich(section(...name, words(first))),
        ...rest.map((part) => rich(section(words(part)))),
      ],
      text: isBlank(label) ? value : `${label}: ${value}`,
    };
  });
}

/** The label in bold above its value; nothing where that is too long, or could be read as markup. */
function column(
  { label, value }: { readonly label: string; readonly value: string },
  sides: boolean,
) {
  if (isBlank(label) || label.length > SHORT_VALUE) return undefined;
  if (value.length > (sides ? SIDE_VALUE : SHORT_VALUE)) return undefined;
  if (value.includes('\n') && !sides) return undefined;
  const name = inert(label);
  const lines = value.split('\n').map(inert);
  if (name === undefined || lines.includes(undefined)) return undefined;
  const text = `*${name}*\n${lines.join('\n')}`;
  return text.length <= LIMITS.field
    ? ({ type: 'mrkdwn', text, verbatim: true } as const)
    : undefined;
}

/** A list is one block up to this many characters of JSON, so that it can go on in a next message. */
const LIST_JSON = 4000;

export function listPieces(items: Extract<Block, { type: 'list' }>['items']): Piece[] {
  const pieces: { blocks: [SlackBlock]; text: string; size: number }[] = [];
  for (const { text, detail, url } of items) {
    const name = truncate(slashName(plainLine(text)), SAFE);
    const more = truncate(plainLine(detail ?? ''), SAFE);
    if (isBlank(name) && isBlank(more)) continue;
    const address = url === undefined ? undefined : slackUrl(url);
    const item = section(
      ...(address || isBlank(more) ? linked(name, address, name) : [bold(name)]),
      ...(isBlank(more) ? [] : [words(isBlank(name) ? more : ` — ${more}`)]),
    );
    const spoken = [name, more].filter((part) => !isBlank(part)).join(' — ');
    const size = JSON.stringify(item).length;
    const last = pieces.at(-1);
    const list = last?.blocks[0];
    if (last && list?.type === 'rich_text' && last.size + size <= LIST_JSON) {
      const [bullets] = list.elements;
      if (bullets?.type === 'rich_text_list') bullets.elements.push(item);
      last.text += `\n${spoken}`;
      last.size += size;
    } else {
      const bullets: RichPart = { type: 'rich_text_list', style: 'bullet', elements: [item] };
      pieces.push({ blocks: [rich(bullets)], text: spoken, size });
    }
  }
  return pieces;
}
