import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkedActivities } from '@/components/activity-log/linked-activities';
import { BidiText } from '@/components/ui/text/bidi-text';
import { PageSection } from '@/components/ui/page/page-section';
import { TextLink } from '@/components/ui/text/text-link';
import type { ActivityHead } from '@/lib/activity/activity';
import { correlatedLogPath } from '@/lib/activity/record/correlated-log-path';
import { CORRELATED_ANCHOR } from '@/lib/activity/record/anchors';
import type { Neighbours } from '@/lib/activity/record/neighbours';
import { statePathIn, type RecordContext } from '@/lib/activity/record/record-path';
import { describeAttempt } from '@/lib/activity/describe/describe-activity';
import { formatDateTime } from '@/lib/platform/time/time';
import type { RelatedRecords } from './read-related-records';

type CorrelatedRecordsProps = {
  of: ActivityHead;
  related: RelatedRecords;
  context: RecordContext;
};

/** The other records of the same correlation id: everything that one action did. */
export function CorrelatedRecords({ of, related, context }: CorrelatedRecordsProps) {
  const t = useTranslations('recordPage.correlated');
  const { activities, hasMore } = related.correlated;
  return (
    <PageSection title={t('title')} anchor={CORRELATED_ANCHOR}>
      {activities.length > 0 ? (
        <LinkedActivities
          caption={t('caption')}
          activities={activities}
          context={context}
          qualifierOf={related.qualifierOf}
        />
      ) : (
        <p className="text-muted">{of.correlationId === null ? t('noId') : t('none')}</p>
      )}
      {hasMore && of.correlationId !== null && (
        <p className="text-muted print:hidden">
          {t.rich('more', {
            count: activities.length,
            link: linkTo(correlatedLogPath(of.correlationId, context.zone)),
          })}
        </p>
      )}
    </PageSection>
  );
}

function linkTo(href: string) {
  return function LogLink(words: ReactNode) {
    return <TextLink href={href}>{words}</TextLink>;
  };
}

type NeighbourRecordsProps = { related: RelatedRecords; context: RecordContext };

/** The records before and after this one, of its customer and of its user. */
export function NeighbourRecords({ related, context }: NeighbourRecordsProps) {
  const t = useTranslations('recordPage.neighbours');
  const { ofCustomer, ofUser } = related;
  if (!ofCustomer && !ofUser) return null;
  return (
    <div className="print:hidden">
      <PageSection title={t('title')}>
        <div className="medium:grid-cols-2 grid gap-x-8 gap-y-4">
          {ofCustomer && (
            <NeighbourLinks title={t('customer')} neighbours={ofCustomer} context={context} />
          )}
          {ofUser && <NeighbourLinks title={t('user')} neighbours={ofUser} context={context} />}
        </div>
      </PageSection>
    </div>
  );
}

type NeighbourLinksProps = { title: string; neighbours: Neighbours; context: RecordContext };

function NeighbourLinks({ title, neighbours: { previous, next }, context }: NeighbourLinksProps) {
  const t = useTranslations();
  const nameOf = (activity: ActivityHead) => ({
    action: describeAttempt(activity, t),
    time: formatDateTime(activity.occurredAt, context.zone),
  });
  const linkTo = (activity: ActivityHead, name: string) => (
    <TextLink href={statePathIn(activity, context)}>
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
