import { cookies } from 'next/headers';
import { ZoneSwitch } from '@/components/activity-log/zone-switch';
import { OWN_ZONE_COOKIE } from '@/lib/reader-zone';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import {
  activityFilterParameters,
  activityFilterQuery,
  atPage,
} from '@/lib/activity/filter/filter-url';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { parseTimeZone, UTC } from '@/lib/time';

// Stands in a link for the zone that only the browser knows.
const ANY_ZONE = 'Any/Zone';

/** The choice of the zone that a view's days and times are told in. */
export async function ViewZone({ filter }: { filter: ActivityFilter }) {
  const kept = (await cookies()).get(OWN_ZONE_COOKIE)?.value;
  const hrefIn = (zone: string) =>
    ACTIVITY_LOG_PATH + activityFilterQuery(atPage({ ...filter, zone }, null));
  return (
    <ZoneSwitch
      zone={filter.zone}
      ownZone={kept ? parseTimeZone(kept) : null}
      utcHref={hrefIn(UTC)}
      anyHref={hrefIn(ANY_ZONE)}
      anyZone={encodeURIComponent(ANY_ZONE)}
      hidden={activityFilterParameters(atPage({ ...filter, zone: UTC }, null))}
    />
  );
}
