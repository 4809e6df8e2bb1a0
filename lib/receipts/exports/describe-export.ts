import { describeChip } from '@/lib/activity/describe/describe-chip';
import { describeChoices } from '@/lib/activity/describe/describe-choices';
import { describeShortPeriod } from '@/lib/activity/describe/describe-view';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { INSIGHTS_PATH } from '@/lib/insights/paths';
import { LOCALE_NAMES, parseLocale } from '@/lib/platform/i18n/locales';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import { dayOf } from '@/lib/platform/time/time';
import type { ExportedFile } from './exported-file';
import { filterOfExport } from './export-view';

/** An export in words: what it shows, filtered by what, and the page that shows it now. */
export type ExportInWords = {
  view: string;
  filters: string[];
  /** Null where no page does. */
  href: string | null;
  /** Its zone, language and format. */
  written: string;
};

type Described = {
  instant: Date;
  /** The display names of customers, by id. */
  names: ReadonlyMap<string, string>;
  localizer: Localizer;
};

/** What an export of the log, or of the figures, has. */
export function describeExport(
  exported: ExportedFile,
  { instant, names, localizer }: Described,
): ExportInWords {
  const { zone, language, format, path, filter: query } = exported;
  const name = parseLocale(language);
  const written = [zone, name ? LOCALE_NAMES[name] : language, format.toUpperCase()].join(' · ');
  const filter = filterOfExport(exported, instant);
  if (filter) {
    const today = dayOf(instant, filter.zone);
    return {
      view: describeShortPeriod(filter, localizer),
      filters: describeChoices({ filter, names, today }, { describe: describeChip, localizer }),
      href: ACTIVITY_LOG_PATH + activityFilterQuery(filter),
      written,
    };
  }
  const isFigures = path.startsWith(`${INSIGHTS_PATH}/`);
  const page = path.replace(/\/export$/, '');
  return {
    view: isFigures ? localizer.t('insights.title') : path,
    filters: [],
    href: isFigures ? page + (query === '' ? '' : `?${query}`) : null,
    written,
  };
}
