import type { ReadableValue } from './readable-value';
import type { TextBudget } from './text-budget';

/** As much of a value as the budget pays for. */
export function cutValue(value: ReadableValue, budget: TextBudget): ReadableValue {
  if (typeof value === 'string') return budget.take(value);
  if ('raw' in value) return { raw: budget.take(value.raw) };
  if ('items' in value) {
    return { items: budget.takeEach(value.items, (item) => cutValue(item, budget)) };
  }
  const fields = budget.takeEach(value.fields, ([name, field]): [string, ReadableValue] => [
    budget.take(name),
    cutValue(field, budget),
  ]);
  return { fields };
}
