import { NameQualifier } from '@/components/customers/name-qualifier';
import { Missing } from '@/components/ui/text/missing';
import { renderBidi } from '@/components/ui/text/render-bidi';
import { StatusMark } from '@/components/ui/table/status-mark';
import type { FilterLinkName } from '@/lib/activity/table/filter-links';
import type { LogRow } from '@/lib/activity/table/log-rows';
import { subscriptionsPath } from '@/lib/activity/paths';
import { ActivityTime } from './activity-time';
import { ActivityUser } from './activity-user';
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
        <CustomerName row={row} labels={labels} />
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

// As in the other lists of activities, with a plain link: the table follows it by the router.
function CustomerName({ row, labels }: ActivityCellsProps) {
  const { customerId, customer, qualifier } = row;
  if (!customer) return <Missing>{labels.noCustomer}</Missing>;
  const title = qualifier ? `${customer} (${qualifier})` : customer;
  if (!customerId) return <span title={title}>{renderBidi(customer)}</span>;
  return (
    <a href={subscriptionsPath(customerId)} title={title}>
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

// A plain link: the page that it leads to is another view of the log.
function FilterLink({ name, row, labels }: ActivityCellsProps & { name: FilterLinkName }) {
  const query = row.filterLinks[name];
  if (query === undefined) return null;
  const label = labels.filterLinks[name];
  return <a href={query} title={label} />;
}
