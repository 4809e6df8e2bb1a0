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

/** A value in clear and redacted form, with the same structure, and its position in the record. */
export type RedactedValue = {
  /** The name of its field; for an item of a list its number, counted from 1. */
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

/** The value of a JSON text in both forms; null where it is empty. */
export function redactedValueOfText({
  clear,
  redacted,
  ...nameAndPointer
}: ClearAndRedactedText): RedactedValue | null {
  if (clear === null || redacted === null || isEmptyValue(clear)) return null;
  return {
    ...nameAndPointer,
    clear: rootOf(indexJson(clear)),
    redacted: rootOf(indexJson(redacted)),
  };
}

/** The same for parsed values. */
export function redactedValueOf({
  clear,
  redacted,
  ...nameAndPointer
}: Pick<RedactedValue, 'name' | 'pointer'> & { clear: unknown; redacted: unknown }): RedactedValue {
  return { ...nameAndPointer, clear: jsonNodeOf(clear), redacted: jsonNodeOf(redacted) };
}

/** The value of a text within a value, if it is JSON with something redacted in it; else null. */
export function embeddedValue({
  clear,
  redacted,
  ...nameAndPointer
}: RedactedValue): RedactedValue | null {
  if (kindOf(clear) !== 'string' || kindOf(redacted) !== 'string') return null;
  const shown = textOfNode(redacted).prefix;
  if (!shown.includes(REDACTED) || !/^\s*[[{]/.test(shown)) return null;
  return redactedValueOfText({
    ...nameAndPointer,
    clear: textOfNode(clear).prefix,
    redacted: shown,
  });
}

/**
 * The members of a value, by their index in the redacted form; empty for values without members.
 */
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
    const node = { index: redacted.index, at };
    const step = isOrdered ? index : nameOf(node).prefix;
    const member = {
      name: isOrdered ? String(index + 1) : nameOf(node).prefix,
      clear: { index: clear.index, at: clearAt },
      redacted: node,
      pointer: appendToPointer(pointer, step),
    };
    return [[at, member]];
  });
  return new Map(members);
}

function jsonNodeOf(value: unknown): JsonNode {
  return rootOf(indexJson(JSON.stringify(value ?? null)));
}
