import { useTranslations } from 'next-intl';
import type { Activity } from '@/lib/activity/activity';
import { chosenOf, withChosen } from '@/lib/activity/filter/choices';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { describeActivity } from '@/lib/activity/words/describe';
import { summariseActivity } from '@/lib/activity/words/deed-words';
import { activityDetails } from '@/lib/activity/words/details';
import { StatusMark } from '@/components/ui/status-mark';
import { ActivityTime } from './activity-time';
import { ActorName } from './actor-name';
import { CustomerName } from './customer-name';
import { ExpandableRow } from './expandable-row';
import { OnlyLink } from './only-link';

// Fifty rows carry their details with them; beyond this a value is read on the record's own page.
const VALUE_LIMIT = 2000;

type ActivityRowProps = { activity: Activity; filter: ActivityFilter };

/** One activity of the log under a filter, and what it is one click from being filtered by. */
export function ActivityRow({ activity, filter }: ActivityRowProps) {
  const t = useTranslations();
  const { action, status, outcome } = describeActivity(activity, t);
  const summary = summariseActivity(activity, t);
  const { zone } = filter;
  return (
    <ExpandableRow
      label={[action, activity.customerName ?? t('log.table.noCustomer')].join(', ')}
      details={activityDetails(activity, { zone, t, limit: VALUE_LIMIT })}
      cells={
        <>
          <td role="cell" className="time">
            <ActivityTime occurredAt={activity.occurredAt} timeZone={zone} />
          </td>
          <td role="cell" className="customer">
            <CustomerName activity={activity} />
            <Only name="customer" value={activity.customerId} filter={filter} />
          </td>
          <td role="cell" className="action" title={`${action} (${activity.operationType})`}>
            {action}
            {summary && (
              <div className="summary" title={summary}>
                {summary}
              </div>
            )}
            <Only name="action" value={activity.operationType} filter={filter} />
          </td>
          <td role="cell" className="user" title={activity.userPrincipalName}>
            <ActorName activity={activity} />
            <Only name="user" value={activity.userPrincipalName} filter={filter} />
          </td>
          <td role="cell" className="status">
            <StatusMark mark={outcome}>{status}</StatusMark>
          </td>
        </>
      }
    />
  );
}

const LABELS = { customer: 'onlyCustomer', action: 'onlyAction', user: 'onlyUser' } as const;

type OnlyProps = { name: keyof typeof LABELS; value: string | null; filter: ActivityFilter };

// Nothing where nothing else is shown anyway.
function Only({ name, value, filter }: OnlyProps) {
  const t = useTranslations('log.table');
  const chosen = chosenOf(filter, name);
  if (!value || (chosen.length === 1 && chosen[0] === value)) return null;
  const view = withChosen(filter, { name, values: [value] });
  return <OnlyLink href={ACTIVITY_LOG_PATH + activityFilterQuery(view)} label={t(LABELS[name])} />;
}
