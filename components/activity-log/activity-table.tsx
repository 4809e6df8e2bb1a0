import type { ReactNode } from 'react';
import { Breakable } from '@/components/ui/breakable';
import type { Activity } from '@/lib/activity/activity';
import { ActivityRow } from './activity-row';

type ActivityTableProps = { activities: Activity[]; timeZone: string };

// A zone can have a long name: America/Argentina/Buenos_Aires.
const AFTER_SLASH = /(?<=\/)/;

/** The activities of one page of the log, in the order given. */
export function ActivityTable({ activities, timeZone }: ActivityTableProps) {
  const columns: [className: string, heading: ReactNode][] = [
    ['toggle', 'Details'],
    ['time', <Breakable key="time" at={AFTER_SLASH}>{`Date-Time (${timeZone})`}</Breakable>],
    ['customer', 'Affected customer'],
    ['action', 'Action'],
    ['user', 'Partner user'],
    ['status', 'Status'],
  ];
  return (
    <table
      role="table"
      className="data-table activity-table screen:max-medium:table-as-cards screen:max-medium:activities-as-cards"
    >
      <caption className="sr-only">Activities, newest first</caption>
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
        {activities.map((activity) => (
          <ActivityRow key={activity.sequence} activity={activity} timeZone={timeZone} />
        ))}
      </tbody>
    </table>
  );
}
