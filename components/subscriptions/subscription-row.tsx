import { DataCell, DataRow } from '@/components/ui/data-table';
import { Missing } from '@/components/ui/missing';
import { StatusMark } from '@/components/ui/status-mark';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import { isDeleted } from '@/lib/subscriptions/rules';
import type { Subscription } from '@/lib/subscriptions/subscription';
import {
  describeBilling,
  describeRenewal,
  describeSeats,
  describeSubscriptionStatus,
} from './describe-subscription';
import { SUBSCRIPTION_COLUMNS as COLUMNS } from './subscription-columns';
import { SubscriptionDates } from './subscription-dates';
import { SubscriptionIdentifiers } from './subscription-identifiers';

type SubscriptionRowProps = { subscription: Subscription; changePath: string | null };

export function SubscriptionRow({ subscription, changePath }: SubscriptionRowProps) {
  const status = describeSubscriptionStatus(subscription.status);
  const billing = describeBilling(subscription);
  return (
    <DataRow>
      <DataCell column={COLUMNS.subscription}>
        <span className="font-strong">
          {changePath ? (
            <TextLink href={changePath} label={`Manage ${subscription.friendlyName}`} isQuiet>
              {subscription.friendlyName}
            </TextLink>
          ) : (
            subscription.friendlyName
          )}
        </span>{' '}
        {subscription.isTrial && <Tag>Trial</Tag>}
        {subscription.offerName !== subscription.friendlyName && (
          <div className="text-muted">{subscription.offerName}</div>
        )}
      </DataCell>
      <DataCell column={COLUMNS.quantity}>{describeSeats(subscription)}</DataCell>
      <DataCell column={COLUMNS.status}>
        <StatusMark mark={status.mark}>{status.word}</StatusMark>
        {status.hint && <div className="text-muted text-xs">{status.hint}</div>}
      </DataCell>
      <DataCell column={COLUMNS.billing}>
        <div className="whitespace-nowrap">{billing.cycle}</div>
        <div className="text-muted whitespace-nowrap">{billing.term}</div>
      </DataCell>
      <DataCell column={COLUMNS.autoRenew}>
        {isDeleted(subscription) ? <Missing>none</Missing> : describeRenewal(subscription)}
      </DataCell>
      <DataCell column={COLUMNS.reseller}>
        {subscription.reseller ?? <Missing>none</Missing>}
      </DataCell>
      <DataCell column={COLUMNS.dates}>
        <SubscriptionDates subscription={subscription} />
      </DataCell>
      <DataCell column={COLUMNS.identifiers}>
        <SubscriptionIdentifiers subscription={subscription} />
      </DataCell>
    </DataRow>
  );
}
