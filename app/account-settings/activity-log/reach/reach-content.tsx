import { PageFilterChips } from '@/app/_filtered-page/page-filter-chips';
import { RemovedNotice } from '@/app/_filtered-page/removed-notice';
import { customerNamesOfView } from '@/app/_filtered-page/customer-names';
import { PeriodAndZone } from '@/app/_filtered-page/period-and-zone';
import { ReachKinds } from '@/components/reach/reach-kinds';
import { ReachTable } from '@/components/reach/reach-table';
import { ButtonLink } from '@/components/ui/button/button-link';
import { EmptyState } from '@/components/ui/page/empty-state';
import { PageHeader } from '@/components/ui/page/page-header';
import { Pagination } from '@/components/ui/page/pagination';
import { Results } from '@/components/ui/page/results';
import { describeHours } from '@/lib/activity/describe/describe-hours';
import { describeEmptyView, describePeriod } from '@/lib/activity/describe/describe-view';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { zoneQuery } from '@/lib/activity/filter/filter-url';
import { REACH_PATH } from '@/lib/activity/paths';
import { getCustomerNames } from '@/lib/activity/query/customers';
import { listReach, type UserReach } from '@/lib/activity/reach/list-reach';
import {
  kindOf,
  lastReachPage,
  REACH_PAGE_SIZE,
  reachParameters,
  reachPath,
  sortReach,
  type ReachView,
} from '@/lib/activity/reach/reach-view';
import { readActorNames } from '@/lib/activity/users/read-actor-names';
import type { Scope } from '@/lib/auth/scope';
import { readCustomerNames } from '@/lib/customers/read-qualifiers';
import { getLocalizer } from '@/lib/platform/i18n/current-locale';
import { dayOf, now } from '@/lib/platform/time/time';
import type { WorkingWeek } from '@/lib/profile/preferences';
import { ReachHint } from './reach-hint';

type ReachContentProps = { scope: Scope; view: ReachView; week: WorkingWeek };

/** What each user did in a period, under the log's filters: a page of users. */
export async function ReachContent({ scope, view: requested, week }: ReachContentProps) {
  const { filter, sort } = requested;
  const [users, names, localizer] = await Promise.all([
    listReach(scope, { filter, week }),
    customerNamesOfView(scope, filter),
    getLocalizer(),
  ]);
  const view = { ...requested, page: Math.min(requested.page, lastReachPage(users.length)) };
  const first = (view.page - 1) * REACH_PAGE_SIZE;
  const shown = sortReach(users, sort).slice(first, first + REACH_PAGE_SIZE);
  const { t } = localizer;
  const { zone } = filter;
  const today = dayOf(now(), zone);
  const activities = users.reduce((sum, reach) => sum + reach.activities, 0);
  const days = describePeriod(filter, localizer);
  return (
    <>
      <PageHeader eyebrow={t('layout.accountSettings')} title={t('reach.title')} isLive>
        {t('reach.summary', { users: users.length, activities, days, zone })}
      </PageHeader>
      <PeriodAndZone
        path={REACH_PATH}
        parametersOf={(other) => reachParameters({ ...view, filter: other, page: 1 })}
        filter={filter}
        today={today}
      />
      <div className="mb-3">
        <PageFilterChips
          path={REACH_PATH}
          hrefOf={(without) => reachPath({ ...view, filter: keepKinds(without, view), page: 1 })}
          filter={kindOf(filter) ? { ...filter, kinds: [] } : filter}
          today={today}
          names={names}
        />
      </div>
      <RemovedNotice scope={scope} filter={filter} />
      <ReachKinds view={view} />
      <ReachHint hours={describeHours(week.workingHours, t)} weekend={week.weekend} zone={zone} />
      <Results label={t('log.results')}>
        {shown.length > 0 ? (
          <>
            <ReachTable
              {...{ users: shown, view, week }}
              filter={filter}
              {...await readNames(scope, shown)}
            />
            <Pages view={view} users={users.length} shown={shown.length} />
          </>
        ) : (
          <EmptyState
            title={t('reach.empty.title')}
            actions={
              <ButtonLink href={REACH_PATH + zoneQuery(zone)}>
                {t('log.empty.lastMonth')}
              </ButtonLink>
            }
          >
            {describeEmptyView(filter, localizer)}
          </EmptyState>
        )}
      </Results>
    </>
  );
}

async function readNames(scope: Scope, users: UserReach[]) {
  const ids = [...new Set(users.flatMap(({ listedCustomers }) => listedCustomers))];
  const actors = users.map(({ user, actorKind }) => ({ userPrincipalName: user, actorKind }));
  const [nameOfActor, names] = await Promise.all([
    readActorNames(scope, actors),
    getCustomerNames(scope, ids),
  ]);
  const customers = [...names].map(([id, name]) => ({ id, name }));
  return {
    nameOf: ({ user, actorKind }: UserReach) => nameOfActor({ userPrincipalName: user, actorKind }),
    customers: await readCustomerNames(scope, customers),
  };
}

type PagesProps = { view: ReachView; users: number; shown: number };

async function Pages({ view, users, shown }: PagesProps) {
  const { t } = await getLocalizer();
  const from = (view.page - 1) * REACH_PAGE_SIZE + 1;
  const hrefAt = (page: number) => reachPath({ ...view, page });
  return (
    <Pagination
      previous={{ label: t('ui.previous'), href: view.page > 1 ? hrefAt(view.page - 1) : null }}
      next={{
        label: t('ui.next'),
        href: from + shown <= users ? hrefAt(view.page + 1) : null,
      }}
      position={t('reach.position', { from, to: from + shown - 1, count: users })}
    />
  );
}

// The links above the table choose the kinds, which other links keep.
function keepKinds(filter: ActivityFilter, { filter: { kinds } }: ReachView): ActivityFilter {
  return kindOf({ kinds }) ? { ...filter, kinds } : filter;
}
