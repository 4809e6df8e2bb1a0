import { NameQualifier } from '@/components/customers/name-qualifier';
import { Missing } from '@/components/ui/text/missing';
import { renderBidi } from '@/components/ui/text/render-bidi';
import type { LogRow } from '@/lib/activity/table/log-rows';
import { subscriptionsPath } from '@/lib/activity/paths';
import { ActivityTime } from './activity-time';
import { ActivityUser } from './activity-user';
import type { RowLabels } from './row-labels';

type ActivityCellsProps = { row: LogRow; labels: RowLabels };

/** The cells of a row. In the browser they get links that filter by their values: `completeRows`. */
export function ActivityCells({ row, labels }: ActivityCellsProps) {
  return (
    <>
      <td className="time">
        <ActivityTime row={row} isUtc={labels.isUtc} />
      </td>
      <td className="customer">
        <CustomerName row={row} labels={labels} />
      </td>
      <td className="action" title={titleOfAction(row)}>
        <ActionText row={row} />
      </td>
      <td className="user">
        <ActivityUser row={row} />
      </td>
      <td className="status">
        <span data-mark={row.outcome === 'succeeded' ? undefined : row.outcome}>
          {renderBidi(row.status)}
        </span>
      </td>
    </>
  );
}

// As in the other lists of activities, with a plain link: the table follows it by the router.
function CustomerName({ row, labels }: ActivityCellsProps) {
  const { customerId, customer, qualifier } = row;
  if (!customer) return <Missing>{labels.noCustomer}</Missing>;
  if (!customerId) return <span className="name">{renderBidi(customer)}</span>;
  return (
    <a href={subscriptionsPath(customerId)}>
      {renderBidi(customer)}
      <NameQualifier>{qualifier}</NameQualifier>
    </a>
  );
}

// What was done, in place of the action where it says so itself; who cannot see hears both.
function ActionText({ row: { action, lead, summary } }: { row: LogRow }) {
  return (
    <>
      {lead === undefined ? (
        <span>{renderBidi(action)}</span>
      ) : (
        <span className="sr-only">{renderBidi(`${action} `)}</span>
      )}
      {lead !== undefined && renderBidi(lead)}
      {summary && <i>{renderBidi(lead === undefined ? ` ${summary}` : summary)}</i>}
    </>
  );
}

// What the row itself does not show; `completeRows` adds the rest.
function titleOfAction({ operationType, wholeSummary }: LogRow): string {
  return [`(${operationType})`, wholeSummary].filter(Boolean).join('\n');
}
