import type { JsonIndex } from './json-index';
import { unescapeJson, type TextPrefix } from './unescape-json';
import { endOfString, QUOTE } from './json-tokens';

/** One value of an indexed text, by its number. */
export type JsonNode = { index: JsonIndex; at: number };

/** What a value is: `raw` is not looked into, for it is no JSON or lies too deep. */
export type JsonKind = 'object' | 'list' | 'text' | 'number' | 'word' | 'raw';

/** The whole of an indexed text. */
export function rootOf(index: JsonIndex): JsonNode {
  return { index, at: 0 };
}

/** What a value is. */
export function kindOf({ index, at }: JsonNode): JsonKind {
  if (index.isRaw) return 'raw';
  const start = startOf(index, at);
  const sign = index.text.charAt(start);
  if (sign === '"') return 'text';
  if (sign === '{' || sign === '[') {
    if (!hasMembers(index, at) && !isEmpty(index, at)) return 'raw';
    return sign === '{' ? 'object' : 'list';
  }
  return sign === 't' || sign === 'f' || sign === 'n' ? 'word' : 'number';
}

/** Whether values were found within a value; in none (-1) there are none. */
export function hasMembers(index: JsonIndex, at: number): boolean {
  return at >= 0 && nextSiblingOf(index, at) > at + 1;
}

/** Whether a value is an object, also one that is not looked into. */
export function isObject(part: JsonNode): boolean {
  return startsWith(part, '{');
}

/** The same of a list. */
export function isArray(part: JsonNode): boolean {
  return startsWith(part, '[');
}

/** The value that follows another and all that lies within it. */
export function nextSiblingOf(index: JsonIndex, at: number): number {
  return index.nexts[at] ?? index.size;
}

/** How many values lie within one, however deep. */
export function countDescendants({ index, at }: JsonNode): number {
  return nextSiblingOf(index, at) - at - 1;
}

/** The members of an object or a list, in their order. */
export function membersOf({ index, at }: JsonNode): number[] {
  const end = nextSiblingOf(index, at);
  const members: number[] = [];
  for (let member = at + 1; member < end; member = nextSiblingOf(index, member))
    members.push(member);
  return members;
}

/** How many members an object or a list has. */
export function countMembers({ index, at }: JsonNode): number {
  const end = nextSiblingOf(index, at);
  let count = 0;
  for (let member = at + 1; member < end; member = nextSiblingOf(index, member)) count += 1;
  return count;
}

/** The value of an object's member of a name; the last one where there are several. */
export function findMember({ index, at }: JsonNode, name: string): JsonNode | null {
  if (!hasMembers(index, at)) return null;
  const end = nextSiblingOf(index, at);
  const quoted = JSON.stringify(name);
  let found: JsonNode | null = null;
  for (let member = at + 1; member < end; member = nextSiblingOf(index, member)) {
    const part = { index, at: member };
    if (hasQuotedName(part, quoted) || hasEscapedName(part, name)) found = part;
  }
  return found;
}

/** A value as it is written. */
export function jsonTextOf({ index, at }: JsonNode): string {
  return index.text.slice(startOf(index, at), index.ends[at]);
}

/** Whether two values are written the same. */
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

// So many characters are compared sooner than cut out.
const SHORT_LENGTH = 50;

/** The name of a member; empty for what has none. */
export function nameOf({ index, at }: JsonNode, most = Infinity): TextPrefix {
  const start = index.names[at] ?? -1;
  if (start < 0) return { prefix: '', fullLength: 0 };
  const end = endOfString({ text: index.text, at: start });
  return unescapeJson(index.text.slice(start + 1, end - 1), most);
}

/** Whether two members have the same name, as it is written. */
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
 * A text's characters, or another value as it is written; `most` of them at the most. How many there
 * are of what was cut nobody knows: Infinity.
 */
export function textOfNode(part: JsonNode, most = Infinity): TextPrefix {
  const { index, at } = part;
  const start = startOf(index, at);
  const end = index.ends[at] ?? start;
  const isCut = index.isTruncated && end >= index.text.length;
  const read =
    kindOf(part) === 'text'
      ? unescapeJson(index.text.slice(start + 1, end - 1), most)
      : { prefix: index.text.slice(start, Math.min(end, start + most)), fullLength: end - start };
  return isCut ? { ...read, fullLength: Infinity } : read;
}

function startsWith({ index, at }: JsonNode, sign: string): boolean {
  return at >= 0 && !index.isRaw && index.text.charAt(startOf(index, at)) === sign;
}

function startOf(index: JsonIndex, at: number): number {
  return index.starts[at] ?? 0;
}

// A list or an object in which no value was found: there is none, or it lies too deep to be noted.
function isEmpty(index: JsonIndex, at: number): boolean {
  return /^[[{]\s*[\]}]?$/.test(index.text.slice(startOf(index, at), index.ends[at]));
}

function hasQuotedName({ index, at }: JsonNode, quoted: string): boolean {
  return index.text.startsWith(quoted, index.names[at] ?? -1);
}

// Some program may write the letters of a name as escapes.
function hasEscapedName(member: JsonNode, name: string): boolean {
  const { index, at } = member;
  const start = index.names[at] ?? -1;
  const first = index.text.charAt(start + 1);
  if (first !== name.charAt(0) && first !== '\\') return false;
  return nameOf(member, name.length + 1).prefix === name;
}
