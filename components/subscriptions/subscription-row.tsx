import { useTranslations } from 'next-intl';
import { BidiText } from '@/components/ui/text/bidi-text';
import { DataCell, DataRow } from '@/components/ui/table/data-table';
import { StatusMark } from '@/components/ui/table/status-mark';
import type { Subscription } from '@/lib/subscriptions/subscription';
import {
  describeBilling,
  describeSeats,
  describeSubscriptionStatus,
} from './describe-subscription';
import { RenewalOrEnd } from './renewal-or-end';
import { SubscriptionMore } from './subscription-more';
import { SubscriptionName } from './subscription-name';
import { useSubscriptionColumns } from './use-subscription-columns';

type SubscriptionRowProps = { subscription: Subscription; customerId: string; at: Date };

export function SubscriptionRow({ subscription, customerId, at }: SubscriptionRowProps) {
  const t = useTranslations('subscriptions');
  const columns = useSubscriptionColumns();
  const status = describeSubscriptionStatus(subscription.status, t);
  return (
    <DataRow>
      <DataCell column={columns.subscription}>
        <SubscriptionMore subscription={subscription}>
          <SubscriptionName subscription={subscription} customerId={customerId} />
        </SubscriptionMore>
      </DataCell>
      <DataCell column={columns.quantity}>{describeSeats(subscription, t)}</DataCell>
      <DataCell column={columns.status}>
        <StatusMark mark={status.mark}>{status.word}</StatusMark>
      </DataCell>
      <DataCell column={columns.end}>
        <RenewalOrEnd subscription={subscription} at={at} />
      </DataCell>
      <DataCell column={columns.billing}>
        <BidiText>{t('cycleAndTerm', describeBilling(subscription, t))}</BidiText>
      </DataCell>
    </DataRow>
  );
}
