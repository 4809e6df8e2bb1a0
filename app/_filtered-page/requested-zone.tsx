import { cookies } from 'next/headers';
import { ZoneSwitch } from '@/components/activity-log/filter-bar/zone-switch';
import type { QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { FORM_FIELD_NAMES } from '@/lib/activity/filter/form-query';
import { pathWith } from '@/lib/activity/filter/filter-url';
import { BROWSER_ZONE_COOKIE } from '@/lib/platform/time/browser-zone';
import { truncateText } from '@/lib/platform/text/truncate-text';
import { requireViewer } from '@/lib/auth/gate';
import { parseTimeZone, UTC } from '@/lib/platform/time/time';
import { ZONE_PLACEHOLDER } from './page-zone';

type RequestedZoneProps = {
  /** The path of the page. */
  path: string;
  /** The requested parameters; those of the form are kept. */
  parameters: QueryParameters;
  /** What is wrong with the zone. */
  error?: string;
};

const MAX_ZONE_LENGTH = 60;

/** Selects the zone on a page with invalid parameters, whether the zone or others are invalid. */
export async function RequestedZone({ path, parameters, error }: RequestedZoneProps) {
  const stored = (await cookies()).get(BROWSER_ZONE_COOKIE)?.value;
  const { chosenZone } = await requireViewer();
  const [requested = UTC] = [parameters.tz ?? []].flat().filter(Boolean);
  const others = FORM_FIELD_NAMES.filter((name) => name !== 'tz').flatMap((name) =>
    [parameters[name] ?? []].flat().map((text): [string, string] => [name, text]),
  );
  const hrefIn = (zone: string) =>
    pathWith(path, [...others, ...(zone === UTC ? [] : [['tz', zone] satisfies [string, string]])]);
  return (
    <div className="mb-3 flex justify-end print:hidden">
      <ZoneSwitch
        action={path}
        zone={parseTimeZone(requested) ?? truncateText(requested, MAX_ZONE_LENGTH)}
        ownZone={chosenZone}
        keepZone={null}
        browserZone={stored ? parseTimeZone(stored) : null}
        utcHref={hrefIn(UTC)}
        hrefTemplate={hrefIn(ZONE_PLACEHOLDER)}
        zonePlaceholder={encodeURIComponent(ZONE_PLACEHOLDER)}
        hidden={others}
        error={error}
      />
    </div>
  );
}
