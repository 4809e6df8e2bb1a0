import { ClientMessages } from '@/app/_page/client-messages';
import { PeriodBar } from '@/components/activity-log/period/period-bar';
import { describePeriodButton } from '@/lib/activity/describe/describe-view';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterParameters, atPage } from '@/lib/activity/filter/filter-url';
import { getLocalizer } from '@/lib/platform/i18n/current-locale';
import type { Day } from '@/lib/platform/time/time';
import { PagePresets } from './page-presets';
import { PageZone } from './page-zone';

type PeriodAndZoneProps = {
  /** The path of the page. */
  path: string;
  /** The parameters of a view, where the page has some of its own. */
  parametersOf?: (view: ActivityFilter) => [string, string][];
  filter: ActivityFilter;
  today: Day;
};

/** The period of a view, and the zone of its days and times. */
export async function PeriodAndZone({ today, ...page }: PeriodAndZoneProps) {
  const localizer = await getLocalizer();
  const { path, filter, parametersOf = activityFilterParameters } = page;
  const { from, to } = filter;
  // What else the URL holds stays when another period is selected.
  const others = parametersOf(atPage(filter, null)).filter(([name]) => !PERIOD.has(name));
  return (
    <div className="period-bar print:hidden">
      <ClientMessages of={['filter']}>
        <PeriodBar
          action={path}
          label={describePeriodButton(filter, { today, localizer })}
          {...{ from, to, today }}
          hidden={others}
          presets={<PagePresets {...page} today={today} />}
        />
      </ClientMessages>
      <PageZone {...page} />
    </div>
  );
}

const PERIOD = new Set(['from', 'to']);
