import { formatCount } from '@/lib/platform/text/format-count';
import { formatDayInWords } from '@/lib/platform/time/time';
import type { RetentionPlan } from './apply-retention';
import type { MonthCount } from './count-removable';

/** What a partner's policy lets be removed, as the command prints it: a line for each month. */
export function describePlan({ policy, keptFrom, months }: RetentionPlan, name: string): string[] {
  if (keptFrom === null) return [`${name} keeps its records for ever.`];
  const kept = `${name} keeps its records for ${policy.months} months`;
  const before = `before ${formatDayInWords(keptFrom, 'en')} (UTC)`;
  if (months.length === 0) return [`${kept}; there are none ${before} to remove.`];
  return [
    `${kept}; ${describeRecords(months)} ${before} can be removed:`,
    ...months.map(({ month, count }) => `  ${month.slice(0, 7)}  ${formatCount(count, 'en')}`),
  ];
}

// `1,234 records of 3 months`.
function describeRecords(months: MonthCount[]): string {
  const total = months.reduce((sum, { count }) => sum + count, 0);
  const records = `${formatCount(total, 'en')} ${total === 1 ? 'record' : 'records'}`;
  return `${records} of ${months.length} ${months.length === 1 ? 'month' : 'months'}`;
}
