import type { Localizer } from '@/lib/platform/i18n/localizer';
import { describeChipValue } from './describe-chip';
import { describeChoices, type NamedView } from './describe-choices';
import { describeShortPeriod } from './describe-view';

/**
 * The document title of a page that shows a view: the page's own `title`, the filter's values, and
 * the period unless it is the default: `Activity Log – Relecloud, Failed, 1 Nov – 3 Nov 2026`.
 */
export function titleOfView(
  title: string,
  { view, localizer }: { view: NamedView; localizer: Localizer },
) {
  const { t } = localizer;
  const { filter } = view;
  const parts = [
    ...describeChoices(view, { describe: describeChipValue, localizer }),
    ...(filter.isDefaultPeriod ? [] : [describeShortPeriod(filter, localizer)]),
  ];
  if (parts.length === 0) return title;
  return t('log.viewTitle', { title, view: parts.join(t('roles.separator')) });
}
