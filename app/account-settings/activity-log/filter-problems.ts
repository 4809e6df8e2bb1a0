import { refusalResponse } from '@/app/_page/refusal-response';
import type { FilterProblem } from '@/lib/activity/filter/filter-parameters';
import { describeFilterProblem } from '@/lib/activity/describe/describe-filter-problem';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
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

/** The response of a route to parameters with these problems: 429 for one search too many. */
export async function problemsResponse(problems: FilterProblem[]): Promise<Response> {
  const t = await getTranslator();
  const sentences = problems.map((problem) => describeFilterProblem(problem, t));
  const excess = problems.find(({ code }) => code === 'tooManySearches');
  return refusalResponse(
    sentences,
    excess && { status: 429, headers: { 'Retry-After': String(excess.values?.seconds) } },
  );
}
