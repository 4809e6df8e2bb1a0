import { chipsOf } from '@/lib/activity/filter/chips';
import type { ActivityFilter, Period } from '@/lib/activity/filter/filter';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import { truncateWithEllipsis } from '@/lib/platform/text/truncate-with-ellipsis';
import { formatDayInWords, formatDayShort, type Day } from '@/lib/platform/time/time';
import { describeChipValue } from './describe-chip';
import { describePeriod } from './describe-view';

type TitledView = {
  filter: ActivityFilter;
  /** The display names of the customers in the filter, by id. */
  names: ReadonlyMap<string, string>;
  today: Day;
};

// A tab shows some thirty letters, the history some more.
const MAX_SELECTED = 3;
const MAX_VALUE_LENGTH = 40;

/**
 * The document title of a page that shows a view: the page's own `title`, the filter's values, and
 * the period unless it is the default: `Activity Log – Relecloud, Failed, 1 Nov – 3 Nov 2026`.
 */
export function titleOfView(
  title: string,
  { view, localizer }: { view: TitledView; localizer: Localizer },
) {
  const { t } = localizer;
  const { filter, names, today } = view;
  const values = chipsOf(filter, today)
    .filter(({ name }) => name !== 'period')
    .map((chip) =>
      truncateWithEllipsis(describeChipValue({ chip, filter, names }, localizer), MAX_VALUE_LENGTH),
    );
  const more = values.length - MAX_SELECTED;
  const parts = [
    ...values.slice(0, MAX_SELECTED),
    ...(more > 0 ? [t('log.moreChosen', { count: more })] : []),
    ...(filter.isDefaultPeriod ? [] : [describeShortPeriod(filter, localizer)]),
  ];
  if (parts.length === 0) return title;
  return t('log.viewTitle', { title, view: parts.join(t('roles.separator')) });
}

// The year appears once: English dates end with it, the others start with it.
function describeShortPeriod(period: Period, localizer: Localizer): string {
  const { from, to } = period;
  const { t, locale } = localizer;
  if (from === to || from.slice(0, 4) !== to.slice(0, 4)) return describePeriod(period, localizer);
  const full = (day: Day) => formatDayInWords(day, locale);
  const short = (day: Day) => formatDayShort(day, { locale, to: 'day' });
  return locale === 'en'
    ? t('log.period', { from: short(from), to: full(to) })
    : t('log.period', { from: full(from), to: short(to) });
}
