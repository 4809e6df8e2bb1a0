import { useTranslations } from 'next-intl';
import { PresetLinks } from '@/components/activity-log/filter-bar/preset-links';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery, atPage } from '@/lib/activity/filter/filter-url';
import { periodOfPreset, presetOf, PRESETS } from '@/lib/activity/filter/presets';
import type { Day } from '@/lib/platform/time/time';
import { PageZone } from './page-zone';

type PeriodAndZoneProps = {
  /** The path of the page. */
  path: string;
  filter: ActivityFilter;
  today: Day;
};

/** The preset periods for a view, and the zone of its days and times. */
export function PeriodAndZone({ path, filter, today }: PeriodAndZoneProps) {
  const t = useTranslations('log.presets');
  const current = presetOf(filter, today);
  const links = PRESETS.map((name) => {
    const view = { ...filter, ...periodOfPreset(name, today), isDefaultPeriod: name === 'month' };
    const href = path + activityFilterQuery(atPage(view, null));
    return { href, label: t(name), isCurrent: name === current };
  });
  return (
    <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 print:hidden">
      <PresetLinks links={links} />
      <PageZone path={path} filter={filter} />
    </div>
  );
}
