import type { QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { addMonths, parseDay, type Day } from '@/lib/platform/time/time';
import type { EvidencePeriod } from './evidence-pack';
import { findPeriodProblem } from './period-problem';

/** What is wrong with a period, by field; a key of the messages `evidence.period`. */
export type PeriodProblems = Partial<Record<'from' | 'to', 'notADay' | 'endsEarly' | 'tooLong'>>;

export type ParsedPeriod =
  { period: EvidencePeriod; problems: null } | { period: null; problems: PeriodProblems };

/**
 * Reads a period from a URL: the last month up to today without days, a month from the other one without one of
 * them. Never throws.
 */
export function parsePeriod({ from, to }: QueryParameters, today: Day): ParsedPeriod {
  const [first, last] = [textOf(from), textOf(to)];
  const [fromDay, toDay] = [parseDay(first), parseDay(last)];
  const problems: PeriodProblems = {
    ...(first !== '' && fromDay === null ? { from: 'notADay' } : {}),
    ...(last !== '' && toDay === null ? { to: 'notADay' } : {}),
  };
  if (Object.keys(problems).length > 0) return { period: null, problems };
  const end = toDay ?? (fromDay === null ? today : addMonths(fromDay, 1));
  const period = { from: fromDay ?? addMonths(end, -1), to: end };
  const problem = findPeriodProblem(period);
  return problem === null
    ? { period, problems: null }
    : { period: null, problems: { to: problem } };
}

function textOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? (value.at(-1) ?? '') : (value ?? '')).trim();
}
