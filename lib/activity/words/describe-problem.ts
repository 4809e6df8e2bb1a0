import type { FilterProblem } from '@/lib/activity/filter/filter-parameters';
import type { Translator } from '@/lib/i18n/translator';

/** What is wrong with a parameter of the log, in a sentence. */
export function describeProblem({ field, code, values }: FilterProblem, t: Translator): string {
  return t(`log.problems.${code}`, { ...values, name: t(`log.parameters.${field}`) });
}
