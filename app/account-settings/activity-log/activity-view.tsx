import { ClientMessages } from '@/app/_page/client-messages';
import { ViewChips } from '@/app/_filtered-page/filter-chips-of-page';
import { namesOfView } from '@/app/_filtered-page/customer-names';
import { ViewPeriod } from '@/app/_filtered-page/period-and-zone';
import { useTranslations } from 'next-intl';
import { ActivityPicture } from '@/components/activity-log/histogram/activity-histogram';
import { ActivityTable } from '@/components/activity-log/table/activity-table';
import { PageHead } from '@/components/ui/page/page-head';
import { PageLinks } from '@/components/ui/page/page-links';
import { Results, RESULTS_ID } from '@/components/ui/page/results';
import { SkipLink } from '@/components/ui/page/skip-link';
import { TextLink } from '@/components/ui/text/text-link';
import type { PagePosition } from '@/lib/activity/filter/cursor';
import { fieldsOf } from '@/lib/activity/filter/filter-fields';
import { describeView } from '@/lib/activity/words/describe-view';
import { rowsInWords } from '@/lib/activity/summary/row-words';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery, atPage } from '@/lib/activity/filter/filter-url';
import { ACTIVITY_LOG_PATH, REACH_PATH } from '@/lib/activity/paths';
import { barsOf } from '@/lib/activity/histogram/bars';
import { customersOf } from '@/lib/activity/customers-of';
import { readView } from '@/lib/activity/query/log-view';
import type { Scope } from '@/lib/auth/scope';
import { readQualifiers } from '@/lib/customers/read-qualifiers';
import { getWords } from '@/lib/platform/i18n/current-locale';
import { dayOf, now } from '@/lib/platform/time/time';
import { EmptyView } from './empty-view';
import { ExportLinks } from './export-links';
import { LogFilter } from './log-filter';

type ActivityViewProps = { scope: Scope; filter: ActivityFilter };

/** One page of the log under a filter. Not streamed: without JavaScript a late part never shows. */
export async function ActivityView({ scope, filter }: ActivityViewProps) {
  const today = dayOf(now(), filter.zone);
  const { width, bars } = barsOf(filter);
  const [{ page, shape }, names, words] = await Promise.all([
    readView(scope, { filter, bars }),
    namesOfView(scope, filter),
    getWords(),
  ]);
  const qualifierOf = await readQualifiers(scope, customersOf(page.activities));
  const { t } = words;
  const hrefAt = (position: PagePosition | null) =>
    position && ACTIVITY_LOG_PATH + activityFilterQuery(atPage(filter, position));
  return (
    <>
      <PageHead
        eyebrow={t('frame.accountSettings')}
        title={t('log.title')}
        action={<ExportLinks filter={filter} count={shape.count} t={t} />}
        isLive
        aside={shape.count > 0 && <ReachLink filter={filter} />}
      >
        {describeView({ filter, count: shape.count }, words)}
      </PageHead>
      <ViewPeriod path={ACTIVITY_LOG_PATH} filter={filter} today={today} />
      <div className="relative mb-4">
        <SkipLink targetId={RESULTS_ID}>{t('frame.skipToResults')}</SkipLink>
        <LogFilter
          fields={fieldsOf(filter)}
          names={names}
          filter={filter}
          errors={{}}
          chips={<ViewChips path={ACTIVITY_LOG_PATH} filter={filter} today={today} names={names} />}
        />
      </div>
      {shape.count > 0 && (
        <ActivityPicture
          filter={filter}
          width={width}
          bars={bars}
          counts={shape.bars}
          words={words}
        />
      )}
      <Results label={t('log.results')}>
        {page.activities.length > 0 ? (
          <>
            <ClientMessages of={['record']}>
              <ActivityTable
                rows={rowsInWords(page.activities, { filter, t, qualifierOf })}
                zone={filter.zone}
              />
            </ClientMessages>
            <PageLinks
              previous={{ label: t('log.newer'), href: hrefAt(page.newer) }}
              next={{ label: t('log.older'), href: hrefAt(page.older) }}
            />
          </>
        ) : (
          <EmptyView filter={filter} />
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
