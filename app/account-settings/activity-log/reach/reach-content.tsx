import { PageFilterChips } from '@/app/_filtered-page/page-filter-chips';
import { customerNamesOfView } from '@/app/_filtered-page/customer-names';
import { PeriodAndZone } from '@/app/_filtered-page/period-and-zone';
import { PeriodForm } from '@/components/insights/period-form';
import { ReachTable } from '@/components/reach/reach-table';
import { ButtonLink } from '@/components/ui/button/button-link';
import { EmptyState } from '@/components/ui/page/empty-state';
import { PageHeader } from '@/components/ui/page/page-header';
import { Results } from '@/components/ui/page/results';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterParameters, atPage } from '@/lib/activity/filter/filter-url';
import { REACH_PATH } from '@/lib/activity/paths';
import { listReach } from '@/lib/activity/query/reach';
import type { Scope } from '@/lib/auth/scope';
import { readCustomerNames } from '@/lib/customers/read-qualifiers';
import { getLocalizer } from '@/lib/platform/i18n/current-locale';
import { describeEmptyView, describePeriod } from '@/lib/activity/describe/describe-view';
import { dayOf, now } from '@/lib/platform/time/time';

// The users who reached furthest are at the top; a page of thousands helps nobody.
const MAX_USERS = 200;

/** How far each user reached in a period, under the log's filters. */
export async function ReachContent({ scope, filter }: { scope: Scope; filter: ActivityFilter }) {
  const [users, names, localizer] = await Promise.all([
    listReach(scope, filter),
    customerNamesOfView(scope, filter),
    getLocalizer(),
  ]);
  const shown = users.slice(0, MAX_USERS);
  const accessed = shown.flatMap(({ firstAccessed }) => firstAccessed);
  const customerNames = await readCustomerNames(scope, accessed);
  const { t } = localizer;
  const { from, to, zone } = filter;
  const today = dayOf(now(), zone);
  const days = describePeriod(filter, localizer);
  const activities = users.reduce((sum, reach) => sum + reach.activities, 0);
  return (
    <>
      <PageHeader eyebrow={t('frame.accountSettings')} title={t('reach.title')} isLive>
        {t('reach.summary', { users: users.length, activities, days, zone })}
      </PageHeader>
      <PeriodAndZone path={REACH_PATH} filter={filter} today={today} />
      <PeriodForm
        action={REACH_PATH}
        period={{ from, to, zone }}
        hidden={otherParameters(filter)}
      />
      <div className="mb-3">
        <PageFilterChips path={REACH_PATH} filter={filter} today={today} names={names} />
      </div>
      <p className="text-muted mb-4 max-w-prose text-sm">{t('reach.hint', { zone })}</p>
      <Results label={t('log.results')}>
        {users.length > 0 ? (
          <ReachTable users={shown} names={customerNames} filter={filter} />
        ) : (
          <EmptyState
            title={t('reach.empty.title')}
            actions={<ButtonLink href={REACH_PATH}>{t('reach.empty.lastMonth')}</ButtonLink>}
          >
            {describeEmptyView(filter, localizer)}
          </EmptyState>
        )}
      </Results>
      {users.length > MAX_USERS && (
        <p className="text-muted mt-3">{t('reach.firstOnly', { most: MAX_USERS })}</p>
      )}
    </>
  );
}

// The log's other filters apply here, too, and stay when another period is selected.
function otherParameters(filter: ActivityFilter): [string, string][] {
  const periodOnly = new Set(['from', 'to', 'tz']);
  return activityFilterParameters(atPage(filter, null)).filter(([name]) => !periodOnly.has(name));
}
