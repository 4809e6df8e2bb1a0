import type { ReadableValue } from './readable-value';
import type { ComparedField, Comparison } from './compare-values';
import type { TextBudget } from './text-budget';

/** As much of a value as the budget pays for. */
export function cutValue(value: ReadableValue, budget: TextBudget): ReadableValue {
  if (typeof value === 'string') return budget.take(value);
  if (value === null || typeof value === 'boolean') return value;
  if ('raw' in value) return { raw: budget.take(value.raw) };
  if ('changed' in value) return { changed: cutValue(value.changed, budget) };
  if ('items' in value) {
    return { items: budget.takeEach(value.items, (item) => cutValue(item, budget)) };
  }
  const fields = budget.takeEach(value.fields, ([name, field]): [string, ReadableValue] => [
    budget.take(name),
    cutValue(field, budget),
  ]);
  return { fields };
}

/**
 * As much of a comparison as the budgets of its sides pay for: what changed before what did not. A
 * long old value leaves the new one its room.
 */
export function cutComparison(
  { changed, same }: Comparison,
  { old, new: now }: SideBudgets,
): Comparison {
  return {
    changed: old
      .takeEach(changed, (field) => (now.isOverdrawn() ? [] : [cutField(field, { old, new: now })]))
      .flat(),
    same: now.takeEach(same, ([name, value]) => [now.take(name), cutValue(value, now)]),
  };
}

type SideBudgets = { old: TextBudget; new: TextBudget };

// Without the side that is not there: even undefined would be sent.
function cutField(field: ComparedField, budgets: SideBudgets): ComparedField {
  return {
    name: budgets.old.take(field.name),
    ...(field.old === undefined ? {} : { old: cutValue(field.old, budgets.old) }),
    ...(field.new === undefined ? {} : { new: cutValue(field.new, budgets.new) }),
  };
}
