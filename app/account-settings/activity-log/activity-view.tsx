import { ClientMessages } from '@/app/client-messages';
import { ViewPeriod } from '@/app/view-period';
import { ActivityPicture } from '@/components/activity-log/activity-picture';
import { ActivityTable } from '@/components/activity-log/activity-table';
import { PageHead } from '@/components/ui/page-head';
import { PageLinks } from '@/components/ui/page-links';
import { namesOfCustomers } from '@/lib/activity/facets';
import type { PagePosition } from '@/lib/activity/filter/cursor';
import { fieldsOf } from '@/lib/activity/filter/filter-fields';
import { describeView } from '@/lib/activity/words/describe-view';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery, atPage } from '@/lib/activity/filter/filter-url';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { barsOf } from '@/lib/activity/picture/bars';
import { readView } from '@/lib/activity/view';
import type { Scope } from '@/lib/auth/scope';
import { getCurrentLocale, getTranslator } from '@/lib/i18n/current-locale';
import { dayOf, now } from '@/lib/time';
import { EmptyView } from './empty-view';
import { ExportLinks } from './export-links';
import { LogFilter } from './log-filter';
import { ViewChips } from './view-chips';

type ActivityViewProps = { scope: Scope; filter: ActivityFilter };

/** One page of the log under a filter. Not streamed: without JavaScript a late part never shows. */
export async function ActivityView({ scope, filter }: ActivityViewProps) {
  const today = dayOf(now(), filter.zone);
  const { width, bars } = barsOf(filter);
  const [{ page, shape }, names, t, locale] = await Promise.all([
    readView(scope, { filter, bars }),
    namesOfCustomers(scope, filter.customers),
    getTranslator(),
    getCurrentLocale(),
  ]);
  const hrefAt = (position: PagePosition | null) =>
    position && ACTIVITY_LOG_PATH + activityFilterQuery(atPage(filter, position));
  return (
    <>
      <PageHead
        eyebrow={t('frame.accountSettings')}
        title={t('log.title')}
        action={<ExportLinks filter={filter} count={shape.count} />}
      >
        {describeView({ filter, count: shape.count }, { t, locale })}
      </PageHead>
      <ViewPeriod path={ACTIVITY_LOG_PATH} filter={filter} today={today} />
      <div className="mb-4">
        <LogFilter
          fields={fieldsOf(filter)}
          names={names}
          filter={filter}
          errors={{}}
          chips={<ViewChips filter={filter} today={today} names={names} />}
        />
      </div>
      {shape.count > 0 && (
        <ActivityPicture filter={filter} width={width} bars={bars} counts={shape.bars} />
      )}
      {page.activities.length > 0 ? (
        <ClientMessages of={['record']}>
          <ActivityTable activities={page.activities} filter={filter} />
        </ClientMessages>
      ) : (
        <EmptyView filter={filter} />
      )}
      <PageLinks
        previous={{ label: t('log.newer'), href: hrefAt(page.newer) }}
        next={{ label: t('log.older'), href: hrefAt(page.older) }}
      />
    </>
  );
}
