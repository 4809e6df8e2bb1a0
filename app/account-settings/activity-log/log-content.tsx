import { cookies } from 'next/headers';
import { ClientMessages } from '@/app/_page/client-messages';
import { PageFilterChips } from '@/app/_filtered-page/page-filter-chips';
import { customerNamesOfView } from '@/app/_filtered-page/customer-names';
import { RemovedNotice } from '@/app/_filtered-page/removed-notice';
import { PageZone } from '@/app/_filtered-page/page-zone';
import type { ReactNode } from 'react';
import { NewerActivities } from '@/components/activity-log/newer/newer-activities';
import { UpdatedAt } from '@/components/activity-log/newer/updated-at';
import { shortcutProps } from '@/components/activity-log/shortcuts/shortcut-keys';
import { ActivityTable } from '@/components/activity-log/table/activity-table';
import { Pagination } from '@/components/ui/page/pagination';
import { Results, RESULTS_ID } from '@/components/ui/page/results';
import { SkipLink } from '@/components/ui/page/skip-link';
import { detailsQuery } from '@/lib/activity/details/row-details';
import { cursorOf, positionBefore, type PagePosition } from '@/lib/activity/filter/cursor';
import { fieldsOfFilter } from '@/lib/activity/filter/filter-fields';
import { toLogRows } from '@/lib/activity/table/log-rows';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery, atPage } from '@/lib/activity/filter/filter-url';
import type { ActivityHead } from '@/lib/activity/activity';
import { ACTIVITY_LOG_PATH, NEWER_COUNT_PATH } from '@/lib/activity/paths';
import { barsOf } from '@/lib/activity/histogram/bars';
import { customersOf } from '@/lib/activity/customers-of';
import { readActorNames } from '@/lib/activity/users/read-actor-names';
import { contextQuery } from '@/lib/activity/record/record-path';
import { formatRecordView } from '@/lib/activity/record/record-view';
import { readLogView } from '@/lib/activity/log-page/log-view';
import { listSavedViews } from '@/lib/activity/saved-views/queries';
import { requireViewer } from '@/lib/auth/gate';
import type { Scope } from '@/lib/auth/scope';
import { readQualifiers } from '@/lib/customers/read-qualifiers';
import { getCurrentZone, getLocalizer } from '@/lib/platform/i18n/current-locale';
import { HISTOGRAM_COOKIE } from '@/lib/activity/histogram/fold-cookie';
import { dayOf, now, type Day } from '@/lib/platform/time/time';
import { EmptyResults } from './empty-results';
import { ViewExport } from './view-export';
import { LogFooter } from './log-footer';
import { LogHeader } from './log-header';
import { LogFilter } from './log-filter';
import { ViewHistogram, ViewPosition, ViewSummary } from './view-counts';
import { ViewsMenu } from './views-menu';

type LogContentProps = {
  scope: Scope;
  filter: ActivityFilter;
  /** Shown above the results. */
  welcome: ReactNode;
};

/** One page of the log under a filter. Of a search, what depends on its number follows the page. */
export async function LogContent({ scope, filter, welcome }: LogContentProps) {
  const today = dayOf(now(), filter.zone);
  const [{ page, counts }, savedViews, names, localizer, home, cookieStore] = await Promise.all([
    readLogView(scope, { filter, bars: barsOf(filter).bars }),
    // Not when the menu is drawn, which would be after everything else.
    requireViewer().then(({ id }) => listSavedViews(scope, id)),
    customerNamesOfView(scope, filter),
    getLocalizer(),
    getCurrentZone(),
    cookies(),
  ]);
  const [qualifierOf, actorNameOf] = await Promise.all([
    readQualifiers(scope, customersOf(page.activities)),
    readActorNames(scope, page.activities),
  ]);
  const { t } = localizer;
  const [newest] = page.activities;
  const hrefAt = (position: PagePosition | null) =>
    position &&
    `${ACTIVITY_LOG_PATH}${activityFilterQuery(atPage(filter, position))}#${RESULTS_ID}`;
  const view = { filter, counts, localizer };
  const shownCount = page.activities.length;
  return (
    <>
      <LogHeader
        summary={<ViewSummary {...view} />}
        action={
          <>
            <ViewsMenu savedViews={savedViews} filter={filter} today={today} />
            <ViewExport {...view} />
          </>
        }
      />
      <div className="relative">
        <SkipLink targetId={RESULTS_ID}>{t('layout.skipToResults')}</SkipLink>
        <LogFilter
          fields={fieldsOfFilter(filter)}
          names={names}
          filter={filter}
          presetFilter={filter}
          errors={{}}
        >
          <PageZone path={ACTIVITY_LOG_PATH} filter={filter} />
        </LogFilter>
      </div>
      <PageFilterChips path={ACTIVITY_LOG_PATH} filter={filter} today={today} names={names} />
      <ViewHistogram {...view} isFolded={cookieStore.has(HISTOGRAM_COOKIE)} />
      {newest && (
        <p className="log-position">
          <ViewPosition {...view} shownCount={shownCount} pending={null} />
        </p>
      )}
      {welcome}
      <RemovedNotice scope={scope} filter={filter} />
      <ClientMessages of={['opening']}>
        <Results label={t('log.results')}>
          {newest ? (
            <>
              {isCurrent(filter, today) && <NewerActivities {...newerOf(filter, newest)} />}
              <ActivityTable
                rows={toLogRows(page.activities, {
                  filter,
                  localizer,
                  today,
                  qualifierOf,
                  actorNameOf,
                })}
                zone={filter.zone}
                detailsQuery={detailsQuery(filter)}
                pageQuery={activityFilterQuery(atPage(filter, positionBefore(newest)))}
                recordQuery={contextQuery({
                  zone: filter.zone,
                  home,
                  view: formatRecordView(filter),
                })}
              />
              <Pagination
                previous={{
                  label: t('log.newer'),
                  href: hrefAt(page.newer),
                  shortcut: shortcutProps('newer'),
                }}
                next={{
                  label: t('log.older'),
                  href: hrefAt(page.older),
                  shortcut: shortcutProps('older'),
                }}
                position={
                  <ViewPosition {...view} shownCount={shownCount} pending={t('log.counting')} />
                }
              />
            </>
          ) : (
            <EmptyResults filter={filter} />
          )}
        </Results>
        <LogFooter>
          <UpdatedAt instant={now()} zone={filter.zone} />
        </LogFooter>
      </ClientMessages>
    </>
  );
}

// Only here can newer activities appear.
function isCurrent(filter: ActivityFilter, today: Day): boolean {
  return filter.page === null && filter.to >= today;
}

function newerOf(filter: ActivityFilter, newest: ActivityHead) {
  const position: PagePosition = { direction: 'newer', from: cursorOf(newest) };
  return {
    countHref: NEWER_COUNT_PATH + activityFilterQuery(atPage(filter, position)),
    href: ACTIVITY_LOG_PATH + activityFilterQuery(filter),
  };
}
