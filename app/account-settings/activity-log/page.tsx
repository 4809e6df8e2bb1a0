import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountPage } from '@/app/_page/account-page';
import { titleOfPage } from '@/app/_filtered-page/page-title';
import { NextSteps } from '@/components/activity-log/next-steps';
import { findCustomers } from '@/lib/activity/query/customers';
import { withSelected } from '@/lib/activity/filter/selections';
import { parseActivityFilter, type ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { parseCustomerSearch } from '@/lib/activity/filter/customer-search';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import { hasPermission } from '@/lib/auth/roles';
import { now } from '@/lib/platform/time/time';
import { LogContent } from './log-content';
import { FiltersContent } from './filters/filters-content';
import { InvalidFilterContent } from './invalid-filter-content';

// As many customers as can be compared; with more matches the reader types more.
const MAX_CUSTOMERS = 20;

type Props = PageProps<'/account-settings/activity-log'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: { absolute: await titleOfPage((t) => t('log.title'), searchParams) } };
}

export default async function ActivityLogPage({ searchParams }: Props) {
  const { viewer, scope } = await requirePermission('activity:read');
  const parameters = await searchParams;
  const { filter, problems } = parseActivityFilter(parameters, now());
  const search = parseCustomerSearch(parameters);
  const customers =
    filter && search ? await findCustomers(scope, { search, limit: MAX_CUSTOMERS }) : [];
  const [first] = customers;
  if (filter && first && customers.length === 1) redirect(hrefWith(filter, first.id));
  return (
    <AccountPage viewer={viewer} current="activity-log" hasResults={filter !== null && !search}>
      {!filter && (
        <InvalidFilterContent scope={scope} parameters={parameters} problems={problems} />
      )}
      {filter && search && first && (
        <FiltersContent
          scope={scope}
          filter={filter}
          customerSearch={{ text: search, matches: customers }}
        />
      )}
      {filter && search && !first && (
        <InvalidFilterContent
          {...{ scope, parameters, problems, filter }}
          customerSearch={search}
        />
      )}
      {filter && !search && <LogContent scope={scope} filter={filter} />}
      {hasPermission(viewer.roles, 'insight:read') && <NextSteps filter={filter} />}
    </AccountPage>
  );
}

function hrefWith(filter: ActivityFilter, customerId: string): string {
  const values = [...filter.customers, customerId];
  return (
    ACTIVITY_LOG_PATH + activityFilterQuery(withSelected(filter, { name: 'customer', values }))
  );
}
