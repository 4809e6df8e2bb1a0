import { useTranslations } from 'next-intl';
import { SentDetails } from '@/components/ui/sent-once/sent-details';
import type { HistogramRow } from '@/lib/activity/histogram/histogram-rows';
import { sendOnce } from '@/lib/platform/html/send-once';

type HistogramTableProps = { rows: HistogramRow[]; zone: string };

/** The histogram in figures. Uses ARIA roles, because the page has one table element, the log. */
export function HistogramTable({ rows, zone }: HistogramTableProps) {
  const t = useTranslations();
  const isLinked = rows.some(([, , query]) => query !== null);
  const content = (
    <>
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
        {rows.map(([period, , query, total, failed]) => (
          <div key={period} role="row">
            <span role="rowheader">{query === null ? period : <a href={query}>{period}</a>}</span>
            <span role="cell">{total}</span>
            <span role="cell">{failed}</span>
          </div>
        ))}
      </div>
    </>
  );
  return (
    <SentDetails
      content={sendOnce(content)}
      name="facet"
      className="histogram-figures text-xs print:hidden"
    />
  );
}
