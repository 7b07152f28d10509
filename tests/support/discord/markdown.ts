/**
 * A reader of Discord's markdown, for tests: what a client would show of a text, and which markup and
 * links it would find. Written from the rules of Discord's own parser (a fork of simple-markdown, as
 * brussell98/discord-markdown documents it), independently of the renderer that it judges.
 */

export type Read = {
  /** The words as shown, without markup. */
  readonly text: string;
  /** The kinds of markup found. */
  readonly marks: ReadonlySet<Mark>;
  readonly links: readonly { readonly text: string; readonly url: string }[];
};

export type Mark =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strike'
  | 'spoiler'
  | 'code'
  | 'code block'
  | 'heading'
  | 'subtext'
  | 'quote'
  | 'list'
  | 'link'
  | 'bare link'
  | 'mention'
  | 'emoji'
  | 'timestamp'
  | 'command'
  | 'navigation';

type Rule = {
  readonly mark: Mark | 'escape';
  readonly at: RegExp;
  /** Only at the start of a line. */
  readonly line?: boolean;
  /** The group that is read on; without one the match stands for itself. */
  readonly inner?: number;
  /** The group that is shown as it stands. */
  readonly verbatim?: number;
};

const RULES: readonly Rule[] = [
  { mark: 'heading', at: /^ *#{1,3}\s+((?:\\.|[^\n\\])+?)#*\s*(?:\n|$)/, line: true, inner: 1 },
  { mark: 'subtext', at: /^-#[\t ]+((?:\\.|[^\n\\])+?)(?:\n|$)/, line: true, inner: 1 },
  { mark: 'quote', at: /^ *>>> +([\s\S]*)/, line: true, inner: 1 },
  { mark: 'quote', at: /^ *>(?!>>) +([^\n]*\n?)/, line: true, inner: 1 },
  { mark: 'list', at: /^ *(?:[*+-]|\d+\.) +(?=\S)/, line: true },
  { mark: 'code block', at: /^```(?:[a-z0-9_+\-.#]+?\n)?\n*([^\n][\s\S]*?)\n*```/i, verbatim: 1 },
  { mark: 'escape', at: /^\\([^0-9A-Za-z\s])/ },
  { mark: 'code', at: /^(`+)([\s\S]*?[^`])\1(?!`)/ },
  { mark: 'mention', at: /^(?:<@!?\d+>|<@&\d+>|<#\d+>|@everyone|@here)/ },
  { mark: 'emoji', at: /^<a?:\w+:\d+>/ },
  { mark: 'timestamp', at: /^<t:-?\d+(?::[a-z])?>/i },
  { mark: 'command', at: /^<\/[^\n:<>]+:\d+>/ },
  { mark: 'navigation', at: /^<id:[\w-]+(?::\d+)?>/ },
  { mark: 'bare link', at: /^<[^: >]+:\/[^ >]+>/ },
  {
    mark: 'bare link',
    at: /^<(?:\+\d[\d -]+|(?:mailto:|tel:|sms:)?[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+)>/,
  },
  { mark: 'bare link', at: /^(?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s]/ },
  {
    mark: 'link',
    at: /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?(?:\s+['"][\s\S]*?['"])?\s*\)/,
    inner: 1,
  },
  { mark: 'bold', at: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, inner: 1 },
  { mark: 'underline', at: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, inner: 1 },
  {
    mark: 'italic',
    at: /^\b_((?:__|\\[\s\S]|[^\\_])+?)_\b|^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/,
  },
  { mark: 'strike', at: /^~~([\s\S]+?)~~(?!_)/, inner: 1 },
  { mark: 'spoiler', at: /^\|\|([\s\S]+?)\|\|/, inner: 1 },
  { mark: 'emoji', at: /^:[\w+-]+(?:::skin-tone-\d)?:/ },
];

export function readMarkdown(source: string): Read {
  const marks = new Set<Mark>();
  const links: { text: string; url: string }[] = [];

  const read = (text: string, lineStart: boolean): string => {
    let shown = '';
    let rest = text;
    let atLine = lineStart;
    while (rest) {
      const found = first(rest, atLine);
      if (!found) {
        const character = String.fromCodePoint(rest.codePointAt(0) as number);
        shown += character;
        rest = rest.slice(character.length);
        // Spaces before a marker do not hide it.
        atLine = character === '\n' || (atLine && character === ' ');
        continue;
      }
      const { rule, match } = found;
      if (rule.mark === 'escape') shown += match[1];
      else {
        marks.add(rule.mark);
        const inner = rule.inner === undefined ? match[0] : (match[rule.inner] ?? '');
        const words =
          rule.mark === 'list'
            ? ''
            : rule.verbatim !== undefined
              ? (match[rule.verbatim] ?? '')
              : rule.inner === undefined
                ? inner
                : read(inner, rule.line ?? false);
        if (rule.mark === 'link') links.push({ text: words, url: match[2] ?? '' });
        shown += words;
        if (match[0].endsWith('\n') && !words.endsWith('\n')) shown += '\n';
      }
      atLine = match[0].endsWith('\n');
      // Another marker may follow a list's.
      if (rule.mark === 'list') atLine = true;
      rest = rest.slice(match[0].length);
    }
    return shown;
  };

  return { text: read(source, true), marks, links };
}

function first(text: string, atLine: boolean) {
  for (const rule of RULES) {
    if (rule.line && !atLine) continue;
    const match = rule.at.exec(text);
    if (match) return { rule, match };
  }
  return undefined;
}
