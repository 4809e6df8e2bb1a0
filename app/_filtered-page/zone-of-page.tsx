import { cookies } from 'next/headers';
import { ZoneSwitch } from '@/components/activity-log/filter-bar/zone-switch';
import { OWN_ZONE_COOKIE } from '@/lib/platform/time/reader-zone';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import {
  activityFilterParameters,
  activityFilterQuery,
  atPage,
} from '@/lib/activity/filter/filter-url';
import { parseTimeZone, UTC } from '@/lib/platform/time/time';

/** Stands in a link for the zone that only the browser knows. */
export const ANY_ZONE = 'Any/Zone';

type ViewZoneProps = {
  /** The path of the page. */
  path: string;
  filter: ActivityFilter;
};

/** The choice of the zone that a view's days and times are told in. */
export async function ViewZone({ path, filter }: ViewZoneProps) {
  const kept = (await cookies()).get(OWN_ZONE_COOKIE)?.value;
  const hrefIn = (zone: string) => path + activityFilterQuery(atPage({ ...filter, zone }, null));
  return (
    <ZoneSwitch
      action={path}
      zone={filter.zone}
      ownZone={kept ? parseTimeZone(kept) : null}
      utcHref={hrefIn(UTC)}
      anyHref={hrefIn(ANY_ZONE)}
      anyZone={encodeURIComponent(ANY_ZONE)}
      hidden={activityFilterParameters(atPage({ ...filter, zone: UTC }, null))}
    />
  );
}
