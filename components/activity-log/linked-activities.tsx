import { useTranslations } from 'next-intl';
import { DataCell, DataRow, DataTable, type Column } from '@/components/ui/table/data-table';
import { StatusMark } from '@/components/ui/table/status-mark';
import { BidiText } from '@/components/ui/text/bidi-text';
import { TextLink } from '@/components/ui/text/text-link';
import type { ActivityHead } from '@/lib/activity/activity';
import { customersOf } from '@/lib/activity/customers-of';
import { describeActivity } from '@/lib/activity/describe/describe-activity';
import { describeCustomer } from '@/lib/activity/describe/describe-customer';
import { readCustomizedData } from '@/lib/activity/details/index-content';
import type { ActivityInLine } from '@/lib/activity/query/list-activities';
import { statePathIn, type RecordContext } from '@/lib/activity/record/record-path';
import { summariseActivity } from '@/lib/activity/summary/summarise-activity';
import type { QualifierOf } from '@/lib/customers/disambiguate-names';
import { formatDateTime } from '@/lib/platform/time/time';
import { ActorName } from './table/actor-name';
import { CustomerName } from './table/customer-name';

/** With its content, the row says what was changed, too. */
type LinkedActivity = ActivityHead & Partial<Pick<ActivityInLine, 'content'>>;

type LinkedActivitiesProps = {
  caption: string;
  activities: LinkedActivity[];
  /** Of the page that they are on. */
  context: RecordContext;
  /** Distinguishes the customers; without it they are the same one, and left out. */
  qualifierOf?: QualifierOf;
};

/** A few activities beside something else, each linked to its record, under the log's headings. */
export function LinkedActivities({
  caption,
  activities,
  context,
  qualifierOf,
}: LinkedActivitiesProps) {
  const t = useTranslations('csv');
  const { zone } = context;
  const columns: LinkedColumns = {
    time: { name: t('dateTime', { zone }), wrap: 'never' },
    ...(qualifierOf && { customer: { name: t('customer') } }),
    action: { name: t('action') },
    user: { name: t('user') },
    status: { name: t('status'), wrap: 'never' },
  };
  return (
    <DataTable caption={caption} columns={Object.values(columns)}>
      {activities.map((activity) => (
        <LinkedRow key={activity.sequence} {...{ activity, columns, context, qualifierOf }} />
      ))}
    </DataTable>
  );
}

type LinkedColumns = Record<'time' | 'action' | 'user' | 'status', Column> & { customer?: Column };

type LinkedRowProps = Pick<LinkedActivitiesProps, 'context' | 'qualifierOf'> & {
  activity: LinkedActivity;
  columns: LinkedColumns;
};

function LinkedRow({ activity, columns, context, qualifierOf }: LinkedRowProps) {
  const t = useTranslations();
  const { occurredAt } = activity;
  const { action, status, outcome } = describeActivity(activity, t);
  const summary = useSummary(activity);
  return (
    <DataRow>
      <DataCell column={columns.time}>
        <time dateTime={occurredAt} className="tabular-nums">
          {formatDateTime(occurredAt, context.zone)}
        </time>
      </DataCell>
      {columns.customer && (
        <DataCell column={columns.customer}>
          <CustomerName
            id={activity.customerId}
            name={describeCustomer(activity)}
            qualifier={qualifierOf && customersOf([activity]).map(qualifierOf)[0]}
            fallback={t('record.noCustomer')}
          />
        </DataCell>
      )}
      <DataCell column={columns.action}>
        <TextLink href={statePathIn(activity, context)} isQuiet>
          <BidiText>{action}</BidiText>
        </TextLink>
        {summary && (
          <span className="text-muted">
            {' '}
            <BidiText>{summary}</BidiText>
          </span>
        )}
      </DataCell>
      <DataCell column={columns.user}>
        <ActorName activity={activity} />
      </DataCell>
      <DataCell column={columns.status}>
        <StatusMark mark={outcome}>{status}</StatusMark>
      </DataCell>
    </DataRow>
  );
}

function useSummary({ content, ...head }: LinkedActivity): string | null {
  const t = useTranslations();
  if (!content) return null;
  const customizedData = readCustomizedData(content);
  return summariseActivity({ ...head, ...content, customizedData }, t);
}
