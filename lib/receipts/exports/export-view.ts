import { parseActivityFilter, type ActivityFilter } from '@/lib/activity/filter/filter';
import { toQueryParameters } from '@/lib/activity/filter/filter-parameters';
import { EXPORT_PATH } from '@/lib/activity/paths';
import type { ExportedFile } from './exported-file';

/** The view that an export of the log shows; null of other exports, and when it is no longer valid. */
export function filterOfExport(
  { path, filter, zone }: Pick<ExportedFile, 'path' | 'filter' | 'zone'>,
  instant: Date,
): ActivityFilter | null {
  if (path !== EXPORT_PATH) return null;
  const parameters = new URLSearchParams(filter);
  parameters.set('tz', zone);
  return parseActivityFilter(toQueryParameters(parameters), instant).filter;
}
