import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { humanise } from './humanise';

/**
 * A JSON value made for reading, as plain data that is short to send: a text, what JSON has words
 * for, named fields in their order, a list, or `raw` for what is not JSON or nested too deep to lay out.
 */
export type ReadableValue =
  | string
  | boolean
  | null
  | { fields: [name: string, value: ReadableValue][] }
  | { items: ReadableValue[] }
  | { raw: string };

// Beyond this nobody can read a layout.
const DEEPEST = 12;

/**
 * The fields of a JSON text, with humanised names, in their order, and with numbers as they were
 * written (a JavaScript number would change a 20-digit id). Never throws.
 */
export function readableValue(text: string): ReadableValue {
  const tree = parseJson(text);
  return tree ? readable({ node: tree, text }, 0) : { raw: text };
}

/** The same for JSON that is parsed already. */
export function readableJson(value: unknown): ReadableValue {
  return readableValue(JSON.stringify(value) ?? 'null');
}

function parseJson(text: string): Node | null {
  const errors: ParseError[] = [];
  try {
    const tree = parseTree(text, errors, { disallowComments: true });
    return tree && errors.length === 0 ? tree : null;
  } catch (error) {
    // The parser recurses: a text of a hundred thousand brackets overflows its stack.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readable(source: { node: Node; text: string }, depth: number): ReadableValue {
  const { node, text } = source;
  const written = text.slice(node.offset, node.offset + node.length);
  if (node.type !== 'object' && node.type !== 'array') return scalar(node, written);
  if (depth === DEEPEST) return { raw: written };
  const children = (node.children ?? []).map((child) => ({ node: child, text }));
  return node.type === 'array'
    ? { items: children.map((item) => readable(item, depth + 1)) }
    : { fields: children.flatMap((property) => field(property, depth + 1)) };
}

function field(
  { node, text }: { node: Node; text: string },
  depth: number,
): [string, ReadableValue][] {
  const [name, value] = node.children ?? [];
  return name && value
    ? [[humanise(String(name.value)), readable({ node: value, text }, depth)]]
    : [];
}

function scalar(node: Node, written: string): string | boolean | null {
  if (node.type === 'null') return null;
  if (node.type === 'boolean') return Boolean(node.value);
  return node.type === 'string' ? String(node.value) : written;
}
