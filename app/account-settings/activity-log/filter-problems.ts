import type { FilterProblem } from '@/lib/activity/filter/filter-parameters';
import { describeFilterProblem } from '@/lib/activity/describe/describe-filter-problem';
import type { Translator } from '@/lib/platform/i18n/translator';

/** Describes the first problem of each parameter. */
export function problemsByField(
  problems: FilterProblem[],
  t: Translator,
): Partial<Record<string, string>> {
  return Object.fromEntries(
    problems.toReversed().map((problem) => [problem.field, describeFilterProblem(problem, t)]),
  );
}
