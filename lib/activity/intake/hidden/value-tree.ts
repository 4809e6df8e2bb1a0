import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { parseJson } from '@/lib/activity/words/json-value';

/**
 * A JSON value made for reading, as plain data that is short to send: a text, what JSON has words
 * for, fields in their order under the source's own names, a list, or `raw` for what is not JSON or
 * nested too deep to lay out.
 */
export type ValueTree =
  | string
  | boolean
  | null
  | { fields: [name: string, value: ValueTree][] }
  | { items: ValueTree[] }
  | { raw: string };

// Beyond this nobody can read a layout.
const DEEPEST = 12;

/**
 * The fields of a JSON text, in their order, and with numbers as they were written: a JavaScript
 * number would change a 20-digit id. Never throws.
 */
export function valueTreeOfText(text: string): ValueTree {
  try {
    const value = parseJson(text);
    // What comes out as it went in has lost nothing: no digit, no field of an equal name.
    if (JSON.stringify(value) === text) return plainTree(value, 0);
    const tree = parseWhole(text);
    return tree ? treeOf({ node: tree, text }, 0) : { raw: text };
  } catch (error) {
    // Both parsers recurse: a text of a hundred thousand brackets overflows their stack.
    if (error instanceof RangeError) return { raw: text };
    throw error;
  }
}

/** The same for JSON that is parsed already. */
export function valueTree(value: unknown): ValueTree {
  return value === undefined ? null : plainTree(value, 0);
}

function plainTree(value: unknown, depth: number): ValueTree {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value !== 'object') return String(value);
  if (depth === DEEPEST) return { raw: JSON.stringify(value) };
  if (Array.isArray(value)) return { items: value.map((item) => plainTree(item, depth + 1)) };
  const fields = Object.entries(value).map(([name, part]): [string, ValueTree] => [
    name,
    plainTree(part, depth + 1),
  ]);
  return { fields };
}

function parseWhole(text: string): Node | null {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  return tree && errors.length === 0 ? tree : null;
}

function treeOf(source: { node: Node; text: string }, depth: number): ValueTree {
  const { node, text } = source;
  const written = text.slice(node.offset, node.offset + node.length);
  if (node.type !== 'object' && node.type !== 'array') return scalar(node, written);
  if (depth === DEEPEST) return { raw: written };
  const children = (node.children ?? []).map((child) => ({ node: child, text }));
  return node.type === 'array'
    ? { items: children.map((item) => treeOf(item, depth + 1)) }
    : { fields: children.flatMap((property) => field(property, depth + 1)) };
}

function field({ node, text }: { node: Node; text: string }, depth: number): [string, ValueTree][] {
  const [name, value] = node.children ?? [];
  return name && value ? [[String(name.value), treeOf({ node: value, text }, depth)]] : [];
}

function scalar(node: Node, written: string): string | boolean | null {
  if (node.type === 'null') return null;
  if (node.type === 'boolean') return Boolean(node.value);
  return node.type === 'string' ? String(node.value) : written;
}
