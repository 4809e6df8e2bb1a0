import type { Path } from './compare-json';
import { readableName } from './readable-value';
import type { TextBudget } from '@/lib/activity/details/text-budget';
import { WITHIN } from '@/lib/activity/words/within';

/** The names of a path from without, `LineItems › 2 › Quantity`; empty for a lone value. */
export function pathText(path: Path, budget: TextBudget): string {
  return path
    .map((step) => {
      budget.pay(budget.prices.name);
      return typeof step === 'number' ? String(step) : readableName(step, budget);
    })
    .join(WITHIN);
}
