import { useTranslations } from 'next-intl';
import { BidiText } from '@/components/ui/text/bidi-text';
import { DataCell, DataRow } from '@/components/ui/table/data-table';
import { Missing } from '@/components/ui/text/missing';
import { StatusMark } from '@/components/ui/table/status-mark';
import { StoredText } from '@/components/ui/text/stored-text';
import { Tag } from '@/components/ui/table/tag';
import { TextLink } from '@/components/ui/text/text-link';
import { isDeleted } from '@/lib/subscriptions/rules';
import type { Subscription } from '@/lib/subscriptions/subscription';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import {
  describeBilling,
  describeRenewal,
  describeSeats,
  describeSubscriptionStatus,
} from './describe-subscription';
import { useSubscriptionColumns } from './use-subscription-columns';
import { SubscriptionDates } from './subscription-dates';
import { SubscriptionIdentifiers } from './subscription-identifiers';

type SubscriptionRowProps = { subscription: Subscription; changePath: string | null };

export function SubscriptionRow({ subscription, changePath }: SubscriptionRowProps) {
  const t = useTranslations('subscriptions');
  const ui = useTranslations('ui');
  const columns = useSubscriptionColumns();
  const status = describeSubscriptionStatus(subscription.status, t);
  const billing = describeBilling(subscription, t);
  return (
    <DataRow>
      <DataCell column={columns.subscription}>
        <span className="font-strong">
          {changePath ? (
            <TextLink
              href={changePath}
              label={t('manageNamed', { name: isolatedText(subscription.friendlyName) })}
              isQuiet
            >
              <StoredText>{subscription.friendlyName}</StoredText>
            </TextLink>
          ) : (
            <StoredText>{subscription.friendlyName}</StoredText>
          )}
        </span>{' '}
        {subscription.isTrial && <Tag>{t('trial')}</Tag>}
        {subscription.offerName !== subscription.friendlyName && (
          <div className="text-muted">
            <StoredText>{subscription.offerName}</StoredText>
          </div>
        )}
      </DataCell>
      <DataCell column={columns.quantity}>{describeSeats(subscription, t)}</DataCell>
      <DataCell column={columns.status}>
        <StatusMark mark={status.mark}>{status.word}</StatusMark>
        {status.hint && <div className="text-muted text-xs">{status.hint}</div>}
      </DataCell>
      <DataCell column={columns.billing}>
        <div className="whitespace-nowrap">
          <BidiText>{billing.cycle}</BidiText>
        </div>
        <div className="text-muted whitespace-nowrap">
          <BidiText>{billing.term}</BidiText>
        </div>
      </DataCell>
      <DataCell column={columns.autoRenew}>
        {isDeleted(subscription) ? (
          <Missing>{ui('none')}</Missing>
        ) : (
          describeRenewal(subscription, t)
        )}
      </DataCell>
      <DataCell column={columns.reseller}>
        {subscription.reseller ? (
          <StoredText>{subscription.reseller}</StoredText>
        ) : (
          <Missing>{ui('none')}</Missing>
        )}
      </DataCell>
      <DataCell column={columns.dates}>
        <SubscriptionDates subscription={subscription} />
      </DataCell>
      <DataCell column={columns.identifiers}>
        <SubscriptionIdentifiers subscription={subscription} />
      </DataCell>
    </DataRow>
  );
}
