import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery, atPage } from '@/lib/activity/filter/filter-url';
import type { ActivityPreview } from '@/lib/activity/query/list-activities';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import type { Day } from '@/lib/platform/time/time';
import { formatRecordView, formatRepeatedView } from '@/lib/activity/record/record-view';
import { allocateBytes } from './allocate-bytes';
import { ROW_BYTE_COSTS } from './byte-costs';
import { prepareDetails, type ActivityDetails } from './details';
import { logOfDetails } from './facts/log-of-details';
import { indexContent } from './index-content';
import { FIRST_PAGES } from './section-paging';

// What exceeds these sizes is shown on the record's own page.
const MAX_TOTAL_BYTES = 160_000;
const MAX_ROW_BYTES = 12_000;
const PLACES = { pages: FIRST_PAGES, linesPerPage: 50, maxNestedValues: 100 };

type RowDetailsOptions = {
  filter: ActivityFilter;
  today: Day;
  localizer: Localizer;
  /** The zone in which the reader's pages open. */
  home: string;
};

/**
 * The details of rows of a view, in order: of one row that is opened, or of a page that is printed.
 * Bounded whatever the records hold; never throws.
 */
export function toRowDetails(
  activities: ActivityPreview[],
  { filter, today, localizer, home }: RowDetailsOptions,
): ActivityDetails[] {
  const reader = { ...localizer, zone: filter.zone };
  const log = logOfDetails(filter, { ...localizer, today });
  const view = activities.length > 1 ? formatRepeatedView(filter) : formatRecordView(filter);
  const builders = activities.map((activity) =>
    prepareDetails(activity, {
      content: indexContent(activity.content),
      reader,
      log,
      home,
      view,
      paging: PLACES,
      byteCosts: ROW_BYTE_COSTS,
    }),
  );
  const shared = allocateBytes(builders, {
    bytes: MAX_TOTAL_BYTES,
    make: (build, bytes) => build(Math.min(bytes, MAX_ROW_BYTES)),
  });
  return shared.map(({ value }) => value);
}

/** The query that details depend on: links in them keep the view, or its days, zone and hours. */
export function detailsQuery(filter: ActivityFilter): string {
  return activityFilterQuery(atPage(filter, null));
}
