import { useLocale, useTranslations } from 'next-intl';
import { DataCell, DataRow, DataTable } from '@/components/ui/table/data-table';
import { Notice } from '@/components/ui/page/notice';
import type { MonthCount } from '@/lib/activity/retention/removal/count-removable';
import { formatCount } from '@/lib/platform/text/format-count';
import { formatDayShort } from '@/lib/platform/time/time';

/** Says how many records of which months a change would let be removed. */
export function RemovableEffect({ months }: { months: MonthCount[] }) {
  const t = useTranslations('retention.effect');
  const locale = useLocale();
  const total = months.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return <Notice kind="info">{t('none')}</Notice>;
  const columns = { month: { name: t('month') }, count: { name: t('count'), isNumber: true } };
  return (
    <div className="flex max-w-160 flex-col gap-4">
      <Notice kind="error">{t('some', { count: total, months: months.length })}</Notice>
      <DataTable kind="compact" caption={t('count')} columns={[columns.month, columns.count]}>
        {months.map(({ month, count }) => (
          <DataRow key={month}>
            <DataCell column={columns.month}>
              {formatDayShort(month, { locale, to: 'month' })}
            </DataCell>
            <DataCell column={columns.count}>{formatCount(count, locale)}</DataCell>
          </DataRow>
        ))}
      </DataTable>
    </div>
  );
}
