import { useTranslations } from 'next-intl';
import { ActorName } from '@/components/activity-log/table/actor-name';
import { CustomerName } from '@/components/activity-log/table/customer-name';
import { BidiText } from '@/components/ui/text/bidi-text';
import { DataCell, DataRow, DataTable } from '@/components/ui/table/data-table';
import { PageSection } from '@/components/ui/page/page-section';
import { StatusMark } from '@/components/ui/table/status-mark';
import { TextLink } from '@/components/ui/text/text-link';
import type { ActivityHead } from '@/lib/activity/activity';
import { CORRELATED_ANCHOR } from '@/lib/activity/record/anchors';
import type { Neighbours } from '@/lib/activity/record/neighbours';
import { customersOf } from '@/lib/activity/customers-of';
import { statePathIn } from '@/lib/activity/record/record-path';
import { describeActivity, describeAttempt } from '@/lib/activity/describe/describe-activity';
import { describeCustomer } from '@/lib/activity/describe/describe-customer';
import type { QualifierOf } from '@/lib/customers/disambiguate-names';
import { formatDateTime } from '@/lib/platform/time/time';
import type { RelatedRecords } from './read-related-records';

type CorrelatedRecordsProps = { of: ActivityHead; related: RelatedRecords; zone: string };

/** The other records of the same correlation id: everything that one action did. */
export function CorrelatedRecords({ of, related, zone }: CorrelatedRecordsProps) {
  const t = useTranslations('recordPage.correlated');
  const { activities, hasMore } = related.correlated;
  return (
    <PageSection title={t('title')} anchor={CORRELATED_ANCHOR}>
      {activities.length > 0 ? (
        <CorrelatedTable activities={activities} zone={zone} qualifierOf={related.qualifierOf} />
      ) : (
        <p className="text-muted">{of.correlationId === null ? t('noId') : t('none')}</p>
      )}
      {hasMore && <p className="text-muted">{t('more', { count: activities.length })}</p>}
    </PageSection>
  );
}

type CorrelatedTableProps = { activities: ActivityHead[]; zone: string; qualifierOf: QualifierOf };

function CorrelatedTable({ activities, zone, qualifierOf }: CorrelatedTableProps) {
  const t = useTranslations();
  const columns = {
    action: { name: t('recordPage.correlated.action') },
    time: { name: t('recordPage.correlated.time', { zone }) },
    customer: { name: t('recordPage.correlated.customer') },
    user: { name: t('recordPage.correlated.user') },
    status: { name: t('recordPage.correlated.status') },
  };
  return (
    <DataTable caption={t('recordPage.correlated.caption')} columns={Object.values(columns)}>
      {activities.map((activity) => {
        const { action, status, outcome } = describeActivity(activity, t);
        return (
          <DataRow key={activity.sequence}>
            <DataCell column={columns.action}>
              <TextLink href={statePathIn(activity, zone)} isQuiet>
                <BidiText>{action}</BidiText>
              </TextLink>
            </DataCell>
            <DataCell column={columns.time}>
              <Time activity={activity} zone={zone} />
            </DataCell>
            <DataCell column={columns.customer}>
              <CustomerName
                id={activity.customerId}
                name={describeCustomer(activity)}
                qualifier={customersOf([activity]).map(qualifierOf)[0]}
                fallback={t('record.noCustomer')}
              />
            </DataCell>
            <DataCell column={columns.user}>
              <ActorName activity={activity} />
            </DataCell>
            <DataCell column={columns.status}>
              <StatusMark mark={outcome}>{status}</StatusMark>
            </DataCell>
          </DataRow>
        );
      })}
    </DataTable>
  );
}

function Time({ activity: { occurredAt }, zone }: { activity: ActivityHead; zone: string }) {
  return (
    <time dateTime={occurredAt} className="tabular-nums">
      {formatDateTime(occurredAt, zone)}
    </time>
  );
}

type NeighbourRecordsProps = { related: RelatedRecords; zone: string };

/** The records before and after this one, of its customer and of its user. */
export function NeighbourRecords({ related: { ofCustomer, ofUser }, zone }: NeighbourRecordsProps) {
  const t = useTranslations('recordPage.neighbours');
  if (!ofCustomer && !ofUser) return null;
  return (
    <div className="print:hidden">
      <PageSection title={t('title')}>
        <div className="medium:grid-cols-2 grid gap-x-8 gap-y-4">
          {ofCustomer && (
            <NeighbourLinks title={t('customer')} neighbours={ofCustomer} zone={zone} />
          )}
          {ofUser && <NeighbourLinks title={t('user')} neighbours={ofUser} zone={zone} />}
        </div>
      </PageSection>
    </div>
  );
}

type NeighbourLinksProps = { title: string; neighbours: Neighbours; zone: string };

function NeighbourLinks({ title, neighbours: { previous, next }, zone }: NeighbourLinksProps) {
  const t = useTranslations();
  const nameOf = (activity: ActivityHead) => ({
    action: describeAttempt(activity, t),
    time: formatDateTime(activity.occurredAt, zone),
  });
  const linkTo = (activity: ActivityHead, name: string) => (
    <TextLink href={statePathIn(activity, zone)}>
      <BidiText>{name}</BidiText>
    </TextLink>
  );
  const namespace = 'recordPage.neighbours';
  return (
    <nav aria-label={title} className="text-sm">
      <h3 className="font-strong mb-1">{title}</h3>
      <ul className="text-muted flex flex-col gap-1 tabular-nums">
        <li>
          {previous
            ? linkTo(previous, t(`${namespace}.previous`, nameOf(previous)))
            : t(`${namespace}.first`)}
        </li>
        <li>
          {next ? linkTo(next, t(`${namespace}.next`, nameOf(next))) : t(`${namespace}.last`)}
        </li>
      </ul>
    </nav>
  );
}
