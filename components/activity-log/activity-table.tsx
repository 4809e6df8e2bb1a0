import type { Activity } from '@/lib/activity/activity';
import { ActivityRow } from './activity-row';

type ActivityTableProps = { activities: Activity[]; timeZone: string };

/** The activities of one page of the log, in the order given. */
export function ActivityTable({ activities, timeZone }: ActivityTableProps) {
  const columns: [className: string, name: string][] = [
    ['toggle', 'Details'],
    ['time', `Date-Time (${timeZone})`],
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
          {columns.map(([className, name]) => (
            <th key={name} role="columnheader" scope="col" className={className}>
              {name}
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
