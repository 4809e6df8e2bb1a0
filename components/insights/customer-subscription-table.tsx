import { useLocale, useTranslations } from 'next-intl';
import { QualifiedName } from '@/components/customers/qualified-name';
import {
  describeSeats,
  describeSubscriptionStatus,
} from '@/components/subscriptions/describe-subscription';
import { DataCell, DataRow, DataTable, type Column } from '@/components/ui/table/data-table';
import { Missing } from '@/components/ui/text/missing';
import { StatusMark } from '@/components/ui/table/status-mark';
import { StoredText } from '@/components/ui/text/stored-text';
import { Tag } from '@/components/ui/table/tag';
import type { QualifierOf } from '@/lib/customers/disambiguate-names';
import type { CustomerSubscription } from '@/lib/insights/list-figure';
import { dayOf, formatDayInWords } from '@/lib/platform/time/time';

type CustomerSubscriptionTableProps = {
  subscriptions: CustomerSubscription[];
  /** Distinguishes customers of the same name. */
  qualifierOf: QualifierOf;
  zone: string;
};

type CustomerSubscriptionColumns = Record<
  'customer' | 'subscription' | 'seats' | 'status' | 'bought' | 'termEnds',
  Column
>;

/** Subscriptions of several customers, such as those that a figure counts. */
export function CustomerSubscriptionTable({
  subscriptions,
  qualifierOf,
  zone,
}: CustomerSubscriptionTableProps) {
  const t = useTranslations();
  const columns: CustomerSubscriptionColumns = {
    customer: { name: t('customers.columns.customer') },
    subscription: { name: t('subscriptions.subscription') },
    seats: { name: t('subscriptions.seats'), isNumber: true },
    status: { name: t('subscriptions.status') },
    bought: { name: t('insights.csv.bought', { zone }) },
    termEnds: { name: t('insights.csv.termEnds', { zone }) },
  };
  return (
    <DataTable caption={t('insights.list.title')} columns={Object.values(columns)} kind="wide">
      {subscriptions.map((subscription) => (
        <CustomerSubscriptionRow
          key={subscription.id}
          {...{ subscription, columns, zone }}
          qualifier={qualifierOf(subscription.customer)}
        />
      ))}
    </DataTable>
  );
}

type CustomerSubscriptionRowProps = {
  subscription: CustomerSubscription;
  qualifier: string | null;
  columns: CustomerSubscriptionColumns;
  zone: string;
};

function CustomerSubscriptionRow({
  subscription,
  qualifier,
  columns,
  zone,
}: CustomerSubscriptionRowProps) {
  const t = useTranslations('subscriptions');
  const { customer, friendlyName, offerName, isTrial } = subscription;
  const status = describeSubscriptionStatus(subscription.status, t);
  return (
    <DataRow>
      <DataCell column={columns.customer}>
        <QualifiedName {...customer} qualifier={qualifier} />
      </DataCell>
      <DataCell column={columns.subscription}>
        <StoredText>{friendlyName}</StoredText> {isTrial && <Tag>{t('trial')}</Tag>}
        {offerName !== friendlyName && (
          <div className="text-muted">
            <StoredText>{offerName}</StoredText>
          </div>
        )}
      </DataCell>
      <DataCell column={columns.seats}>{describeSeats(subscription, t)}</DataCell>
      <DataCell column={columns.status}>
        <StatusMark mark={status.mark}>{status.word}</StatusMark>
      </DataCell>
      <DataCell column={columns.bought}>
        <DayOf date={subscription.createdAt} zone={zone} />
      </DataCell>
      <DataCell column={columns.termEnds}>
        <DayOf date={subscription.commitmentEndsAt} zone={zone} />
      </DataCell>
    </DataRow>
  );
}

function DayOf({ date, zone }: { date: Date | null; zone: string }) {
  const t = useTranslations('ui');
  const locale = useLocale();
  if (!date) return <Missing>{t('none')}</Missing>;
  const day = dayOf(date, zone);
  return (
    <time dateTime={day} className="whitespace-nowrap tabular-nums">
      {formatDayInWords(day, locale)}
    </time>
  );
}
