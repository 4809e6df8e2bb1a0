import { useTranslations } from 'next-intl';
import { PresetLinks } from '@/components/activity-log/filter-bar/preset-links';
import type { Choice } from '@/components/ui/button/choice-links';
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
  const links = PRESETS.map((name): Choice => {
    const view = { ...filter, ...periodOfPreset(name, today), isDefaultPeriod: name === 'month' };
    const query = pathWith('', parametersOf(atPage(view, null)));
    const label = t(name);
    return name === 'sinceYesterday' ? [label, query, t('sinceYesterdayHint')] : [label, query];
  });
  const current = presetOf(filter, today);
  return (
    <PresetLinks
      path={path}
      links={links}
      current={current === null ? -1 : PRESETS.indexOf(current)}
    />
  );
}
