import { useLocale, useTranslations } from 'next-intl';
import { QualifiedName } from '@/components/customers/qualified-name';
import {
  describeRenewal,
  describeSeats,
  describeSubscriptionStatus,
} from '@/components/subscriptions/describe-subscription';
import { SubscriptionName } from '@/components/subscriptions/subscription-name';
import { TermEnd } from '@/components/subscriptions/term-end';
import { DataCell, DataRow } from '@/components/ui/table/data-table';
import { StatusMark } from '@/components/ui/table/status-mark';
import type { CustomerSubscription } from '@/lib/insights/list-figure';
import { dayOf, formatDayInWords } from '@/lib/platform/time/time';
import type { CustomerSubscriptionColumns } from './use-customer-subscription-columns';

type CustomerSubscriptionRowProps = {
  subscription: CustomerSubscription;
  /** Distinguishes the customer from others of the same name. */
  qualifier: string | null;
  columns: CustomerSubscriptionColumns;
  zone: string;
  at: Date;
};

export function CustomerSubscriptionRow({
  subscription,
  qualifier,
  columns,
  zone,
  at,
}: CustomerSubscriptionRowProps) {
  const t = useTranslations('subscriptions');
  const locale = useLocale();
  const { customer, createdAt, commitmentEndsAt } = subscription;
  const status = describeSubscriptionStatus(subscription.status, t);
  const bought = dayOf(createdAt, zone);
  return (
    <DataRow>
      <DataCell column={columns.customer}>
        <QualifiedName {...customer} qualifier={qualifier} />
      </DataCell>
      <DataCell column={columns.subscription}>
        <SubscriptionName subscription={subscription} customerId={customer.id} />
      </DataCell>
      <DataCell column={columns.seats}>{describeSeats(subscription, t)}</DataCell>
      <DataCell column={columns.status}>
        <StatusMark mark={status.mark}>{status.word}</StatusMark>
      </DataCell>
      <DataCell column={columns.autoRenew}>{describeRenewal(subscription, t)}</DataCell>
      <DataCell column={columns.bought}>
        <time dateTime={bought} className="tabular-nums">
          {formatDayInWords(bought, locale)}
        </time>
      </DataCell>
      <DataCell column={columns.termEnds}>
        <TermEnd date={commitmentEndsAt} zone={zone} at={at} />
      </DataCell>
    </DataRow>
  );
}
