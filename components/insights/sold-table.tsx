import { useLocale, useTranslations } from 'next-intl';
import { DataCell, DataRow, DataTable } from '@/components/ui/table/data-table';
import { TextLink } from '@/components/ui/text/text-link';
import { describePeriod } from '@/lib/activity/describe/describe-view';
import type { InsightPeriod } from '@/lib/insights/insight-period';
import type { SoldInDays } from '@/lib/insights/sold-over-time';
import { formatCount } from '@/lib/platform/text/format-count';
import { soldPath } from './sold-path';

type SoldTableProps = { buckets: SoldInDays[]; period: InsightPeriod };

/** What was sold in each bucket of a period, linked to the list. */
export function SoldTable({ buckets, period }: SoldTableProps) {
  const t = useTranslations();
  const locale = useLocale();
  const columns = {
    days: { name: t('insights.sold.days') },
    subscriptions: { name: t('insights.subscriptions'), isNumber: true },
    licenses: { name: t('insights.licenses'), isNumber: true },
  };
  return (
    <DataTable caption={t('insights.sold.title')} columns={Object.values(columns)} kind="compact">
      {buckets.map((bucket) => (
        <DataRow key={bucket.from}>
          <DataCell column={columns.days}>
            <TextLink href={soldPath(bucket, period)} isQuiet>
              {describePeriod(bucket, { t, locale })}
            </TextLink>
          </DataCell>
          <DataCell column={columns.subscriptions}>
            {formatCount(bucket.subscriptions, locale)}
          </DataCell>
          <DataCell column={columns.licenses}>{formatCount(bucket.licenses, locale)}</DataCell>
        </DataRow>
      ))}
    </DataTable>
  );
}
