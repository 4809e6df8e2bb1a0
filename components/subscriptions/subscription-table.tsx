import { DataTable } from '@/components/ui/data-table';
import type { Subscription } from '@/lib/subscriptions/subscription';
import { SUBSCRIPTION_COLUMNS } from './subscription-columns';
import { SubscriptionRow } from './subscription-row';

/** What a customer has bought. */
export function SubscriptionTable({ subscriptions }: { subscriptions: Subscription[] }) {
  return (
    <DataTable caption="Subscriptions" kind="wide" columns={Object.values(SUBSCRIPTION_COLUMNS)}>
      {subscriptions.map((subscription) => (
        <SubscriptionRow key={subscription.id} subscription={subscription} />
      ))}
    </DataTable>
  );
}
