import type { ReadableValue } from './readable-value';
import type { ComparedField, Comparison } from './compare-values';
import type { TextBudget } from './text-budget';

/** As much of a value as the budget pays for. */
export function cutValue(value: ReadableValue, budget: TextBudget): ReadableValue {
  if (typeof value === 'string') return budget.take(value);
  if (value === null || typeof value === 'boolean') return value;
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

/** As much of a comparison as the budget pays for: what changed before what did not. */
export function cutComparison({ changed, same }: Comparison, budget: TextBudget): Comparison {
  return {
    changed: budget.takeEach(changed, (field) => cutField(field, budget)),
    same: budget.takeEach(same, ([name, value]) => [budget.take(name), cutValue(value, budget)]),
  };
}

// Without the side that is not there: even undefined would be sent.
function cutField({ name, old, new: now }: ComparedField, budget: TextBudget): ComparedField {
  return {
    name: budget.take(name),
    ...(old === undefined ? {} : { old: cutValue(old, budget) }),
    ...(now === undefined ? {} : { new: cutValue(now, budget) }),
  };
}
