import { useTranslations } from 'next-intl';
import type { Column } from '@/components/ui/table/data-table';
import type { FigureRequest } from '@/lib/insights/figure-request';
import { nextSort, type SortColumn } from '@/lib/insights/figure-sort';
import { figureListPath } from '@/lib/insights/paths';

/** The columns of the table, each under the name that sorts by it. */
export type CustomerSubscriptionColumns = Record<SortColumn, Column>;

/** The columns, whose headings sort the figure's list. */
export function useCustomerSubscriptionColumns({
  period,
  view,
  sort,
}: FigureRequest): CustomerSubscriptionColumns {
  const t = useTranslations();
  const { zone } = period.filter;
  const sortBy = (column: SortColumn): Column['sort'] => {
    const next = nextSort(column, sort);
    return {
      href: figureListPath(period, { ...view, sort: next }),
      direction: sort.column === column ? directionOf(sort) : null,
      next: directionOf(next),
    };
  };
  return {
    customer: { name: t('customers.columns.customer'), sort: sortBy('customer') },
    subscription: { name: t('subscriptions.subscription'), sort: sortBy('subscription') },
    seats: { name: t('subscriptions.seats'), isNumber: true, sort: sortBy('seats') },
    status: { name: t('subscriptions.status'), wrap: 'never', sort: sortBy('status') },
    autoRenew: { name: t('subscriptions.autoRenew'), wrap: 'never', sort: sortBy('autoRenew') },
    bought: {
      name: t('insights.csv.bought', { zone }),
      wrap: 'never',
      sort: sortBy('bought'),
    },
    termEnds: {
      name: t('insights.csv.termEnds', { zone }),
      wrap: 'never',
      sort: sortBy('termEnds'),
    },
  };
}

function directionOf({ isDescending }: FigureRequest['sort']): 'ascending' | 'descending' {
  return isDescending ? 'descending' : 'ascending';
}
