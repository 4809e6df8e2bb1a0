import {
  countMembers,
  hasMembers,
  kindOf,
  nameOf,
  nextSiblingOf,
  textOfNode,
  type JsonNode,
} from '@/lib/platform/json/json-node';
import type { TextBudget } from '@/lib/activity/details/text-budget';
import { describeValue, type Reader } from '@/lib/activity/details/values/describe-value';
import { findCurrency } from '@/lib/activity/details/values/find-currency';

/**
 * A JSON value as plain data for reading, short enough to send: a string; the reader's words for one
 * such as `P3Y`, with the stored text; the start of a longer one with its full length (null when
 * unknown); a boolean or null; the fields in order under the source's names, or the items, and how
 * many more there are; or `raw`, for text that is not JSON or is nested too deeply to lay out.
 */
export type ReadableValue =
  | string
  | { words: string; stored: string }
  | boolean
  | null
  | { prefix: string; fullLength: number | null }
  | { fields: [name: string, value: ReadableValue][]; more?: number }
  | { items: ReadableValue[]; more?: number }
  | { raw: string; fullLength?: number | null };

/** For whom values are written, and in which currency amounts are unless their object names one. */
export type ValueWriting = { reader: Reader; currency: string | null };

type Writer = ValueWriting & {
  budget: TextBudget;
  /** The source's name of the value, unless it is a member with a name of its own. */
  name?: string;
};

/**
 * As much of a value as the budget allows. Numbers stay as written, so a 20-digit id keeps its
 * digits.
 */
export function toReadableValue(node: JsonNode, writer: Writer): ReadableValue {
  const { budget, name = nameOf(node, MAX_NAME_LENGTH).prefix } = writer;
  const kind = kindOf(node);
  if (kind === 'literal') return LITERALS[textOfNode(node).prefix] ?? null;
  if (kind === 'object' || kind === 'array') return toReadableMembers(node, writer);
  const { text, isComplete, fullLength } = budget.take((maxLength) => textOfNode(node, maxLength));
  const knownLength = Number.isFinite(fullLength) ? fullLength : null;
  if (kind === 'raw') return isComplete ? { raw: text } : { raw: text, fullLength: knownLength };
  return isComplete
    ? inWords(text, { ...writer, name })
    : { prefix: text, fullLength: knownLength };
}

const LITERALS: Partial<Record<string, boolean>> = { true: true, false: false };

function inWords(
  text: string,
  { budget, reader, currency, name }: Writer & { name: string },
): ReadableValue {
  const words = describeValue({ name, text, currency }, reader);
  if (words === null || !budget.spend(budget.byteCosts.member)) return text;
  return budget.takeText(words) === words ? { words, stored: text } : text;
}

function toReadableMembers(node: JsonNode, writer: Writer): ReadableValue {
  const { index, at } = node;
  const { budget, reader } = writer;
  const inside = { budget, reader, currency: findCurrency(node) ?? writer.currency };
  const shown: [string, ReadableValue][] = [];
  const end = nextSiblingOf(index, at);
  for (let member = at + 1; member < end; member = nextSiblingOf(index, member)) {
    if (!budget.spend(budget.byteCosts.member)) break;
    shown.push(toReadableField({ index, at: member }, inside));
  }
  const more = hasMembers(index, at) ? countMembers(node) - shown.length : 0;
  const rest = more > 0 ? { more } : {};
  if (kindOf(node) === 'object') return { fields: shown, ...rest };
  return { items: shown.map(([, value]) => value), ...rest };
}

function toReadableField(member: JsonNode, writer: Writer): [string, ReadableValue] {
  return [toReadableName(member, writer.budget), toReadableValue(member, writer)];
}

// Longer ones are not names that anybody would look for.
const MAX_NAME_LENGTH = 200;

/** A member's name, truncated when it is long. */
export function toReadableName(member: JsonNode, budget: TextBudget): string {
  return budget.takeName((maxLength) => nameOf(member, Math.min(maxLength, MAX_NAME_LENGTH)));
}
