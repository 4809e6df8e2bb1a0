import { useLocale, useTranslations } from 'next-intl';
import { DataCell, DataRow, DataTable } from '@/components/ui/table/data-table';
import { useInstantInWords } from '@/components/ui/text/use-instant-in-words';
import type { RemovedMonth } from '@/lib/activity/retention/removal/removed-months';
import { formatCount } from '@/lib/platform/text/format-count';
import { formatDayShort } from '@/lib/platform/time/time';

/** The months of which records were removed. */
export function RemovedTable({ months }: { months: RemovedMonth[] }) {
  const t = useTranslations('retention.removed');
  const locale = useLocale();
  const inWords = useInstantInWords();
  const columns = {
    month: { name: t('month') },
    count: { name: t('count'), isNumber: true },
    finished: { name: t('finished') },
  };
  return (
    <DataTable caption={t('title')} columns={[columns.month, columns.count, columns.finished]}>
      {months.map(({ month, removed, finishedAt }) => (
        <DataRow key={month}>
          <DataCell column={columns.month}>
            {formatDayShort(month, { locale, to: 'month' })}
          </DataCell>
          <DataCell column={columns.count}>{formatCount(removed, locale)}</DataCell>
          <DataCell column={columns.finished}>
            {finishedAt === null ? t('unfinished') : inWords(finishedAt)}
          </DataCell>
        </DataRow>
      ))}
    </DataTable>
  );
}
