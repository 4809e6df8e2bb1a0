import { ClientMessages } from '@/app/client-messages';
import { ActivityFilterForm } from '@/components/activity-log/activity-filter-form';
import { ActivityTable } from '@/components/activity-log/activity-table';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHead } from '@/components/ui/page-head';
import { PageLinks } from '@/components/ui/page-links';
import type { PagePosition } from '@/lib/activity/filter/cursor';
import { describeView } from '@/lib/activity/words/describe-view';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import {
  activityFilterParameters,
  activityFilterQuery,
  atPage,
} from '@/lib/activity/filter/filter-url';
import { ACTIVITY_LOG_PATH, EXPORT_PATH } from '@/lib/activity/paths';
import { countActivities, listActivities } from '@/lib/activity/queries';
import type { Scope } from '@/lib/auth/scope';
import { formatCount } from '@/lib/numbers';
import { EmptyView } from './empty-view';

type ActivityViewProps = { scope: Scope; filter: ActivityFilter };

/** One page of the log under a filter. Not streamed: without JavaScript a late part never shows. */
export async function ActivityView({ scope, filter }: ActivityViewProps) {
  const [page, count] = await Promise.all([
    listActivities(scope, filter),
    countActivities(scope, filter),
  ]);
  const hrefAt = (position: PagePosition | null) =>
    position && ACTIVITY_LOG_PATH + activityFilterQuery(atPage(filter, position));
  return (
    <>
      <PageHead
        eyebrow="Account settings"
        title="Activity Log"
        action={<ExportLink filter={filter} count={count} />}
      >
        {describeView(filter, count)}
      </PageHead>
      <ActivityFilterForm
        action={ACTIVITY_LOG_PATH}
        period={{ from: filter.from, to: filter.to }}
        hidden={activityFilterParameters(atPage({ ...filter, isDefaultPeriod: true }, null))}
        errors={{}}
      />
      {page.activities.length > 0 ? (
        <ClientMessages of={['record']}>
          <ActivityTable activities={page.activities} timeZone={filter.zone} />
        </ClientMessages>
      ) : (
        <EmptyView filter={filter} />
      )}
      <PageLinks
        previous={{ label: 'Newer', href: hrefAt(page.newer) }}
        next={{ label: 'Older', href: hrefAt(page.older) }}
      />
    </>
  );
}

function ExportLink({ filter, count }: { filter: ActivityFilter; count: number }) {
  return (
    <ButtonLink
      href={EXPORT_PATH + activityFilterQuery(atPage(filter, null))}
      kind="primary"
      isOutsideApp
    >
      Export log <span className="font-normal tabular-nums">({formatCount(count)})</span>
    </ButtonLink>
  );
}
