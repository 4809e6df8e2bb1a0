import { useTranslations } from 'next-intl';
import { PresetLinks } from '@/components/activity-log/filter-bar/preset-links';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterParameters, atPage, pathWith } from '@/lib/activity/filter/filter-url';
import { periodOfPreset, presetOf, PRESETS } from '@/lib/activity/filter/presets';
import type { Day } from '@/lib/platform/time/time';

type PagePresetsProps = {
  /** The path of the page. */
  path: string;
  /** The parameters of a view, where the page has some of its own. */
  parametersOf?: (view: ActivityFilter) => [string, string][];
  filter: ActivityFilter;
  today: Day;
};

/** The preset periods for a view. */
export function PagePresets({
  path,
  parametersOf = activityFilterParameters,
  filter,
  today,
}: PagePresetsProps) {
  const t = useTranslations('log.presets');
  const current = presetOf(filter, today);
  const links = PRESETS.map((name) => {
    const view = { ...filter, ...periodOfPreset(name, today), isDefaultPeriod: name === 'month' };
    return {
      href: pathWith(path, parametersOf(atPage(view, null))),
      label: t(name),
      title: name === 'sinceYesterday' ? t('sinceYesterdayHint') : undefined,
      isCurrent: name === current,
    };
  });
  return <PresetLinks links={links} />;
}
