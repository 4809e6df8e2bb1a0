import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountPage } from '@/app/_page/account-page';
import { titleOfPage } from '@/app/_filtered-page/page-title';
import { ConfirmationMessage } from '@/components/activity-log/confirmation-message';
import { NextSteps } from '@/components/activity-log/next-steps';
import { findCustomers } from '@/lib/activity/query/customers';
import { withSelected } from '@/lib/activity/filter/selections';
import {
  parseActivityFilter,
  parseValidPart,
  type ActivityFilter,
} from '@/lib/activity/filter/filter';
import type { FilterProblem } from '@/lib/activity/filter/filter-parameters';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { parseCustomerSearch } from '@/lib/activity/filter/customer-search';
import { ACTIVITY_LOG_PATH, CONFIRMATION_PARAMETER } from '@/lib/activity/paths';
import { findSearchProblem } from '@/lib/activity/search/search-limit';
import { requirePermission } from '@/lib/auth/gate';
import { hasPermission } from '@/lib/auth/roles';
import type { Viewer } from '@/lib/auth/viewer';
import { isRecentSave } from '@/lib/platform/forms/is-recent-save';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { now } from '@/lib/platform/time/time';
import { FirstStepsContent } from './_welcome/first-steps-content';
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
  const t = await getTranslator();
  const parameters = await searchParams;
  const search = parseCustomerSearch(parameters);
  const parsed = parseActivityFilter(parameters, now());
  const excess = parsed.filter && (await findExcess(viewer, { filter: parsed.filter, search }));
  const { filter, problems } = excess ? { filter: null, problems: [excess] } : parsed;
  const view = filter ?? parseValidPart(parameters, now());
  const customers =
    filter && search ? await findCustomers(scope, { search, limit: MAX_CUSTOMERS }) : [];
  const [first] = customers;
  const { [CONFIRMATION_PARAMETER]: saved } = parameters;
  if (filter && first && customers.length === 1) redirect(hrefWith(filter, first.id));
  return (
    <AccountPage
      viewer={viewer}
      current="activity-log"
      view={view}
      hasResults={filter !== null && !search}
    >
      {typeof saved === 'string' && isRecentSave(saved, now()) && (
        <ConfirmationMessage recordId={saved}>{t('savedViews.saved')}</ConfirmationMessage>
      )}
      {!filter && (
        <InvalidFilterContent
          {...{ scope, parameters, problems }}
          filter={parsed.filter ?? undefined}
          customerSearch={search}
        />
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
      {filter && !search && (
        <LogContent
          scope={scope}
          filter={filter}
          welcome={
            hasPermission(viewer.roles, 'connection:manage') && <FirstStepsContent scope={scope} />
          }
        />
      )}
      {hasPermission(viewer.roles, 'insight:read') && <NextSteps filter={view} />}
    </AccountPage>
  );
}

// One of both is enough to be counted.
async function findExcess(
  viewer: Viewer,
  { filter, search }: { filter: ActivityFilter; search: string },
): Promise<FilterProblem | null> {
  if (filter.q) return findSearchProblem(viewer, 'q');
  return search ? findSearchProblem(viewer, 'customer') : null;
}

function hrefWith(filter: ActivityFilter, customerId: string): string {
  const values = [...filter.customers, customerId];
  return (
    ACTIVITY_LOG_PATH + activityFilterQuery(withSelected(filter, { name: 'customer', values }))
  );
}
