import type { FilterProblem } from '@/lib/activity/filter/filter-parameters';
import type { Translator } from '@/lib/platform/i18n/translator';
import { isolatedText } from '@/lib/platform/text/isolated-text';

/** Describes what is wrong with a parameter of the log, as a sentence. */
export function describeFilterProblem(
  { field, code, values }: FilterProblem,
  t: Translator,
): string {
  const isolated = Object.entries(values ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' ? isolatedText(value) : value,
  ]);
  return t(`log.problems.${code}`, {
    ...Object.fromEntries(isolated),
    name: t(`log.parameters.${field}`),
  });
}
