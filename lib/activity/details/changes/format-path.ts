import type { Path } from './compared-value';
import { toReadableName } from './readable-value';
import type { TextBudget } from '@/lib/activity/details/text-budget';
import { PATH_SEPARATOR } from '@/lib/activity/describe/path-separator';

/**
 * A path as text, from the root on: `LineItems › 2 › Quantity`. Empty for a value that has no
 * fields.
 */
export function formatPath(path: Path, budget: TextBudget): string {
  return path
    .map((step) => {
      budget.spend(budget.byteCosts.name);
      return typeof step === 'number' ? String(step) : toReadableName(step, budget);
    })
    .join(PATH_SEPARATOR);
}
