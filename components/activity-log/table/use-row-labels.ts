import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { FilterLinkName } from '@/lib/activity/table/log-rows';

/** The words that every row of the log has. */
export type RowLabels = {
  details: string;
  /** What follows them for who cannot see the row: `of Created order, Adatum`. */
  ofWhat: (label: string) => string;
  noCustomer: string;
  filterLinks: Record<FilterLinkName, string>;
};

// Stands for what is put into a message.
const PLACEHOLDER = '\u0000';

/** Looked up once for all rows: fifty times each would take longer than drawing them. */
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
