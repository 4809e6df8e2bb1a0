import type { InsightPeriod } from '@/lib/insights/insight-period';
import { figureListPath } from '@/lib/insights/paths';
import type { Day } from '@/lib/platform/time/time';

/** The path of the list of what was sold on some days of the period. */
export function soldPath({ from, to }: { from: Day; to: Day }, period: InsightPeriod): string {
  const filter = { ...period.filter, from, to, isDefaultPeriod: false };
  return figureListPath({ ...period, filter }, { figure: 'sold', product: null });
}
