import type { ByteCosts } from '@/lib/activity/details/byte-costs';
import type { Fact, Facts } from './facts';
import { TextBudget } from '@/lib/activity/details/text-budget';

/**
 * Facts short enough to send, and the bytes that they and the `texts` beside them use; these are
 * short already.
 */
export function truncateFacts(
  { head, main, folded }: Facts,
  { texts, byteCosts }: { texts: string[]; byteCosts: ByteCosts },
): { shown: Facts; spent: number } {
  const budget = new TextBudget(Infinity, byteCosts);
  for (const text of texts) budget.takeText(text);
  const truncated = (facts: Fact[]) =>
    facts.map((fact) => {
      budget.spend(byteCosts.line);
      return truncateFact(fact, budget);
    });
  const shown = { head: truncated(head), main: truncated(main), folded: truncated(folded) };
  return { shown, spent: budget.spent };
}

// A link needs the full value; a truncated code must not be copied.
function truncateFact([name, value, kind, id]: Fact, budget: TextBudget): Fact {
  const { spent } = budget;
  const truncated = budget.withLimit(budget.byteCosts.fact, (limited) => limited.takeText(value));
  budget.spend((budget.spent - spent) * budget.byteCosts.repeatedFact);
  const isWhole = truncated === value;
  if (kind === undefined || (kind === 'code' && !isWhole)) return [name, truncated];
  if (id === undefined && isWhole) return [name, truncated, kind];
  budget.takeText(encodeURIComponent(id ?? value));
  return [name, truncated, kind, id ?? value];
}
