import { DataTable } from '@/components/ui/data-table';
import type { Subscription } from '@/lib/subscriptions/subscription';
import { SUBSCRIPTION_COLUMNS } from './subscription-columns';
import { SubscriptionRow } from './subscription-row';

type SubscriptionTableProps = {
  subscriptions: Subscription[];
  /** The page on which one is changed, for those who may. */
  changePathOf: ((id: string) => string) | null;
};

/** What a customer has bought. */
export function SubscriptionTable({ subscriptions, changePathOf }: SubscriptionTableProps) {
  return (
    <DataTable caption="Subscriptions" kind="wide" columns={Object.values(SUBSCRIPTION_COLUMNS)}>
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
