/** A file's text as an editor has it → its tree, with where everything stands. Comments are no obstacle here. */
import { type Node, type ParseError, parseTree } from 'jsonc-parser';

export type Path = readonly (string | number)[];

/** @returns undefined where the text cannot be read to its end: then it is changed by hand alone */
export function treeOf(body: string): Node | undefined {
  const errors: ParseError[] = [];
  const tree = parseTree(body, errors, { allowTrailingComma: true });
  return errors.length === 0 && tree?.type === 'object' ? tree : undefined;
}

/** Of a field that is given twice the first counts, as everywhere. */
export function nodeAt(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) {
    node =
      typeof step === 'number'
        ? node?.type === 'array'
          ? node.children?.[step]
          : undefined
        : node?.type === 'object'
          ? node.children?.find(({ children }) => children?.[0]?.value === step)?.children?.[1]
          : undefined;
  }
  return node;
}

export function jsonOf(node: Node): unknown {
  const children = node.children ?? [];
  if (node.type === 'array') return children.map(jsonOf);
  if (node.type !== 'object') return node.value;
  const fields = new Map<string, unknown>();
  for (const { children: [name, value] = [] } of children)
    if (name && value && !fields.has(name.value)) fields.set(name.value, jsonOf(value));
  // Unlike assignment this makes "__proto__" a field like any other.
  return Object.fromEntries(fields);
}

const BOM = '\uFEFF';

/** What stands before the first character of JSON, for whoever puts it back. */
export const splitMark = (text: string): readonly [mark: string, body: string] =>
  text.startsWith(BOM) ? [BOM, text.slice(1)] : ['', text];
