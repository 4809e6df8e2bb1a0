import { useTranslations } from 'next-intl';
import { CopyArea } from '@/components/ui/copy/copy-area';
import { DataTable } from '@/components/ui/table/data-table';
import type { Subscription } from '@/lib/subscriptions/subscription';
import { useSubscriptionColumns } from './use-subscription-columns';
import { SubscriptionRow } from './subscription-row';

type SubscriptionTableProps = { subscriptions: Subscription[]; customerId: string; at: Date };

/** The subscriptions of a customer, each with a link to its page. */
export function SubscriptionTable({ subscriptions, customerId, at }: SubscriptionTableProps) {
  const t = useTranslations('subscriptions');
  const columns = useSubscriptionColumns();
  return (
    <CopyArea>
      <DataTable caption={t('title')} kind="medium" columns={Object.values(columns)}>
        {subscriptions.map((subscription) => (
          <SubscriptionRow key={subscription.id} {...{ subscription, customerId, at }} />
        ))}
      </DataTable>
    </CopyArea>
  );
}
