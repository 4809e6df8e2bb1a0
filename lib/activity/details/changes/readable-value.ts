import {
  countMembers,
  hasMembers,
  kindOf,
  nameOf,
  nextOf,
  textOfPart,
  type JsonPart,
} from '@/lib/platform/json/json-part';
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
export function readableValue(part: JsonPart, budget: TextBudget): ReadableValue {
  const kind = kindOf(part);
  if (kind === 'word') return WORDS[textOfPart(part).beginning] ?? null;
  if (kind === 'object' || kind === 'list') return members(part, budget);
  const { text, isWhole, of } = budget.take((most) => textOfPart(part, most));
  const inAll = Number.isFinite(of) ? of : null;
  if (kind === 'raw') return isWhole ? { raw: text } : { raw: text, of: inAll };
  return isWhole ? text : { beginning: text, of: inAll };
}

const WORDS: Partial<Record<string, boolean>> = { true: true, false: false };

function members(part: JsonPart, budget: TextBudget): ReadableValue {
  const { index, at } = part;
  const shown: [string, ReadableValue][] = [];
  const end = nextOf(index, at);
  for (let member = at + 1; member < end; member = nextOf(index, member)) {
    if (!budget.pay(budget.prices.member)) break;
    shown.push(readableField({ index, at: member }, budget));
  }
  const more = hasMembers(index, at) ? countMembers(part) - shown.length : 0;
  const rest = more > 0 ? { more } : {};
  if (kindOf(part) === 'object') return { fields: shown, ...rest };
  return { items: shown.map(([, value]) => value), ...rest };
}

function readableField(member: JsonPart, budget: TextBudget): [string, ReadableValue] {
  return [readableName(member, budget), readableValue(member, budget)];
}

// Longer ones are no names that anybody would look for.
const LONGEST_NAME = 200;

/** The name of a member; of a long one the beginning. */
export function readableName(member: JsonPart, budget: TextBudget): string {
  return budget.takeName((most) => nameOf(member, Math.min(most, LONGEST_NAME)));
}
