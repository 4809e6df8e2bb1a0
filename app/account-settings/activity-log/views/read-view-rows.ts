import type { ViewRow } from '@/components/activity-log/saved-views/view-table';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { getCustomerNames } from '@/lib/activity/query/customers';
import { describeSavedView } from '@/lib/activity/saved-views/describe-saved-view';
import { listSavedViews } from '@/lib/activity/saved-views/queries';
import { filterOfSavedView, savedViewQuery } from '@/lib/activity/saved-views/saved-view-filter';
import type { Scope } from '@/lib/auth/scope';
import { readCustomerNames } from '@/lib/customers/read-qualifiers';
import { getLocalizer } from '@/lib/platform/i18n/current-locale';
import { now } from '@/lib/platform/time/time';

/** The views of a user in words, as they open now. */
export async function readViewRows(scope: Scope, userId: string): Promise<ViewRow[]> {
  const instant = now();
  const views = await listSavedViews(scope, userId);
  const localizer = await getLocalizer();
  const customers = views.flatMap((view) => filterOfSavedView(view, instant)?.customers ?? []);
  const found = await getCustomerNames(scope, [...new Set(customers)]);
  const names = await readCustomerNames(
    scope,
    [...found].map(([id, name]) => ({ id, name })),
  );
  return views.map(({ id, name, ...stored }) => ({
    id,
    name,
    href: ACTIVITY_LOG_PATH + savedViewQuery(stored, instant),
    shows: describeSavedView(stored, { instant, names, localizer }),
  }));
}
