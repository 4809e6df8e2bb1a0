import { cookies } from 'next/headers';
import { ZoneSwitch } from '@/components/activity-log/filter-bar/zone-switch';
import { BROWSER_ZONE_COOKIE } from '@/lib/platform/time/browser-zone';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import {
  activityFilterParameters,
  activityFilterQuery,
  atPage,
} from '@/lib/activity/filter/filter-url';
import { parseTimeZone, UTC } from '@/lib/platform/time/time';

/** The placeholder in a link for the zone that only the browser knows. */
export const ZONE_PLACEHOLDER = 'Any/Zone';

type PageZoneProps = {
  /** The path of the page. */
  path: string;
  filter: ActivityFilter;
};

/** Selects the zone of a view's days and times. */
export async function PageZone({ path, filter }: PageZoneProps) {
  const stored = (await cookies()).get(BROWSER_ZONE_COOKIE)?.value;
  const hrefIn = (zone: string) => path + activityFilterQuery(atPage({ ...filter, zone }, null));
  return (
    <ZoneSwitch
      action={path}
      zone={filter.zone}
      browserZone={stored ? parseTimeZone(stored) : null}
      utcHref={hrefIn(UTC)}
      hrefTemplate={hrefIn(ZONE_PLACEHOLDER)}
      zonePlaceholder={encodeURIComponent(ZONE_PLACEHOLDER)}
      hidden={activityFilterParameters(atPage({ ...filter, zone: UTC }, null))}
    />
  );
}
