import { useTranslations } from 'next-intl';
import type { HistogramRow } from '@/lib/activity/histogram/histogram-rows';
import { HistogramRows } from './histogram-rows';

type HistogramTableProps = { rows: HistogramRow[]; zone: string };

/** The histogram in figures. Uses ARIA roles, because the page has one table element, the log. */
export function HistogramTable({ rows, zone }: HistogramTableProps) {
  const t = useTranslations();
  const isLinked = rows.some(([, , query]) => query !== null);
  return (
    <details name="facet" className="histogram-figures text-xs print:hidden">
      <summary className="text-muted hover:text-text w-fit rounded-xs">
        {t('log.histogram.table')}
      </summary>
      <div
        role="table"
        aria-label={t('log.histogram.caption', { zone })}
        className="histogram-table"
        // It scrolls, and without links the keyboard could not reach it.
        tabIndex={isLinked ? undefined : 0}
      >
        <div role="row" className="text-muted">
          <span role="columnheader">{t('filter.period')}</span>
          <span role="columnheader">{t('log.histogram.all')}</span>
          <span role="columnheader">{t('outcomes.failed')}</span>
        </div>
        <HistogramRows rows={rows} />
      </div>
    </details>
  );
}
