import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { FilterLinkName } from '@/lib/activity/table/log-rows';

/** The labels that every row of the log has. */
export type RowLabels = {
  details: string;
  /** Follows the label for screen readers: `of Created order, Adatum`. */
  ofWhat: (label: string) => string;
  noCustomer: string;
  filterLinks: Record<FilterLinkName, string>;
};

// Replaced by the actual value.
const PLACEHOLDER = '\u0000';

/** Read once for all rows: translating them fifty times would take longer than rendering. */
export function useRowLabels(): RowLabels {
  const t = useTranslations('record');
  return useMemo(() => {
    const [before = '', after = ''] = t('ofWhat', { label: PLACEHOLDER }).split(PLACEHOLDER);
    return {
      details: t('details'),
      ofWhat: (label) => before + label + after,
      noCustomer: t('noCustomer'),
      filterLinks: { customer: t('only.customer'), action: t('only.action'), user: t('only.user') },
    };
  }, [t]);
}
