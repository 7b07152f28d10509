/**
 * Writes the smallest sentence encoder there is: an ONNX graph that looks the vectors of tokens up in a table. Only the
 * fields of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto that it needs, encoded as protocol buffers.
 */

export type Graph = {
  /** The vector of each token, by the token's number. */
  readonly table: readonly (readonly number[])[];
  readonly inputs: readonly string[];
  readonly output: string;
};

const FLOAT = 1;
const INT64 = 7;
/** As old as can be, so that every runtime reads it. */
const IR_VERSION = 8;
const OPSET = 13;

/** @returns the bytes of the file */
export function onnxGraph({ table, inputs, output }: Graph): Buffer {
  const width = table[0]!.length;
  const [ids = ''] = inputs;
  const lookUp = message(
    [1, text('table')],
    [1, text(ids)],
    [2, text(output)],
    [4, text('Gather')],
  );
  const weights = message(
    [1, table.length],
    [1, width],
    [2, FLOAT],
    [8, text('table')],
    [9, Buffer.from(Float32Array.from(table.flat()).buffer)],
  );
  const graph = message(
    [1, lookUp],
    [2, text('tiny')],
    [5, weights],
    ...inputs.map((name) => [11, valueInfo(name, INT64, ['batch', 'tokens'])] as const),
    [12, valueInfo(output, FLOAT, ['batch', 'tokens', width])],
  );
  return message([1, IR_VERSION], [7, graph], [8, message([2, OPSET])]);
}

/** A name with its type and shape; a word in the shape stands for any number. */
function valueInfo(name: string, type: number, shape: readonly (string | number)[]): Buffer {
  const dims = shape.map(
    (dim) => [1, typeof dim === 'number' ? message([1, dim]) : message([2, text(dim)])] as const,
  );
  const tensor = message([1, type], [2, message(...dims)]);
  return message([1, text(name)], [2, message([1, tensor])]);
}

/** Fields in order: a number as a varint, bytes with their length before them. */
function message(...fields: readonly (readonly [number, number | Buffer])[]): Buffer {
  return Buffer.concat(
    fields.flatMap(([field, value]) =>
      typeof value === 'number'
        ? [varint(field << 3), varint(value)]
        : [varint((field << 3) | 2), varint(value.length), value],
    ),
  );
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  return Buffer.from([...bytes, rest]);
}

const text = (value: string) => Buffer.from(value, 'utf8');
