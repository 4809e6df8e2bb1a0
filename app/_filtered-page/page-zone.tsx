import { cookies } from 'next/headers';
import { ZoneSwitch } from '@/components/activity-log/filter-bar/zone-switch';
import { BROWSER_ZONE_COOKIE } from '@/lib/platform/time/browser-zone';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterParameters, atPage, pathWith } from '@/lib/activity/filter/filter-url';
import { requireViewer } from '@/lib/auth/gate';
import { keepZone } from '@/app/profile/actions';
import { parseTimeZone, UTC } from '@/lib/platform/time/time';

/** The placeholder in a link for the zone that only the browser knows. */
export const ZONE_PLACEHOLDER = 'Any/Zone';

type PageZoneProps = {
  /** The path of the page. */
  path: string;
  /** The parameters of a view, where the page has some of its own. */
  parametersOf?: (view: ActivityFilter) => [string, string][];
  filter: ActivityFilter;
};

/** Selects the zone of a view's days and times. */
export async function PageZone({
  path,
  parametersOf = activityFilterParameters,
  filter,
}: PageZoneProps) {
  const stored = (await cookies()).get(BROWSER_ZONE_COOKIE)?.value;
  const viewer = await requireViewer();
  const parametersIn = (zone: string) => parametersOf(atPage({ ...filter, zone }, null));
  const hrefIn = (zone: string) => pathWith(path, parametersIn(zone));
  return (
    <ZoneSwitch
      action={path}
      zone={filter.zone}
      ownZone={viewer.chosenZone}
      keepZone={filter.zone === viewer.zone ? null : keepZone}
      browserZone={stored ? parseTimeZone(stored) : null}
      utcHref={hrefIn(UTC)}
      hrefTemplate={hrefIn(ZONE_PLACEHOLDER)}
      zonePlaceholder={encodeURIComponent(ZONE_PLACEHOLDER)}
      hidden={parametersIn(UTC)}
    />
  );
}
