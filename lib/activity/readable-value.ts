import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { humanise } from './humanise';

/** A JSON value made for reading; `raw` is what is not JSON, or nested too deep to lay out. */
export type ReadableValue =
  | { kind: 'fields'; fields: { name: string; value: ReadableValue }[] }
  | { kind: 'list'; items: ReadableValue[] }
  | { kind: 'text'; text: string }
  | { kind: 'raw'; text: string };

// Beyond this nobody can read a layout.
const DEEPEST = 12;

/**
 * The fields of a JSON text, with humanised names, in their order, and with numbers as they were
 * written (a JavaScript number would change a 20-digit id). Never throws.
 */
export function readableValue(text: string): ReadableValue {
  const tree = parseJson(text);
  return tree ? readable({ node: tree, text }, 0) : { kind: 'raw', text };
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
  if (node.type !== 'object' && node.type !== 'array') {
    return { kind: 'text', text: scalarText(node, written) };
  }
  if (depth === DEEPEST) return { kind: 'raw', text: written };
  const children = node.children ?? [];
  if (node.type === 'array') {
    return {
      kind: 'list',
      items: children.map((item) => readable({ node: item, text }, depth + 1)),
    };
  }
  return {
    kind: 'fields',
    fields: children.flatMap((property) => field({ node: property, text }, depth)),
  };
}

function field(property: { node: Node; text: string }, depth: number) {
  const [name, value] = property.node.children ?? [];
  if (!name || !value) return [];
  return [
    {
      name: humanise(String(name.value)),
      value: readable({ node: value, text: property.text }, depth + 1),
    },
  ];
}

function scalarText(node: Node, written: string): string {
  if (node.type === 'null') return 'none';
  if (node.type === 'boolean') return node.value ? 'yes' : 'no';
  return node.type === 'string' ? String(node.value) : written;
}
