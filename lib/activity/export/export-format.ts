import type { FilterProblem, QueryParameters } from '@/lib/activity/filter/filter-parameters';

const FORMATS = ['csv', 'ndjson'] as const;

/** How a download is written: for a spreadsheet, or each record as it is, for a program. */
export type ExportFormat = (typeof FORMATS)[number];

/** The `format` of a download, `csv` when none is asked for; or what is wrong with it. Never throws. */
export function parseExportFormat(
  parameters: QueryParameters,
): { format: ExportFormat; problems: [] } | { format: null; problems: FilterProblem[] } {
  const given = [...new Set([parameters.format ?? []].flat().filter(Boolean))];
  const [asked = 'csv', ...others] = given;
  const format = FORMATS.find((known) => known === asked);
  if (format && others.length === 0) return { format, problems: [] };
  return { format: null, problems: [{ field: 'format', code: 'noFormat' }] };
}
