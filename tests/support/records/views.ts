import type { Activity } from '@/lib/activity/activity';
import { parseActivityFilter, type ActivityFilter } from '@/lib/activity/filter/filter';
import { toQueryParameters } from '@/lib/activity/filter/filter-parameters';
import { atPage } from '@/lib/activity/filter/filter-url';
import { listActivities } from '@/lib/activity/query/list-activities';
import { exportResponse } from '@/lib/activity/export/export-response';
import type { ExportFormat } from '@/lib/activity/export/export-format';
import { rowsOf } from '@/lib/activity/export/copied-rows';
import type { ExportRow } from '@/lib/activity/export/export-query';
import { CSV_SOURCE, streamActivities } from '@/lib/activity/export/stream-activities';
import type { Scope } from '@/lib/auth/scope';

/** The filter of a query string at noon (UTC) on the 21st of November 2026. */
export function filterOf(query: string): ActivityFilter {
  const instant = new Date('2026-11-21T12:00:00Z');
  const { filter, problems } = parseActivityFilter(
    toQueryParameters(new URLSearchParams(query)),
    instant,
  );
  if (!filter) throw new Error(JSON.stringify(problems));
  return filter;
}

/** All activities of a view, page by page along `Older`, like a reader. */
export async function listAllPages(scope: Scope, filter: ActivityFilter): Promise<Activity[]> {
  const { activities, older } = await listActivities(scope, filter);
  if (!older) return activities;
  return [...activities, ...(await listAllPages(scope, atPage(filter, older)))];
}

/** The same of a log that does not change meanwhile: lists each view only once. */
export function listOnce(scope: Scope): (filter: ActivityFilter) => Promise<Activity[]> {
  const lists = new Map<string, Promise<Activity[]>>();
  return (filter) => {
    const view = JSON.stringify(filter);
    const list = lists.get(view) ?? listAllPages(scope, filter);
    lists.set(view, list);
    return list;
  };
}

/** The content of a view's download. */
export async function downloadedText(
  scope: Scope,
  view: { filter: ActivityFilter; format: ExportFormat },
): Promise<string> {
  const { signal } = new AbortController();
  const options = { ...view, locale: 'en' as const };
  return (await exportResponse(scope, { view: options, signal })).text();
}

/** All rows of a view's download. */
export async function downloadAll(scope: Scope, filter: ActivityFilter): Promise<ExportRow[]> {
  const { batches } = await streamActivities(scope, { filter, source: CSV_SOURCE });
  const all: ExportRow[] = [];
  for (let batch = await batches.next(); !batch.done; batch = await batches.next())
    all.push(...rowsOf(batch.value));
  return all;
}
