import type { Metadata } from 'next';
import { AccountPage } from '@/app/_page/account-page';
import { titleOfPage } from '@/app/_filtered-page/page-title';
import { parseValidPart } from '@/lib/activity/filter/filter';
import { readSearchedFilter } from '@/lib/activity/search/search-limit';
import { requirePermission } from '@/lib/auth/gate';
import { now } from '@/lib/platform/time/time';
import { InvalidFilterContent } from '@/app/account-settings/activity-log/invalid-filter-content';
import { FiltersContent } from './filters-content';

type Props = PageProps<'/account-settings/activity-log/filters'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: await titleOfPage((t) => t('log.filters.title'), searchParams) };
}

/**
 * All filters of a view with their counts: for readers without JavaScript, and to see everything at
 * once.
 */
export default async function FiltersPage({ searchParams }: Props) {
  const { viewer, scope } = await requirePermission('activity:read');
  const parameters = await searchParams;
  const { filter, problems } = await readSearchedFilter(viewer, parameters);
  return (
    <AccountPage
      viewer={viewer}
      current="activity-log"
      view={filter ?? parseValidPart(parameters, now())}
    >
      {filter ? (
        <FiltersContent scope={scope} filter={filter} />
      ) : (
        <InvalidFilterContent scope={scope} parameters={parameters} problems={problems} />
      )}
    </AccountPage>
  );
}
