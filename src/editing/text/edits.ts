/**
 * One value of a file set, put in or taken out: every other byte stays as it is. Setting is jsonc-parser's `modify`.
 * Putting in and taking out are done here, because it lays out the lines around them anew, or drops comments there.
 */
import { applyEdits, createScanner, type Edit, modify, type Node } from 'jsonc-parser';
import { layout, styleOf } from './layout.ts';
import { jsonOf, nodeAt, type Path, treeOf } from './tree.ts';

/** Puts another value in the place of one that is there. */
export function setValue(body: string, path: Path, value: unknown): string {
  const node = nodeOf(body, path);
  const { indent, taken } = lineOf(body, node.offset);
  const content = layout(value, styleOf(body), indent, taken);
  // What it sets it writes on one line; the layout is that of the files.
  const edits = modify(body, [...path], value, {});
  return applyEdits(
    body,
    edits.map((edit) => ({ ...edit, content })),
  );
}

/** Puts a field into a group of fields, before the field at `index`. */
export function insertField(
  body: string,
  path: Path,
  name: string,
  value: unknown,
  index: number,
): string {
  return insert(body, path, index, `${JSON.stringify(name)}: `, value, false);
}

/** Puts an element into a list, before the one at `index`. @param open see `layout` */
export function insertElement(
  body: string,
  path: Path,
  value: unknown,
  index: number,
  open = false,
): string {
  return insert(body, path, index, '', value, open);
}

function insert(
  body: string,
  path: Path,
  index: number,
  name: string,
  value: unknown,
  open: boolean,
): string {
  const container = nodeOf(body, path);
  const children = container.children ?? [];
  const style = styleOf(body);
  const around = lineOf(body, container.offset);
  const sibling = children[Math.min(index, children.length - 1)];
  if (!sibling) {
    const inner = around.indent + (style.unit ?? '');
    const end = container.offset + container.length - 1;
    const inside = body.slice(container.offset + 1, end);
    const [before, after] =
      style.unit === undefined ? ['', ''] : [style.eol + inner, style.eol + around.indent];
    const text = before + name + layout(value, style, inner, inner.length + name.length, open);
    const blank = inside.trim() === '';
    return applyEdits(body, [
      blank
        ? { offset: container.offset + 1, length: inside.length, content: text + after }
        : { offset: end - trailingSpace(inside), length: 0, content: text },
    ]);
  }
  const line = lineOf(body, sibling.offset);
  const gap = line.first ? style.eol + line.indent : ' ';
  const taken = (line.first ? line.indent.length : 0) + name.length;
  const text = name + layout(value, style, line.indent, taken, open && line.first);
  if (index === 0)
    return applyEdits(body, [{ offset: sibling.offset, length: 0, content: `${text},${gap}` }]);
  const before = children[index - 1]!;
  const end = before.offset + before.length;
  const comma = commaAfter(body, end);
  const edits: Edit[] = [];
  if (comma === undefined) edits.push({ offset: end, length: 0, content: ',' });
  const at = line.first ? endOfLine(body, comma ?? end) : (comma ?? end);
  edits.push({ offset: at, length: 0, content: gap + text + (comma === undefined ? '' : ',') });
  return edits.length === 2 && at === end
    ? applyEdits(body, [{ offset: end, length: 0, content: `,${gap}${text}` }])
    : applyEdits(body, edits);
}

/** Takes a field or an element out, with its comma and, where it has lines of its own, with those. */
export function removeAt(body: string, path: Path): string {
  const value = nodeOf(body, path);
  const node = value.parent?.type === 'property' ? value.parent : value;
  const children = node.parent?.children ?? [];
  const index = children.indexOf(node);
  const comma = commaAfter(body, node.offset + node.length);
  const end = comma ?? node.offset + node.length;
  const before = children[index - 1];
  const edits: Edit[] = [];
  if (comma === undefined && before) {
    const after = commaAfter(body, before.offset + before.length)!;
    edits.push({ offset: after - 1, length: 1, content: '' });
  }
  const commented = body.slice(node.offset + node.length, end - 1).trim() !== '';
  const line = lineOf(body, node.offset);
  const isLast = index === children.length - 1;
  const restBlank = /^[^\S\r\n]*(?:[\r\n]|$)/.test(body.slice(end));
  if (comma !== undefined && commented) {
    edits.push({ offset: node.offset, length: node.length, content: '' });
    edits.push({ offset: comma - 1, length: 1, content: '' });
  } else if (line.first && restBlank) {
    const start = body.slice(0, node.offset).search(/(?:\r\n|\n|\r)[^\S\r\n]*$/);
    const rest = /^[^\S\r\n]*/.exec(body.slice(end))?.[0].length ?? 0;
    edits.push({ offset: start, length: end + rest - start, content: '' });
  } else {
    const lead = isLast && !line.first ? trailingSpace(body.slice(0, node.offset)) : 0;
    const rest = isLast ? 0 : (/^[^\S\r\n]*/.exec(body.slice(end))?.[0].length ?? 0);
    edits.push({
      offset: node.offset - lead,
      length: end + rest - node.offset + lead,
      content: '',
    });
  }
  const cleared = applyEdits(body, edits);
  // A list that is empty now is written as one.
  const container = nodeAt(treeOf(cleared)!, path.slice(0, -1));
  if (!container || (container.children?.length ?? 0) > 0) return cleared;
  const inside = cleared.slice(container.offset + 1, container.offset + container.length - 1);
  return inside.trim() !== '' || path.length === 1
    ? cleared
    : applyEdits(cleared, [{ offset: container.offset + 1, length: inside.length, content: '' }]);
}

/** The value at a path of a text; undefined where there is none. */
export function readAt(body: string, path: Path): unknown {
  const root = treeOf(body);
  const node = root && nodeAt(root, path);
  return node && jsonOf(node);
}

function nodeOf(body: string, path: Path): Node {
  const root = treeOf(body);
  const node = root && nodeAt(root, path);
  if (!node) throw new Error(`nothing at ${path.join('.')}`);
  return node;
}

/** The line that something begins in. */
function lineOf(body: string, offset: number) {
  const start =
    Math.max(body.lastIndexOf('\n', offset - 1), body.lastIndexOf('\r', offset - 1)) + 1;
  const indent = /^[ \t]*/.exec(body.slice(start, offset))?.[0] ?? '';
  return {
    indent,
    taken: offset - start,
    /** Nothing else stands before it in its line. */
    first: start + indent.length === offset && start > 0,
  };
}

/** Where the comma after something ends. */
function commaAfter(body: string, offset: number): number | undefined {
  const scanner = createScanner(body, false);
  scanner.setPosition(offset);
  for (;;) {
    const kind = scanner.scan();
    if (kind === COMMA) return scanner.getTokenOffset() + 1;
    if (!PASSED.has(kind)) return undefined;
  }
}

// jsonc-parser's `SyntaxKind`, whose names are there for the compiler alone.
const COMMA = 5;
/** Comments on a line and over several, line ends, blanks. */
const PASSED: ReadonlySet<number> = new Set([12, 13, 14, 15]);

/** The end of the line where only a comment follows in it; otherwise `offset`. */
function endOfLine(body: string, offset: number): number {
  const rest =
    /^(?:[^\S\r\n]*(?:\/\/[^\r\n]*|\/\*(?:(?!\*\/)[^\r\n])*\*\/))+(?=[^\S\r\n]*(?:[\r\n]|$))/;
  return offset + (rest.exec(body.slice(offset))?.[0].length ?? 0);
}

const trailingSpace = (text: string): number => text.length - text.trimEnd().length;
