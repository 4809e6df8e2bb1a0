import { useTranslations } from 'next-intl';
import { ActivityDetails } from '@/components/activity-log/activity-details';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { StatusMark } from '@/components/ui/status-mark';
import { TextLink } from '@/components/ui/text-link';
import type { Activity } from '@/lib/activity/activity';
import { logPathIn, type RecordZone } from '@/lib/activity/record-path';
import { summariseActivity } from '@/lib/activity/words/deed-words';
import { describeActivity } from '@/lib/activity/words/describe';
import { activityDetails } from '@/lib/activity/words/details';
import { formatDateTime } from '@/lib/time';
import { RecordJson } from './record-json';
import type { Related } from './related';
import { CorrelatedView, NeighboursView } from './related-view';

// Of each part. A browser lays out no more of one text in reasonable time, and the server neither.
const MOST_CHARACTERS = 50_000;

type RecordViewProps = {
  /** The latest of the states. */
  latest: Activity;
  states: Activity[];
  zone: RecordZone;
  related: Related;
};

/** One audit record, whole, in every state that was stored of it, and what stands beside it. */
export function RecordView({ latest, states, zone: { zone, unknown }, related }: RecordViewProps) {
  const t = useTranslations();
  return (
    <>
      <RecordHead activity={latest} zone={zone} />
      {unknown !== null && (
        <div className="mb-5">
          <Notice kind="error">{t('recordPage.unknownZone', { zone: unknown })}</Notice>
        </div>
      )}
      {states.map((activity) => (
        <State key={activity.status} activity={activity} zone={zone} isOnly={states.length === 1} />
      ))}
      <CorrelatedView of={latest} correlated={related.correlated} zone={zone} />
      <NeighboursView related={related} zone={zone} />
    </>
  );
}

function RecordHead({ activity, zone }: { activity: Activity; zone: string }) {
  const t = useTranslations();
  const summary = summariseActivity(activity, t);
  const customer = activity.customerName ?? t('recordPage.noCustomer');
  const time = formatDateTime(activity.occurredAt, zone);
  return (
    <PageHead
      eyebrow={
        <>
          {t('frame.accountSettings')} ›{' '}
          <TextLink href={logPathIn(zone)}>{t('frame.activityLog')}</TextLink>
        </>
      }
      title={describeActivity(activity, t).action}
    >
      {summary && <span className="text-text block wrap-anywhere">{summary}</span>}
      {t('recordPage.about', { customer, time, zone })}
    </PageHead>
  );
}

type StateProps = { activity: Activity; zone: string; isOnly: boolean };

function State({ activity, zone, isOnly }: StateProps) {
  const t = useTranslations();
  const { status, outcome } = describeActivity(activity, t);
  return (
    <section className="mb-8 flex flex-col gap-5" aria-label={t('recordPage.state', { status })}>
      {!isOnly && (
        <h2 className="border-line font-strong -mb-2 border-b pb-1.5">
          <StatusMark mark={outcome}>{status}</StatusMark>
        </h2>
      )}
      <ActivityDetails
        details={activityDetails(activity, { zone, t, limit: MOST_CHARACTERS })}
        isOwnPage
      />
      <RecordJson activity={activity} />
    </section>
  );
}
