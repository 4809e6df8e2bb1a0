import { cookies } from 'next/headers';
import { ZoneSwitch } from '@/components/activity-log/filter-bar/zone-switch';
import type { QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { FORM_NAMES } from '@/lib/activity/filter/form-query';
import { OWN_ZONE_COOKIE } from '@/lib/platform/time/reader-zone';
import { beginningOf } from '@/lib/platform/text/beginning-of';
import { parseTimeZone, UTC } from '@/lib/platform/time/time';
import { ANY_ZONE } from './zone-of-page';

type GivenZoneProps = {
  /** The path of the page. */
  path: string;
  /** As they were given; what can be chosen besides the zone is kept. */
  parameters: QueryParameters;
  /** What is wrong with the zone. */
  error?: string;
};

const LONGEST_ZONE = 60;

/** The choice of the zone on a page whose parameters cannot be understood, this one or others. */
export async function GivenZone({ path, parameters, error }: GivenZoneProps) {
  const kept = (await cookies()).get(OWN_ZONE_COOKIE)?.value;
  const [given = UTC] = [parameters.tz ?? []].flat().filter(Boolean);
  const others = FORM_NAMES.filter((name) => name !== 'tz').flatMap((name) =>
    [parameters[name] ?? []].flat().map((text): [string, string] => [name, text]),
  );
  const hrefIn = (zone: string) =>
    path + query([...others, ...(zone === UTC ? [] : [['tz', zone]])]);
  return (
    <div className="mb-3 flex justify-end print:hidden">
      <ZoneSwitch
        action={path}
        zone={parseTimeZone(given) ?? beginningOf(given, LONGEST_ZONE)}
        ownZone={kept ? parseTimeZone(kept) : null}
        utcHref={hrefIn(UTC)}
        anyHref={hrefIn(ANY_ZONE)}
        anyZone={encodeURIComponent(ANY_ZONE)}
        hidden={others}
        error={error}
      />
    </div>
  );
}

function query(parameters: string[][]): string {
  const search = new URLSearchParams(parameters);
  return search.size > 0 ? `?${search}` : '';
}
