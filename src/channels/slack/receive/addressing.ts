/** Whom a message in Slack is for: a mention in code or in a quote addresses nobody. */
import { outsideCode } from '../../shared/outside-code.ts';
import type { WrittenMessage } from './written-message.ts';

export type Mentioned = {
  /** Whether Dateline is spoken to. */
  readonly own: boolean;
  /** Whether anybody else is: a person, a group, everyone here. */
  readonly others: boolean;
  /** Whether the message begins with somebody else. */
  readonly othersFirst: boolean;
};

/** @param own the bot's own id */
export function mentionedIn(
  spoken: Pick<WrittenMessage, 'text' | 'blocks'>,
  own: string,
): Mentioned {
  const said = saidIn(spoken);
  const ids = [...said.matchAll(MENTION)].map(([, id]) => id);
  const first = OPENS.exec(said)?.[1];
  return {
    own: ids.includes(`@${own}`),
    others: ids.some((id) => id !== `@${own}`),
    othersFirst: first !== undefined && first !== `@${own}`,
  };
}

/** `<@U1>`, `<@U1|anna>`, `<!subteam^S1>`, `<!here>`; not `<!date^…>`. */
const MENTION = /<(@[^<>|]+|!(?:here|channel|everyone|subteam\^[^<>|]+))(?:\|[^<>]*)?>/g;
const OPENS = new RegExp(`^\\s*${MENTION.source}`);

/** What is said in a message, outside code and quotes: as its rich text has it, else as its marks do. */
function saidIn({ text, blocks = [] }: Pick<WrittenMessage, 'text' | 'blocks'>): string {
  const rich = blocks.filter((block) => typeOf(block) === 'rich_text');
  return rich.length > 0 ? rich.map(saidInRich).join('\n') : outsideQuotes(outsideCode(text));
}

/** A quote is a line, or with three signs all that follows; Slack writes the sign as `&gt;`. */
const outsideQuotes = (text: string): string =>
  text.replace(/^[^\S\n]*(?:&gt;|>){3}[\s\S]*/m, '').replace(/^[^\S\n]*(?:&gt;|>).*$/gm, '');

type Rich = {
  readonly type?: unknown;
  readonly elements?: unknown;
  readonly text?: unknown;
  readonly user_id?: unknown;
  readonly usergroup_id?: unknown;
  readonly range?: unknown;
  readonly style?: { readonly code?: unknown };
};

const typeOf = (value: unknown): unknown => (value as Rich | null)?.type;

function saidInRich(value: unknown): string {
  const { type, elements, text, user_id, usergroup_id, range, style } = (value ?? {}) as Rich;
  if (style?.code === true) return ' ';
  switch (type) {
    case 'rich_text_quote':
    case 'rich_text_preformatted':
      return ' ';
    case 'user':
      return `<@${user_id}>`;
    case 'usergroup':
      return `<!subteam^${usergroup_id}>`;
    case 'broadcast':
      return `<!${range}>`;
    case 'text':
      // What is typed is no mention, whatever it looks like.
      return String(text ?? '').replaceAll('<', ' ');
    default:
      return Array.isArray(elements) ? elements.map(saidInRich).join('') : ' ';
  }
}
