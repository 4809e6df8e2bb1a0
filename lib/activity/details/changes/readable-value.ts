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

/**
 * A JSON value as plain data for reading, short enough to send: a string; the start of a longer one
 * with its full length (null when unknown); a boolean or null; the fields in order under the
 * source's names, or the items, and how many more there are; or `raw`, for text that is not JSON or
 * is nested too deeply to lay out.
 */
export type ReadableValue =
  | string
  | boolean
  | null
  | { prefix: string; fullLength: number | null }
  | { fields: [name: string, value: ReadableValue][]; more?: number }
  | { items: ReadableValue[]; more?: number }
  | { raw: string; fullLength?: number | null };

/**
 * As much of a value as the budget allows. Numbers stay as written, so a 20-digit id keeps its
 * digits.
 */
export function toReadableValue(node: JsonNode, budget: TextBudget): ReadableValue {
  const kind = kindOf(node);
  if (kind === 'literal') return LITERALS[textOfNode(node).prefix] ?? null;
  if (kind === 'object' || kind === 'array') return toReadableMembers(node, budget);
  const { text, isComplete, fullLength } = budget.take((maxLength) => textOfNode(node, maxLength));
  const knownLength = Number.isFinite(fullLength) ? fullLength : null;
  if (kind === 'raw') return isComplete ? { raw: text } : { raw: text, fullLength: knownLength };
  return isComplete ? text : { prefix: text, fullLength: knownLength };
}

const LITERALS: Partial<Record<string, boolean>> = { true: true, false: false };

function toReadableMembers(node: JsonNode, budget: TextBudget): ReadableValue {
  const { index, at } = node;
  const shown: [string, ReadableValue][] = [];
  const end = nextSiblingOf(index, at);
  for (let member = at + 1; member < end; member = nextSiblingOf(index, member)) {
    if (!budget.spend(budget.byteCosts.member)) break;
    shown.push(toReadableField({ index, at: member }, budget));
  }
  const more = hasMembers(index, at) ? countMembers(node) - shown.length : 0;
  const rest = more > 0 ? { more } : {};
  if (kindOf(node) === 'object') return { fields: shown, ...rest };
  return { items: shown.map(([, value]) => value), ...rest };
}

function toReadableField(member: JsonNode, budget: TextBudget): [string, ReadableValue] {
  return [toReadableName(member, budget), toReadableValue(member, budget)];
}

// Longer ones are not names that anybody would look for.
const MAX_NAME_LENGTH = 200;

/** A member's name, truncated when it is long. */
export function toReadableName(member: JsonNode, budget: TextBudget): string {
  return budget.takeName((maxLength) => nameOf(member, Math.min(maxLength, MAX_NAME_LENGTH)));
}
