/** Text → JSON value with positions. Strict JSON, except that a byte order mark at the start is tolerated. */
import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Finding } from '../model/knowledge.ts';
import { explainSyntax } from './explain-syntax.ts';
import { finding, type Spot } from './findings.ts';

/** The way to a value inside a file, as in zod's issues: `['facts', 3, 'text', 'en']`. */
export type JsonPath = readonly PropertyKey[];

/** A path as an editor reads it: `figures[0].words`. */
export function dotted(path: JsonPath): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`,
    )
    .join('');
}

/** A parsed file. Where a field is given twice the first one counts, and `repeated` names the others. */
export type Document = {
  readonly path: string;
  readonly value: unknown;
  /** Where a value begins; where there is none, the nearest thing around it that exists. */
  readonly spot: (at: JsonPath) => Spot;
  /** Where the name of a field begins; the value's spot where there is no such name. */
  readonly nameSpot: (at: JsonPath) => Spot;
  readonly repeated: readonly Repeated[];
};

/** A field given a second time: the object that holds it, and what to say. */
type Repeated = { readonly inside: JsonPath; readonly finding: Finding };

/** With both, the parser found its way through the mistakes: what the document has can be checked, not served. */
export type Parsed =
  | { readonly document: Document; readonly findings?: readonly Finding[] }
  | { readonly document?: never; readonly findings: readonly Finding[] };

/**
 * Parses one file.
 * @param path how findings name the file
 * @returns the document, or the findings that say why there is none. Never throws.
 */
export function parseJson(path: string, text: string): Parsed {
  const body = text.replace(/^\uFEFF/, '');
  const spotAt = positions(path, body);
  const errors: ParseError[] = [];
  let tree: Node | undefined;
  let read: { value: unknown; repeated: readonly Repeated[] };
  let findings: readonly Finding[] = [];
  try {
    tree = parseTree(body, errors, { disallowComments: true, allowTrailingComma: false });
    if (errors.length > 0 || !tree) {
      const { problems, readable } = explainSyntax(body, errors);
      findings = problems.map(({ offset, said }) =>
        finding('json-syntax', spotAt(offset), { said }),
      );
      if (!readable || !tree) return { findings };
    }
    read = readTree(tree, spotAt);
  } catch (thrown) {
    // Both walks recurse, so a file of ten thousand brackets exhausts the stack: no editor's file is like that.
    if (!(thrown instanceof RangeError)) throw thrown;
    const said = 'Brackets are nested too deeply. This is not a knowledge file; remove it.';
    return { findings: [finding('json-syntax', spotAt(0), { said })] };
  }
  const root = tree;
  return {
    findings,
    document: {
      path,
      ...read,
      spot: (at) => spotAt(find(root, at).node.offset),
      nameSpot: (at) => {
        const { node, whole } = find(root, at);
        const name = whole && node.parent?.type === 'property' ? node.parent : node;
        return spotAt(name.offset);
      },
    },
  };
}

/** Offset → line and column, both from 1; columns count as text editors do, in UTF-16 units. */
export function positions(path: string, text: string): (offset: number) => Spot {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= [0, ...text.matchAll(/\r\n|\r|\n/g).map((found) => found.index + found[0].length)];
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { path, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function readTree(
  root: Node,
  spotAt: (offset: number) => Spot,
): { readonly value: unknown; readonly repeated: readonly Repeated[] } {
  const repeated: Repeated[] = [];
  const read = (node: Node, at: JsonPath): unknown => {
    const children = node.children ?? [];
    if (node.type === 'array') return children.map((child, index) => read(child, [...at, index]));
    if (node.type !== 'object') return node.value;
    const fields = new Map<string, { readonly offset: number; readonly value: unknown }>();
    for (const { offset, children: [name, value] = [] } of children) {
      if (!name || !value) continue;
      const first = fields.get(name.value);
      if (!first) {
        fields.set(name.value, { offset, value: read(value, [...at, name.value]) });
        continue;
      }
      const details = { field: name.value, line: spotAt(first.offset).line };
      repeated.push({ inside: at, finding: finding('duplicate-field', spotAt(offset), details) });
    }
    // Unlike assignment this makes "__proto__" a field like any other.
    return Object.fromEntries([...fields].map(([name, { value }]) => [name, value]));
  };
  return { value: read(root, []), repeated };
}

/** The node at a path, or the deepest one on the way that exists (`whole`: it is the node itself). */
function find(root: Node, at: JsonPath): { readonly node: Node; readonly whole: boolean } {
  let node = root;
  for (const step of at) {
    const next =
      node.type === 'array'
        ? node.children?.[Number(step)]
        : node.children?.find(({ children }) => children?.[0]?.value === step)?.children?.[1];
    if (!next) return { node, whole: false };
    node = next;
  }
  return { node, whole: true };
}
