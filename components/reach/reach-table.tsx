import { useLocale, useTranslations } from 'next-intl';
import { DataCell, DataRow, DataTable, type Column } from '@/components/ui/table/data-table';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { UserReach } from '@/lib/activity/query/reach';
import { formatCount } from '@/lib/platform/text/format-count';
import { FirstAccessed } from './first-accessed';
import { OutsideHours } from './outside-hours';
import { ReachActions } from './reach-actions';
import { ReachUser } from './reach-user';

type ReachTableProps = {
  users: UserReach[];
  /** The display names of the customers, by id. */
  names: ReadonlyMap<string, string>;
  filter: ActivityFilter;
};

type ReachColumns = Record<
  'user' | 'customers' | 'activities' | 'actions' | 'first' | 'outside',
  Column
>;

/** How far each user reached, those with most customers first. */
export function ReachTable({ users, ...of }: ReachTableProps) {
  const t = useTranslations('reach');
  const columns: ReachColumns = {
    user: { name: t('user') },
    customers: { name: t('customers'), isNumber: true },
    activities: { name: t('activities'), isNumber: true },
    actions: { name: t('actions') },
    first: { name: t('first') },
    outside: { name: t('outside') },
  };
  return (
    <DataTable caption={t('caption')} columns={Object.values(columns)} kind="wide">
      {users.map((reach) => (
        <ReachRow key={reach.user} reach={reach} columns={columns} {...of} />
      ))}
    </DataTable>
  );
}

type ReachRowProps = Omit<ReachTableProps, 'users'> & { reach: UserReach; columns: ReachColumns };

function ReachRow({ reach, names, columns, filter }: ReachRowProps) {
  const locale = useLocale();
  return (
    <DataRow>
      <DataCell column={columns.user}>
        <ReachUser reach={reach} filter={filter} />
      </DataCell>
      <DataCell column={columns.customers}>{formatCount(reach.customers, locale)}</DataCell>
      <DataCell column={columns.activities}>{formatCount(reach.activities, locale)}</DataCell>
      <DataCell column={columns.actions}>
        <ReachActions reach={reach} filter={filter} />
      </DataCell>
      <DataCell column={columns.first}>
        <FirstAccessed reach={reach} names={names} filter={filter} />
      </DataCell>
      <DataCell column={columns.outside}>
        <OutsideHours reach={reach} filter={filter} />
      </DataCell>
    </DataRow>
  );
}
