import type { FilterProblem, QueryParameters } from '@/lib/activity/filter/filter-parameters';

const FORMATS = ['csv', 'ndjson'] as const;

/** The format of a download: for a spreadsheet, or each record unchanged for a program. */
export type ExportFormat = (typeof FORMATS)[number];

/** Parses the `format` of a download, `csv` by default, or returns the problem. Never throws. */
export function parseExportFormat(
  parameters: QueryParameters,
): { format: ExportFormat; problems: [] } | { format: null; problems: FilterProblem[] } {
  const requested = [...new Set([parameters.format ?? []].flat().filter(Boolean))];
  const [first = 'csv', ...others] = requested;
  const format = FORMATS.find((known) => known === first);
  if (format && others.length === 0) return { format, problems: [] };
  return { format: null, problems: [{ field: 'format', code: 'noFormat' }] };
}
