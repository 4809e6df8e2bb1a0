import type { Metadata } from 'next';
import { AccountPage } from '@/app/_page/account-page';
import { parseActivityFilter } from '@/lib/activity/filter/filter';
import { requirePermission } from '@/lib/auth/gate';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { now } from '@/lib/platform/time/time';
import { InvalidFilterContent } from '@/app/account-settings/activity-log/invalid-filter-content';
import { FiltersContent } from './filters-content';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('log.filters.title') };
}

/**
 * All filters of a view with their counts: for readers without JavaScript, and to see everything at
 * once.
 */
export default async function FiltersPage({
  searchParams,
}: PageProps<'/account-settings/activity-log/filters'>) {
  const { viewer, scope } = await requirePermission('activity:read');
  const parameters = await searchParams;
  const { filter, problems } = parseActivityFilter(parameters, now());
  return (
    <AccountPage viewer={viewer} current="activity-log">
      {filter ? (
        <FiltersContent scope={scope} filter={filter} />
      ) : (
        <InvalidFilterContent scope={scope} parameters={parameters} problems={problems} />
      )}
    </AccountPage>
  );
}
