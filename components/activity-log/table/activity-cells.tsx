import './filter-link.css';
import { renderBidi } from '@/components/ui/text/render-bidi';
import { StatusMark } from '@/components/ui/table/status-mark';
import type { FilterLinkName } from '@/lib/activity/table/filter-links';
import type { LogRow } from '@/lib/activity/table/log-rows';
import { ActivityTime } from './activity-time';
import { ActivityUser } from './activity-user';
import { CustomerName } from './customer-name';
import type { RowLabels } from './row-labels';

type ActivityCellsProps = { row: LogRow; labels: RowLabels };

/** The cells of a row, with links that filter by their values. */
export function ActivityCells({ row, labels }: ActivityCellsProps) {
  return (
    <>
      <td role="cell" className="time">
        <ActivityTime row={row} />
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
      <td role="cell" className="action" title={titleOfAction(row)}>
        <ActionText row={row} />
        <FilterLink name="action" row={row} labels={labels} />
      </td>
      <td role="cell" className="user" title={titleOfUser(row)}>
        <ActivityUser row={row} />
        <FilterLink name="user" row={row} labels={labels} />
      </td>
      <td role="cell" className="status">
        <StatusMark mark={row.outcome}>{row.status}</StatusMark>
      </td>
    </>
  );
}

// What was done, in place of the action where it says so itself; who cannot see hears both.
function ActionText({ row: { action, lead, summary } }: { row: LogRow }) {
  return (
    <>
      {lead === undefined ? (
        renderBidi(action)
      ) : (
        <span className="sr-only">{renderBidi(`${action} `)}</span>
      )}
      {lead !== undefined && renderBidi(lead)}
      {summary && (
        <span className="summary">{renderBidi(lead === undefined ? ` ${summary}` : summary)}</span>
      )}
    </>
  );
}

function titleOfAction({ action, operationType, lead = '', ...row }: LogRow): string {
  const told = row.wholeSummary ?? lead + (row.summary ?? '');
  return [`${action} (${operationType})`, told].filter(Boolean).join('\n');
}

function titleOfUser({ user, userName }: LogRow): string {
  return userName ? `${userName} ${user}` : user;
}

// A plain link, because the router's script would take too long for a hundred and fifty of them.
function FilterLink({ name, row, labels }: ActivityCellsProps & { name: FilterLinkName }) {
  const query = row.filterLinks[name];
  if (query === undefined) return null;
  const label = labels.filterLinks[name];
  return <a href={query} title={label} />;
}
