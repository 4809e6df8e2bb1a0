import type { JsonIndex } from './json-index';
import { unquoted, type ReadText } from './json-text';
import { endOfText, QUOTE } from './json-tokens';

/** One value of an indexed text, by its number. */
export type JsonPart = { index: JsonIndex; at: number };

/** What a value is: `raw` is not looked into, for it is no JSON or lies too deep. */
export type JsonKind = 'object' | 'list' | 'text' | 'number' | 'word' | 'raw';

/** The whole of an indexed text. */
export function wholeOf(index: JsonIndex): JsonPart {
  return { index, at: 0 };
}

/** What a value is. */
export function kindOf({ index, at }: JsonPart): JsonKind {
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
  return at >= 0 && nextOf(index, at) > at + 1;
}

/** Whether a value is an object, also one that is not looked into. */
export function isObject(part: JsonPart): boolean {
  return beginsWith(part, '{');
}

/** The same of a list. */
export function isList(part: JsonPart): boolean {
  return beginsWith(part, '[');
}

/** The value that follows another and all that lies within it. */
export function nextOf(index: JsonIndex, at: number): number {
  return index.nexts[at] ?? index.size;
}

/** How many values lie within one, however deep. */
export function countWithin({ index, at }: JsonPart): number {
  return nextOf(index, at) - at - 1;
}

/** The members of an object or a list, in their order. */
export function membersOf({ index, at }: JsonPart): number[] {
  const end = nextOf(index, at);
  const members: number[] = [];
  for (let member = at + 1; member < end; member = nextOf(index, member)) members.push(member);
  return members;
}

/** How many members an object or a list has. */
export function countMembers({ index, at }: JsonPart): number {
  const end = nextOf(index, at);
  let count = 0;
  for (let member = at + 1; member < end; member = nextOf(index, member)) count += 1;
  return count;
}

/** The value of an object's member of a name; the last one where there are several. */
export function memberOf({ index, at }: JsonPart, name: string): JsonPart | null {
  if (!hasMembers(index, at)) return null;
  const end = nextOf(index, at);
  const quoted = JSON.stringify(name);
  let found: JsonPart | null = null;
  for (let member = at + 1; member < end; member = nextOf(index, member)) {
    const part = { index, at: member };
    if (isWritten(part, quoted) || isEscaped(part, name)) found = part;
  }
  return found;
}

/** A value as it is written. */
export function writtenOf({ index, at }: JsonPart): string {
  return index.text.slice(startOf(index, at), index.ends[at]);
}

/** Whether two values are written the same. */
export function areWrittenAlike(one: JsonPart, other: JsonPart): boolean {
  const start = startOf(one.index, one.at);
  const otherStart = startOf(other.index, other.at);
  const length = (one.index.ends[one.at] ?? 0) - start;
  if (length !== (other.index.ends[other.at] ?? 0) - otherStart) return false;
  if (length > SHORT) return writtenOf(one) === writtenOf(other);
  for (let offset = 0; offset < length; offset += 1) {
    const code = one.index.text.charCodeAt(start + offset);
    if (code !== other.index.text.charCodeAt(otherStart + offset)) return false;
  }
  return true;
}

// So many characters are compared sooner than cut out.
const SHORT = 50;

/** The name of a member; empty for what has none. */
export function nameOf({ index, at }: JsonPart, most = Infinity): ReadText {
  const start = index.names[at] ?? -1;
  if (start < 0) return { beginning: '', length: 0 };
  const end = endOfText({ text: index.text, at: start });
  return unquoted(index.text.slice(start + 1, end - 1), most);
}

/** Whether two members have the same name, as it is written. */
export function haveSameName(one: JsonPart, other: JsonPart): boolean {
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
export function textOfPart(part: JsonPart, most = Infinity): ReadText {
  const { index, at } = part;
  const start = startOf(index, at);
  const end = index.ends[at] ?? start;
  const isCut = index.isCut && end >= index.text.length;
  const read =
    kindOf(part) === 'text'
      ? unquoted(index.text.slice(start + 1, end - 1), most)
      : { beginning: index.text.slice(start, Math.min(end, start + most)), length: end - start };
  return isCut ? { ...read, length: Infinity } : read;
}

function beginsWith({ index, at }: JsonPart, sign: string): boolean {
  return at >= 0 && !index.isRaw && index.text.charAt(startOf(index, at)) === sign;
}

function startOf(index: JsonIndex, at: number): number {
  return index.starts[at] ?? 0;
}

// A list or an object in which no value was found: there is none, or it lies too deep to be noted.
function isEmpty(index: JsonIndex, at: number): boolean {
  return /^[[{]\s*[\]}]?$/.test(index.text.slice(startOf(index, at), index.ends[at]));
}

function isWritten({ index, at }: JsonPart, quoted: string): boolean {
  return index.text.startsWith(quoted, index.names[at] ?? -1);
}

// Some program may write the letters of a name as escapes.
function isEscaped(member: JsonPart, name: string): boolean {
  const { index, at } = member;
  const start = index.names[at] ?? -1;
  const first = index.text.charAt(start + 1);
  if (first !== name.charAt(0) && first !== '\\') return false;
  return nameOf(member, name.length + 1).beginning === name;
}
