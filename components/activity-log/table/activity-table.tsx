import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Breakable } from '@/components/ui/text/breakable';
import { OpenableTable } from '@/components/activity-log/opening/openable-table';
import type { LogRow } from '@/lib/activity/table/log-rows';
import { packLinks } from '@/lib/activity/table/link-index';
import { sendOnce } from '@/lib/platform/html/send-once';
import { ActivityRow } from './activity-row';
import { CurrentDay } from './current-day';
import { rowLabels } from './row-labels';
import { TimeTooltip } from './time-tooltip';

type ActivityTableProps = {
  rows: LogRow[];
  /** The zone of the displayed times. */
  zone: string;
  /**
   * The query that the rows' details depend on, the query of exactly this page, and that of the
   * pages of the records.
   */
  detailsQuery: string;
  pageQuery: string;
  recordQuery: string;
};

// A zone can have a long name: America/Argentina/Buenos_Aires.
const AFTER_SLASH = /(?<=\/)/;

/** The activities of one page of the log, in the given order. */
export function ActivityTable({ rows, zone, ...queries }: ActivityTableProps) {
  const t = useTranslations();
  const recordMessages = useTranslations('record');
  const columns: [className: string, heading: ReactNode][] = [
    [
      'toggle',
      <span key="toggle" className="sr-only">
        {t('log.table.details')}
      </span>,
    ],
    [
      'time',
      <Breakable key="time" at={AFTER_SLASH}>
        {t('csv.dateTime', { zone })}
      </Breakable>,
    ],
    ['customer', t('csv.customer')],
    ['action', t('csv.action')],
    ['user', t('csv.user')],
    ['status', t('csv.status')],
  ];
  const labels = rowLabels(recordMessages, zone);
  const sentRows = sendOnce(rows.map((row) => <ActivityRow key={row.key} {...{ row, labels }} />));
  return (
    <div className="@container">
      <OpenableTable
        // Other rows are another table: what is open in this one is gone with it.
        key={sentRows.id}
        rows={sentRows}
        completion={{ links: packLinks(rows), labels: labels.filterLinks }}
        {...queries}
        className="data-table activity-table screen:max-medium:table-as-cards screen:max-medium:activities-as-cards"
      >
        <caption className="sr-only">{t('log.table.caption')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(([className, heading]) => (
              <th key={className} role="columnheader" scope="col" className={className}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
      </OpenableTable>
      <TimeTooltip timeZone={zone} />
      <CurrentDay />
    </div>
  );
}
