import { now, dayOf } from '@/lib/platform/time/time';
import { parseActivityFilter } from '@/lib/activity/filter/filter';
import type { QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { titleOfView } from '@/lib/activity/describe/view-title';
import { requirePermission } from '@/lib/auth/gate';
import { getLocalizer } from '@/lib/platform/i18n/current-locale';
import type { Translator } from '@/lib/platform/i18n/translator';
import { customerNamesOfView } from './customer-names';

/** The title of a page that shows a view of the log: the page's name and the view's filters. */
export async function titleOfPage(
  getName: (t: Translator) => string,
  searchParams: Promise<QueryParameters>,
): Promise<string> {
  const { scope } = await requirePermission('activity:read');
  const localizer = await getLocalizer();
  const title = getName(localizer.t);
  const { filter } = parseActivityFilter(await searchParams, now());
  if (!filter)
    return localizer.t('log.viewTitle', { title, view: localizer.t('log.invalid.title') });
  const names = await customerNamesOfView(scope, filter);
  const today = dayOf(now(), filter.zone);
  return titleOfView(title, { view: { filter, names, today }, localizer });
}
