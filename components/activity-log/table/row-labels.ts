import type { useTranslations } from 'next-intl';
import type { FilterLinkName } from '@/lib/activity/table/filter-links';
import { UTC } from '@/lib/platform/time/time';

/** The labels that every row of the log has. */
export type RowLabels = {
  details: string;
  /** Before and after what the button is about: `of Created order, Adatum`. */
  ofWhat: [before: string, after: string];
  noCustomer: string;
  filterLinks: Record<FilterLinkName, string>;
  /** Whether the times are in UTC. */
  isUtc: boolean;
};

// Replaced by the actual value.
const PLACEHOLDER = '\u0000';

/** Translated once for all rows: fifty times would take longer than rendering. */
export function rowLabels(
  t: ReturnType<typeof useTranslations<'record'>>,
  zone: string,
): RowLabels {
  const [before = '', after = ''] = t('ofWhat', { label: PLACEHOLDER }).split(PLACEHOLDER);
  return {
    details: t('details'),
    ofWhat: [before, after],
    noCustomer: t('noCustomer'),
    isUtc: zone === UTC,
    filterLinks: { customer: t('only.customer'), action: t('only.action'), user: t('only.user') },
  };
}
