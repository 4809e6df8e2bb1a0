import { ClientMessages } from '@/app/_page/client-messages';
import { PageFilterChips } from '@/app/_filtered-page/page-filter-chips';
import { customerNamesOfView } from '@/app/_filtered-page/customer-names';
import { PeriodAndZone } from '@/app/_filtered-page/period-and-zone';
import { useTranslations } from 'next-intl';
import { ActivityHistogram } from '@/components/activity-log/histogram/activity-histogram';
import { ActivityTable } from '@/components/activity-log/table/activity-table';
import { PageHeader } from '@/components/ui/page/page-header';
import { Pagination } from '@/components/ui/page/pagination';
import { Results, RESULTS_ID } from '@/components/ui/page/results';
import { SkipLink } from '@/components/ui/page/skip-link';
import { TextLink } from '@/components/ui/text/text-link';
import type { PagePosition } from '@/lib/activity/filter/cursor';
import { fieldsOfFilter } from '@/lib/activity/filter/filter-fields';
import { describeView } from '@/lib/activity/describe/describe-view';
import { toLogRows } from '@/lib/activity/table/log-rows';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery, atPage } from '@/lib/activity/filter/filter-url';
import { ACTIVITY_LOG_PATH, REACH_PATH } from '@/lib/activity/paths';
import { barsOf } from '@/lib/activity/histogram/bars';
import { customersOf } from '@/lib/activity/customers-of';
import { readLogView } from '@/lib/activity/query/log-view';
import type { Scope } from '@/lib/auth/scope';
import { readQualifiers } from '@/lib/customers/read-qualifiers';
import { getLocalizer } from '@/lib/platform/i18n/current-locale';
import { dayOf, now } from '@/lib/platform/time/time';
import { EmptyResults } from './empty-results';
import { ExportLinks } from './export-links';
import { LogFilter } from './log-filter';

type LogContentProps = { scope: Scope; filter: ActivityFilter };

/**
 * One page of the log under a filter. Not streamed: without JavaScript a late part is never shown.
 */
export async function LogContent({ scope, filter }: LogContentProps) {
  const today = dayOf(now(), filter.zone);
  const { width, bars } = barsOf(filter);
  const [{ page, histogram }, names, localizer] = await Promise.all([
    readLogView(scope, { filter, bars }),
    customerNamesOfView(scope, filter),
    getLocalizer(),
  ]);
  const qualifierOf = await readQualifiers(scope, customersOf(page.activities));
  const { t } = localizer;
  const hrefAt = (position: PagePosition | null) =>
    position && ACTIVITY_LOG_PATH + activityFilterQuery(atPage(filter, position));
  return (
    <>
      <PageHeader
        eyebrow={t('frame.accountSettings')}
        title={t('log.title')}
        action={<ExportLinks filter={filter} count={histogram.total} t={t} />}
        isLive
        aside={histogram.total > 0 && <ReachLink filter={filter} />}
      >
        {describeView({ filter, count: histogram.total }, localizer)}
      </PageHeader>
      <PeriodAndZone path={ACTIVITY_LOG_PATH} filter={filter} today={today} />
      <div className="relative mb-4">
        <SkipLink targetId={RESULTS_ID}>{t('frame.skipToResults')}</SkipLink>
        <LogFilter
          fields={fieldsOfFilter(filter)}
          names={names}
          filter={filter}
          errors={{}}
          chips={
            <PageFilterChips path={ACTIVITY_LOG_PATH} filter={filter} today={today} names={names} />
          }
        />
      </div>
      {histogram.total > 0 && (
        <ActivityHistogram
          filter={filter}
          width={width}
          bars={bars}
          counts={histogram.bars}
          localizer={localizer}
        />
      )}
      <Results label={t('log.results')}>
        {page.activities.length > 0 ? (
          <>
            <ClientMessages of={['record']}>
              <ActivityTable
                rows={toLogRows(page.activities, { filter, t, qualifierOf })}
                zone={filter.zone}
              />
            </ClientMessages>
            <Pagination
              previous={{ label: t('log.newer'), href: hrefAt(page.newer) }}
              next={{ label: t('log.older'), href: hrefAt(page.older) }}
            />
          </>
        ) : (
          <EmptyResults filter={filter} />
        )}
      </Results>
    </>
  );
}

function ReachLink({ filter }: { filter: ActivityFilter }) {
  const t = useTranslations('log');
  const href = REACH_PATH + activityFilterQuery(atPage(filter, null));
  return <TextLink href={href}>{t('toReach')}</TextLink>;
}
