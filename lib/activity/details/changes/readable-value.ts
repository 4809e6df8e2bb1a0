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
 * A value of JSON made for reading, as plain data that is short to send: a text, or its beginning
 * with the number of its characters (null when nobody knows); what JSON has words for; fields in
 * their order under the source's own names, or a list, and how many more there are; or `raw`, for
 * what is not JSON or nested too deep to lay out.
 */
export type ReadableValue =
  | string
  | boolean
  | null
  | { beginning: string; of: number | null }
  | { fields: [name: string, value: ReadableValue][]; more?: number }
  | { items: ReadableValue[]; more?: number }
  | { raw: string; of?: number | null };

/** As much of a value as the budget pays for. Numbers stay as they were written: a 20-digit id, too. */
export function toReadableValue(part: JsonNode, budget: TextBudget): ReadableValue {
  const kind = kindOf(part);
  if (kind === 'word') return LITERALS[textOfNode(part).prefix] ?? null;
  if (kind === 'object' || kind === 'list') return toReadableMembers(part, budget);
  const { text, isComplete, fullLength } = budget.take((most) => textOfNode(part, most));
  const inAll = Number.isFinite(fullLength) ? fullLength : null;
  if (kind === 'raw') return isComplete ? { raw: text } : { raw: text, of: inAll };
  return isComplete ? text : { beginning: text, of: inAll };
}

const LITERALS: Partial<Record<string, boolean>> = { true: true, false: false };

function toReadableMembers(part: JsonNode, budget: TextBudget): ReadableValue {
  const { index, at } = part;
  const shown: [string, ReadableValue][] = [];
  const end = nextSiblingOf(index, at);
  for (let member = at + 1; member < end; member = nextSiblingOf(index, member)) {
    if (!budget.spend(budget.prices.member)) break;
    shown.push(toReadableField({ index, at: member }, budget));
  }
  const more = hasMembers(index, at) ? countMembers(part) - shown.length : 0;
  const rest = more > 0 ? { more } : {};
  if (kindOf(part) === 'object') return { fields: shown, ...rest };
  return { items: shown.map(([, value]) => value), ...rest };
}

function toReadableField(member: JsonNode, budget: TextBudget): [string, ReadableValue] {
  return [toReadableName(member, budget), toReadableValue(member, budget)];
}

// Longer ones are no names that anybody would look for.
const MAX_NAME_LENGTH = 200;

/** The name of a member; of a long one the beginning. */
export function toReadableName(member: JsonNode, budget: TextBudget): string {
  return budget.takeName((most) => nameOf(member, Math.min(most, MAX_NAME_LENGTH)));
}
