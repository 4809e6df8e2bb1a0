import { MAX_PERIOD_DAYS, type EvidencePeriod } from './evidence-pack';

const DAY_MS = 86_400_000;

/**
 * What is wrong with a period whose days are days; null for nothing. Forms check it in the browser, which
 * need not load a calendar for that.
 */
export function findPeriodProblem({ from, to }: EvidencePeriod): 'endsEarly' | 'tooLong' | null {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  if (days < 1) return 'endsEarly';
  return days > MAX_PERIOD_DAYS ? 'tooLong' : null;
}
