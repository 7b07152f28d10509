/** Text → JSON value with positions. Strict JSON, except that a byte order mark at the start is tolerated. */
import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Finding } from '../model/knowledge.ts';
import { explainSyntax } from './explain-syntax.ts';
import { finding, type Spot } from './findings.ts';
import type { SyntaxProblem } from './syntax-problem.ts';

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

/** The value at a path; undefined where there is none. */
export function valueAt(value: unknown, at: JsonPath): unknown {
  return at.reduce<unknown>(
    (inside, step) =>
      typeof inside === 'object' && inside !== null && Object.hasOwn(inside, step)
        ? (inside as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  );
}

/** A parsed file. Where a field is given twice the first one counts, and `repeated` names the others. */
export type Document = {
  readonly path: string;
  readonly value: unknown;
  /** Where a value begins; where there is none, the nearest thing around it that exists. */
  readonly spot: (at: JsonPath) => Spot;
  /** Where the name of a field begins; the value's spot where there is no such name. */
  readonly nameSpot: (at: JsonPath) => Spot;
  /** What is written there, as it is written. */
  readonly raw: (at: JsonPath) => string;
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
  let read: { value: unknown; repeated: readonly Repeated[] };
  let tree: Node | undefined;
  let findings: readonly Finding[] = [];
  try {
    const { problems, ...rest } = readTolerantly(body);
    findings = problems.map(({ offset, said }) => finding('json-syntax', spotAt(offset), { said }));
    tree = rest.tree;
    if (!tree) return { findings };
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
      raw: (at) => {
        const { offset, length } = find(root, at).node;
        return body.slice(offset, offset + length);
      },
    },
  };
}

/** More than these at once help nobody. */
const MOST = 5;
/** Of single quotation marks, said once, there may be many. */
const MOST_MENDED = 40;

/**
 * Reads a text, setting right for itself what it can: so that everything else that is wrong is said as well.
 * @returns what is wrong with the text as JSON, and the tree where it could be read to the end
 */
function readTolerantly(body: string): {
  readonly problems: readonly SyntaxProblem[];
  readonly tree: Node | undefined;
} {
  const problems: SyntaxProblem[] = [];
  let text = body;
  for (let mended = 0; mended < MOST_MENDED; mended += 1) {
    const errors: ParseError[] = [];
    const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    const [error = EMPTY] = errors;
    if (tree && errors.length === 0) return { problems, tree };
    const problem = explainSyntax(text, error);
    if (!problem.once || problems.every(({ said }) => said !== problem.said))
      problems.push(problem);
    if (!problem.mended || problems.length === MOST) break;
    for (const { at, text: right } of problem.mended)
      text = text.slice(0, at) + right + text.slice(at + right.length);
  }
  return { problems, tree: undefined };
}

/** An empty text has no tree, and not always an error. */
const EMPTY: ParseError = { error: 4, offset: 0, length: 0 };

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
