import './filter-link.css';
import { renderBidi } from '@/components/ui/text/render-bidi';
import { StatusMark } from '@/components/ui/table/status-mark';
import type { FilterLinkName, LogRow } from '@/lib/activity/table/log-rows';
import { ActivityTime } from './activity-time';
import { CustomerName } from './customer-name';
import type { RowLabels } from './use-row-labels';

type ActivityCellsProps = { row: LogRow; labels: RowLabels };

/** The cells of a row, with links that filter by their values. */
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
          fallback={labels.noCustomer}
        />
        <FilterLink name="customer" row={row} labels={labels} />
      </td>
      <td role="cell" className="action" title={`${action} (${row.operationType})`}>
        {renderBidi(action)}
        {summary && (
          <div className="summary" title={summary}>
            {renderBidi(summary)}
          </div>
        )}
        <FilterLink name="action" row={row} labels={labels} />
      </td>
      <td role="cell" className="user" title={user}>
        {renderBidi(user)}
        {actorKind && <span className="text-muted">{` (${actorKind.toLowerCase()})`}</span>}
        <FilterLink name="user" row={row} labels={labels} />
      </td>
      <td role="cell" className="status">
        <StatusMark mark={row.outcome}>{row.status}</StatusMark>
      </td>
    </>
  );
}

// A plain link, because the router's script would take too long for a hundred and fifty of them.
function FilterLink({ name, row, labels }: ActivityCellsProps & { name: FilterLinkName }) {
  const query = row.filterLinks[name];
  if (query === undefined) return null;
  const label = labels.filterLinks[name];
  return <a href={query} aria-label={label} title={label} className="filter-link" />;
}
