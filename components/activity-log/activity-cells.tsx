import type { useTranslations } from 'next-intl';
import { StatusMark } from '@/components/ui/status-mark';
import type { OnlyName, RowWords } from '@/lib/activity/words/row-words';
import { ActivityTime } from './activity-time';
import { CustomerName } from './customer-name';

export type RecordTranslator = ReturnType<typeof useTranslations<'record'>>;

type ActivityCellsProps = { row: RowWords; t: RecordTranslator };

/** What a row of the log tells at a glance, and what it is one click from being filtered by. */
export function ActivityCells({ row, t }: ActivityCellsProps) {
  const { action, summary, user, actorKind } = row;
  return (
    <>
      <td role="cell" className="time">
        <ActivityTime {...row} />
      </td>
      <td role="cell" className="customer">
        <CustomerName activity={row} none={t('noCustomer')} />
        <Only name="customer" row={row} t={t} />
      </td>
      <td role="cell" className="action" title={`${action} (${row.operationType})`}>
        {action}
        {summary && (
          <div className="summary" title={summary}>
            {summary}
          </div>
        )}
        <Only name="action" row={row} t={t} />
      </td>
      <td role="cell" className="user" title={user}>
        {user}
        {actorKind && <span className="text-muted">{` (${actorKind.toLowerCase()})`}</span>}
        <Only name="user" row={row} t={t} />
      </td>
      <td role="cell" className="status">
        <StatusMark mark={row.outcome}>{row.status}</StatusMark>
      </td>
    </>
  );
}

// The browser itself follows it: a hundred and fifty of them are too many for the script that would.
function Only({ name, row, t }: ActivityCellsProps & { name: OnlyName }) {
  const query = row.only[name];
  if (query === undefined) return null;
  const label = t(`only.${name}`);
  return <a href={query} aria-label={label} title={label} className="only-link" />;
}
