import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/table/data-table';
import type { QualifierOf } from '@/lib/customers/disambiguate-names';
import type { FigureRequest } from '@/lib/insights/figure-request';
import { SORT_COLUMNS } from '@/lib/insights/figure-sort';
import type { CustomerSubscription } from '@/lib/insights/list-figure';
import { CustomerSubscriptionRow } from './customer-subscription-row';
import { useCustomerSubscriptionColumns } from './use-customer-subscription-columns';

type CustomerSubscriptionTableProps = {
  subscriptions: CustomerSubscription[];
  /** Distinguishes customers of the same name. */
  qualifierOf: QualifierOf;
  request: FigureRequest;
};

/** Subscriptions of several customers that a figure counts; the headings sort them. */
export function CustomerSubscriptionTable({
  subscriptions,
  qualifierOf,
  request,
}: CustomerSubscriptionTableProps) {
  const t = useTranslations('insights.list');
  const columns = useCustomerSubscriptionColumns(request);
  const names = SORT_COLUMNS.map((name) => columns[name]);
  const { period } = request;
  return (
    <DataTable caption={t('title')} columns={names} kind="wide">
      {subscriptions.map((subscription) => (
        <CustomerSubscriptionRow
          key={subscription.id}
          {...{ subscription, columns }}
          zone={period.filter.zone}
          at={period.at}
          qualifier={qualifierOf(subscription.customer)}
        />
      ))}
    </DataTable>
  );
}
