import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountPage } from '@/app/_page/account-page';
import { titleOfPage } from '@/app/_filtered-page/page-title';
import { NextSteps } from '@/components/activity-log/next-steps';
import { findCustomers } from '@/lib/activity/query/facets';
import { withChosen } from '@/lib/activity/filter/choices';
import { parseActivityFilter, type ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { customerPartOf } from '@/lib/activity/filter/customer-part';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import { hasPermission } from '@/lib/auth/roles';
import { now } from '@/lib/platform/time/time';
import { ActivityView } from './activity-view';
import { FiltersView } from './filters/filters-view';
import { RefusedView } from './refused-view';

// So many customers can be chosen among; whoever finds more types more.
const MOST_FOUND = 20;

type Props = PageProps<'/account-settings/activity-log'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: { absolute: await titleOfPage((t) => t('log.title'), searchParams) } };
}

export default async function ActivityLogPage({ searchParams }: Props) {
  const { viewer, scope } = await requirePermission('activity:read');
  const parameters = await searchParams;
  const { filter, problems } = parseActivityFilter(parameters, now());
  const part = customerPartOf(parameters);
  const found = filter && part ? await findCustomers(scope, { part, limit: MOST_FOUND }) : [];
  const [first] = found;
  if (filter && first && found.length === 1) redirect(hrefWith(filter, first.id));
  return (
    <AccountPage viewer={viewer} current="activity-log" hasResults={filter !== null && !part}>
      {!filter && <RefusedView scope={scope} parameters={parameters} problems={problems} />}
      {filter && part && first && (
        <FiltersView scope={scope} filter={filter} search={{ part, found }} />
      )}
      {filter && part && !first && (
        <RefusedView {...{ scope, parameters, problems, filter }} customerPart={part} />
      )}
      {filter && !part && <ActivityView scope={scope} filter={filter} />}
      {hasPermission(viewer.roles, 'insight:read') && <NextSteps filter={filter} />}
    </AccountPage>
  );
}

function hrefWith(filter: ActivityFilter, customerId: string): string {
  const values = [...filter.customers, customerId];
  return ACTIVITY_LOG_PATH + activityFilterQuery(withChosen(filter, { name: 'customer', values }));
}
