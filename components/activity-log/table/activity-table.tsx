import '@/components/ui/table/data-table.css';
import './activity-table.css';
import './activity-print.css';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Breakable } from '@/components/ui/text/breakable';
import type { LogRow } from '@/lib/activity/table/log-rows';
import { ActivityRows } from './activity-rows';
import { TimeTooltip } from './time-tooltip';

type ActivityTableProps = {
  rows: LogRow[];
  /** The zone of the displayed times. */
  zone: string;
};

// A zone can have a long name: America/Argentina/Buenos_Aires.
const AFTER_SLASH = /(?<=\/)/;

/** The activities of one page of the log, in the given order. */
export function ActivityTable({ rows, zone }: ActivityTableProps) {
  const t = useTranslations();
  const columns: [className: string, heading: ReactNode][] = [
    ['toggle', t('log.table.details')],
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
  return (
    <>
      <table
        role="table"
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
        <tbody role="rowgroup">
          <ActivityRows json={JSON.stringify(rows)} />
        </tbody>
      </table>
      <TimeTooltip timeZone={zone} />
    </>
  );
}
