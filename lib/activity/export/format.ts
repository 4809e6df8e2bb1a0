import type { FilterProblem, QueryParameters } from '@/lib/activity/filter/filter-parameters';

/** What is wrong with the `format` of a download, if anything is: `csv` is what there is so far. */
export function checkFormat(parameters: QueryParameters): FilterProblem[] {
  const given = [parameters.format ?? []].flat().filter(Boolean);
  if (given.every((format) => format === 'csv')) return [];
  return [{ field: 'format', message: 'The log can be exported as csv only.' }];
}
