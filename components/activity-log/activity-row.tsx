import { useTranslations } from 'next-intl';
import type { Activity } from '@/lib/activity/activity';
import { describeActivity } from '@/lib/activity/words/describe';
import { summariseActivity } from '@/lib/activity/words/deed-words';
import { activityDetails } from '@/lib/activity/words/details';
import { StatusMark } from '@/components/ui/status-mark';
import { ActivityTime } from './activity-time';
import { ActorName } from './actor-name';
import { CustomerName } from './customer-name';
import { ExpandableRow } from './expandable-row';

// Fifty rows carry their details with them; beyond this a value is read on the record's own page.
const VALUE_LIMIT = 2000;

export function ActivityRow({ activity, timeZone }: { activity: Activity; timeZone: string }) {
  const t = useTranslations();
  const { action, status, outcome } = describeActivity(activity, t);
  const summary = summariseActivity(activity, t);
  return (
    <ExpandableRow
      label={[action, activity.customerName ?? 'no customer'].join(', ')}
      details={activityDetails(activity, { zone: timeZone, t, limit: VALUE_LIMIT })}
      cells={
        <>
          <td role="cell" className="time">
            <ActivityTime occurredAt={activity.occurredAt} timeZone={timeZone} />
          </td>
          <td role="cell" className="customer">
            <CustomerName activity={activity} />
          </td>
          <td role="cell" className="action" title={`${action} (${activity.operationType})`}>
            {action}
            {summary && (
              <div className="summary" title={summary}>
                {summary}
              </div>
            )}
          </td>
          <td role="cell" className="user" title={activity.userPrincipalName}>
            <ActorName activity={activity} />
          </td>
          <td role="cell" className="status">
            <StatusMark mark={outcome}>{status}</StatusMark>
          </td>
        </>
      }
    />
  );
}
