import type { JsonIndex } from './json-index';
import { unescapeJson, type TextPrefix } from './unescape-json';
import { endOfString, QUOTE } from './json-tokens';

/** One value of an indexed text, by its number. */
export type JsonNode = { index: JsonIndex; at: number };

/**
 * The kind of a value; `raw` is not indexed further, because it is not JSON or is nested too
 * deeply.
 */
export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'literal' | 'raw';

/** The root of an indexed text. */
export function rootOf(index: JsonIndex): JsonNode {
  return { index, at: 0 };
}

/** The kind of a value. */
export function kindOf({ index, at }: JsonNode): JsonKind {
  if (index.isRaw) return 'raw';
  const start = startOf(index, at);
  const first = index.text.charAt(start);
  if (first === '"') return 'string';
  if (first === '{' || first === '[') {
    if (!hasMembers(index, at) && !isEmpty(index, at)) return 'raw';
    return first === '{' ? 'object' : 'array';
  }
  return first === 't' || first === 'f' || first === 'n' ? 'literal' : 'number';
}

/** Whether a value is null, an empty text, or an object or a list without members. */
export function isEmptyNode({ index, at }: JsonNode): boolean {
  if (index.isRaw || hasMembers(index, at)) return false;
  const start = startOf(index, at);
  const text = index.text.slice(start, Math.min(index.ends[at] ?? start, start + MAX_EMPTY_LENGTH));
  return text === 'null' || text === '""' || /^(?:\{\s*\}|\[\s*\])$/.test(text);
}

const MAX_EMPTY_LENGTH = 20;

/** Whether a value has indexed members; no value (-1) has none. */
export function hasMembers(index: JsonIndex, at: number): boolean {
  return at >= 0 && nextSiblingOf(index, at) > at + 1;
}

/** Whether a value is an object, even one that is not indexed further. */
export function isObject(node: JsonNode): boolean {
  return startsWith(node, '{');
}

/** Whether a value is an array, even one that is not indexed further. */
export function isArray(node: JsonNode): boolean {
  return startsWith(node, '[');
}

/** The number of the value after another and all its descendants. */
export function nextSiblingOf(index: JsonIndex, at: number): number {
  return index.nexts[at] ?? index.size;
}

/** The number of values within a value, at any depth. */
export function countDescendants({ index, at }: JsonNode): number {
  return nextSiblingOf(index, at) - at - 1;
}

/** The members of an object or an array, in order. */
export function membersOf({ index, at }: JsonNode): number[] {
  const end = nextSiblingOf(index, at);
  const members: number[] = [];
  for (let member = at + 1; member < end; member = nextSiblingOf(index, member))
    members.push(member);
  return members;
}

/** The number of members of an object or an array. */
export function countMembers({ index, at }: JsonNode): number {
  const end = nextSiblingOf(index, at);
  let count = 0;
  for (let member = at + 1; member < end; member = nextSiblingOf(index, member)) count += 1;
  return count;
}

/** Finds an object's member by name; the last one if there are several. */
export function findMember({ index, at }: JsonNode, name: string): JsonNode | null {
  if (!hasMembers(index, at)) return null;
  const end = nextSiblingOf(index, at);
  const quoted = JSON.stringify(name);
  let found: JsonNode | null = null;
  for (let member = at + 1; member < end; member = nextSiblingOf(index, member)) {
    const node = { index, at: member };
    if (hasQuotedName(node, quoted) || hasEscapedName(node, name)) found = node;
  }
  return found;
}

/** A value as it is written in the text. */
export function jsonTextOf({ index, at }: JsonNode): string {
  return index.text.slice(startOf(index, at), index.ends[at]);
}

/** Whether two values are written identically. */
export function haveSameJsonText(one: JsonNode, other: JsonNode): boolean {
  const start = startOf(one.index, one.at);
  const otherStart = startOf(other.index, other.at);
  const length = (one.index.ends[one.at] ?? 0) - start;
  if (length !== (other.index.ends[other.at] ?? 0) - otherStart) return false;
  if (length > SHORT_LENGTH) return jsonTextOf(one) === jsonTextOf(other);
  for (let offset = 0; offset < length; offset += 1) {
    const code = one.index.text.charCodeAt(start + offset);
    if (code !== other.index.text.charCodeAt(otherStart + offset)) return false;
  }
  return true;
}

// Up to this length, comparing characters is faster than slicing.
const SHORT_LENGTH = 50;

/** A member's name; empty for a value without one. */
export function nameOf({ index, at }: JsonNode, maxLength = Infinity): TextPrefix {
  const start = index.names[at] ?? -1;
  if (start < 0) return { prefix: '', fullLength: 0 };
  const end = endOfString({ text: index.text, at: start });
  return unescapeJson(index.text.slice(start + 1, end - 1), maxLength);
}

/** Whether two members' names are written identically. */
export function haveSameName(one: JsonNode, other: JsonNode): boolean {
  const { text } = one.index;
  const { text: otherText } = other.index;
  const start = (one.index.names[one.at] ?? 0) + 1;
  const otherStart = (other.index.names[other.at] ?? 0) + 1;
  for (let offset = 0; ; offset += 1) {
    const code = text.charCodeAt(start + offset);
    if (code !== otherText.charCodeAt(otherStart + offset)) return false;
    if (code === QUOTE && text.charAt(start + offset - 1) !== '\\') return true;
  }
}

/**
 * A string's characters, or any other value as written; at most `maxLength` characters. The full
 * length of a truncated value is unknown: Infinity.
 */
export function textOfNode(node: JsonNode, maxLength = Infinity): TextPrefix {
  const { index, at } = node;
  const start = startOf(index, at);
  const end = index.ends[at] ?? start;
  const isTruncated = index.isTruncated && end >= index.text.length;
  const text =
    kindOf(node) === 'string'
      ? unescapeJson(index.text.slice(start + 1, end - 1), maxLength)
      : {
          prefix: index.text.slice(start, Math.min(end, start + maxLength)),
          fullLength: end - start,
        };
  return isTruncated ? { ...text, fullLength: Infinity } : text;
}

function startsWith({ index, at }: JsonNode, first: string): boolean {
  return at >= 0 && !index.isRaw && index.text.charAt(startOf(index, at)) === first;
}

function startOf(index: JsonIndex, at: number): number {
  return index.starts[at] ?? 0;
}

// A container without indexed values is empty, or too deep to be indexed.
function isEmpty(index: JsonIndex, at: number): boolean {
  return /^[[{]\s*[\]}]?$/.test(index.text.slice(startOf(index, at), index.ends[at]));
}

function hasQuotedName({ index, at }: JsonNode, quoted: string): boolean {
  return index.text.startsWith(quoted, index.names[at] ?? -1);
}

// A program may write the characters of a name as escapes.
function hasEscapedName(member: JsonNode, name: string): boolean {
  const { index, at } = member;
  const start = index.names[at] ?? -1;
  const first = index.text.charAt(start + 1);
  if (first !== name.charAt(0) && first !== '\\') return false;
  return nameOf(member, name.length + 1).prefix === name;
}
