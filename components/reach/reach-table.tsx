import { useLocale, useTranslations } from 'next-intl';
import { DataCell, DataRow, DataTable, type Column } from '@/components/ui/table/data-table';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { hoursOutside, intersectHours } from '@/lib/activity/filter/hours';
import type { UserReach } from '@/lib/activity/reach/list-reach';
import { reachPath, type ReachSort, type ReachView } from '@/lib/activity/reach/reach-view';
import { formatCount } from '@/lib/platform/text/format-count';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import type { WorkingWeek } from '@/lib/profile/preferences';
import { ReachActions } from './reach-actions';
import { ReachShare } from './reach-share';
import { ReachUser } from './reach-user';
import { userLogHref } from './user-log-href';

type ReachTableProps = {
  users: UserReach[];
  view: ReachView;
  /** The activities that are counted. */
  filter: ActivityFilter;
  week: WorkingWeek;
  nameOf: (reach: UserReach) => string | null;
  /** The display names of the listed customers, by id. */
  customers: ReadonlyMap<string, string>;
};

type ReachColumns = Record<ReachSort | 'actions', Column>;

/** What each user did, one line a user; a heading sorts. */
export function ReachTable({ users, view, ...of }: ReachTableProps) {
  const t = useTranslations('reach');
  const column = (sort: ReachSort): Column => {
    const order = sort === 'user' ? 'ascending' : 'descending';
    return {
      name: t(`columns.${sort}`),
      isNumber: sort !== 'user',
      sort: {
        href: reachPath({ ...view, sort, page: 1 }),
        direction: sort === view.sort ? order : null,
        next: order,
      },
    };
  };
  const columns: ReachColumns = {
    user: column('user'),
    customers: column('customers'),
    new: column('new'),
    activities: column('activities'),
    outside: column('outside'),
    weekends: column('weekends'),
    actions: { name: t('actions') },
  };
  return (
    <DataTable caption={t('caption')} columns={Object.values(columns)} kind="wide">
      {users.map((reach) => (
        <ReachRow key={reach.user} reach={reach} columns={columns} {...of} />
      ))}
    </DataTable>
  );
}

type ReachRowProps = Omit<ReachTableProps, 'users' | 'view'> & {
  reach: UserReach;
  columns: ReachColumns;
};

function ReachRow({ reach, columns, filter, week, nameOf, customers }: ReachRowProps) {
  const t = useTranslations();
  const locale = useLocale();
  const { user, activities: total } = reach;
  const shown = user === '' ? t('actorKinds.nobody') : isolatedText(user);
  return (
    <DataRow>
      <DataCell column={columns.user}>
        <ReachUser reach={reach} name={nameOf(reach)} filter={filter} />
      </DataCell>
      <DataCell column={columns.customers}>{formatCount(reach.customers, locale)}</DataCell>
      <DataCell column={columns.new}>{formatCount(reach.newCustomers, locale)}</DataCell>
      <DataCell column={columns.activities}>{formatCount(total, locale)}</DataCell>
      <DataCell column={columns.outside}>
        <ReachShare
          count={reach.outsideHours}
          total={total}
          href={outsideHref(user, { filter, week })}
          about={t('reach.aboutOutside', { user: shown })}
        />
      </DataCell>
      <DataCell column={columns.weekends}>
        <ReachShare
          count={reach.onWeekends}
          total={total}
          href={weekendHref(user, { filter, week })}
          about={t('reach.aboutWeekends', { user: shown })}
        />
      </DataCell>
      <DataCell column={columns.actions}>
        <ReachActions reach={reach} customers={customers} filter={filter} />
      </DataCell>
    </DataRow>
  );
}

type Counted = Pick<ReachTableProps, 'filter' | 'week'>;

// In a view of certain hours, those outside working hours may be two parts of a day.
function outsideHref(user: string, { filter, week }: Counted): string | null {
  const hours = intersectHours(hoursOutside(week.workingHours), filter.hours);
  return hours && userLogHref(filter, { user, hours });
}

function weekendHref(user: string, { filter, week }: Counted): string {
  const { weekdays } = filter;
  const days = week.weekend.filter((day) => weekdays.length === 0 || weekdays.includes(day));
  return userLogHref(filter, { user, weekdays: days });
}
