import { useTranslations } from 'next-intl';
import { PresetLinks } from '@/components/activity-log/preset-links';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery, atPage } from '@/lib/activity/filter/filter-url';
import { periodOfPreset, presetOf, PRESETS } from '@/lib/activity/filter/presets';
import type { Day } from '@/lib/time';

type PeriodPresetsProps = {
  /** The path of the page. */
  action: string;
  filter: ActivityFilter;
  today: Day;
};

/** The periods one click away, as those of the log. */
export function PeriodPresets({ action, filter, today }: PeriodPresetsProps) {
  const t = useTranslations('log.presets');
  const current = presetOf(filter, today);
  const links = PRESETS.map((name) => {
    const view = { ...filter, ...periodOfPreset(name, today), isDefaultPeriod: name === 'month' };
    const href = action + activityFilterQuery(atPage(view, null));
    return { href, label: t(name), isCurrent: name === current };
  });
  return (
    <div className="mb-3 print:hidden">
      <PresetLinks links={links} />
    </div>
  );
}
