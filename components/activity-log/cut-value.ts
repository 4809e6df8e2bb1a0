import type { ReadableValue } from '@/lib/activity/readable-value';
import type { TextBudget } from './text-budget';

/** As much of a value as the budget pays for. */
export function cutValue(value: ReadableValue, budget: TextBudget): ReadableValue {
  switch (value.kind) {
    case 'fields': {
      const fields = budget.takeEach(value.fields, (field) => ({
        name: budget.take(field.name),
        value: cutValue(field.value, budget),
      }));
      return { kind: 'fields', fields };
    }
    case 'list':
      return {
        kind: 'list',
        items: budget.takeEach(value.items, (item) => cutValue(item, budget)),
      };
    default:
      return { kind: value.kind, text: budget.take(value.text) };
  }
}
