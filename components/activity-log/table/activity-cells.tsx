import './only-link.css';
import { bidiWords } from '@/components/ui/text/bidi-words';
import { StatusMark } from '@/components/ui/table/status-mark';
import type { OnlyName, RowWords } from '@/lib/activity/summary/row-words';
import { ActivityTime } from './activity-time';
import { CustomerName } from './customer-name';
import type { RowLabels } from './use-row-labels';

type ActivityCellsProps = { row: RowWords; labels: RowLabels };

/** What a row of the log tells at a glance, and what it is one click from being filtered by. */
export function ActivityCells({ row, labels }: ActivityCellsProps) {
  const { action, summary, user, actorKind } = row;
  return (
    <>
      <td role="cell" className="time">
        <ActivityTime {...row} />
      </td>
      <td role="cell" className="customer">
        <CustomerName
          id={row.customerId}
          name={row.customer}
          qualifier={row.qualifier}
          none={labels.noCustomer}
        />
        <Only name="customer" row={row} labels={labels} />
      </td>
      <td role="cell" className="action" title={`${action} (${row.operationType})`}>
        {bidiWords(action)}
        {summary && (
          <div className="summary" title={summary}>
            {bidiWords(summary)}
          </div>
        )}
        <Only name="action" row={row} labels={labels} />
      </td>
      <td role="cell" className="user" title={user}>
        {bidiWords(user)}
        {actorKind && <span className="text-muted">{` (${actorKind.toLowerCase()})`}</span>}
        <Only name="user" row={row} labels={labels} />
      </td>
      <td role="cell" className="status">
        <StatusMark mark={row.outcome}>{row.status}</StatusMark>
      </td>
    </>
  );
}

// The browser itself follows it: a hundred and fifty of them are too many for the script that would.
function Only({ name, row, labels }: ActivityCellsProps & { name: OnlyName }) {
  const query = row.only[name];
  if (query === undefined) return null;
  const label = labels.only[name];
  return <a href={query} aria-label={label} title={label} className="only-link" />;
}
