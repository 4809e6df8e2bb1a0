import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/table/data-table';
import type { Subscription } from '@/lib/subscriptions/subscription';
import { useSubscriptionColumns } from './use-subscription-columns';
import { SubscriptionRow } from './subscription-row';

type SubscriptionTableProps = {
  subscriptions: Subscription[];
  /** The page for changing a subscription; null for viewers who may not. */
  changePathOf: ((id: string) => string) | null;
};

/** The subscriptions of a customer. */
export function SubscriptionTable({ subscriptions, changePathOf }: SubscriptionTableProps) {
  const t = useTranslations('subscriptions');
  const columns = useSubscriptionColumns();
  return (
    <DataTable caption={t('title')} kind="wide" columns={Object.values(columns)}>
      {subscriptions.map((subscription) => (
        <SubscriptionRow
          key={subscription.id}
          subscription={subscription}
          changePath={changePathOf && changePathOf(subscription.id)}
        />
      ))}
    </DataTable>
  );
}
