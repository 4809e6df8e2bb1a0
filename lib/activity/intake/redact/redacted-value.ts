import { appendToPointer } from '@/lib/platform/json/json-pointer';
import { REDACTED } from '@/lib/activity/redaction/redacted';
import { isEmptyValue } from '@/lib/platform/json/parse-json';
import { indexJson } from '@/lib/platform/json/json-index';
import {
  isArray,
  kindOf,
  membersOf,
  nameOf,
  textOfNode,
  rootOf,
  type JsonNode,
} from '@/lib/platform/json/json-node';

/** A value as it came and as it is redacted, of the same make, and its place in the record. */
export type RedactedValue = {
  /** The name by which it is read; of what stands in a list its number, from 1 on. */
  name: string;
  clear: JsonNode;
  redacted: JsonNode;
  /** A JSON pointer. */
  pointer: string;
};

type ClearAndRedactedText = {
  name: string;
  clear: string | null;
  redacted: string | null;
  pointer: string;
};

/** What a text of JSON holds, as it came and as it is redacted; null where it holds nothing. */
export function redactedValueOfText({
  clear,
  redacted,
  ...twin
}: ClearAndRedactedText): RedactedValue | null {
  if (clear === null || redacted === null || isEmptyValue(clear)) return null;
  return { ...twin, clear: rootOf(indexJson(clear)), redacted: rootOf(indexJson(redacted)) };
}

/** The same of values that are parsed already. */
export function redactedValueOf({
  clear,
  redacted,
  ...twin
}: Pick<RedactedValue, 'name' | 'pointer'> & { clear: unknown; redacted: unknown }): RedactedValue {
  return { ...twin, clear: jsonPartOf(clear), redacted: jsonPartOf(redacted) };
}

/** What a text within a value holds, where it is JSON with something hidden in it; else null. */
export function embeddedValue({ clear, redacted, ...twin }: RedactedValue): RedactedValue | null {
  if (kindOf(clear) !== 'string' || kindOf(redacted) !== 'string') return null;
  const shown = textOfNode(redacted).prefix;
  if (!shown.includes(REDACTED) || !/^\s*[[{]/.test(shown)) return null;
  return redactedValueOfText({ ...twin, clear: textOfNode(clear).prefix, redacted: shown });
}

/** The members of a value, by their numbers in what is redacted; none of what is not taken apart. */
export function memberValues({
  clear,
  redacted,
  pointer,
}: RedactedValue): Map<number, RedactedValue> {
  const clearMembers = membersOf(clear);
  const isOrdered = isArray(redacted);
  const members = membersOf(redacted).flatMap((at, index): [number, RedactedValue][] => {
    const clearAt = clearMembers[index];
    if (clearAt === undefined) return [];
    const part = { index: redacted.index, at };
    const step = isOrdered ? index : nameOf(part).prefix;
    const member = {
      name: isOrdered ? String(index + 1) : nameOf(part).prefix,
      clear: { index: clear.index, at: clearAt },
      redacted: part,
      pointer: appendToPointer(pointer, step),
    };
    return [[at, member]];
  });
  return new Map(members);
}

function jsonPartOf(value: unknown): JsonNode {
  return rootOf(indexJson(JSON.stringify(value ?? null)));
}
