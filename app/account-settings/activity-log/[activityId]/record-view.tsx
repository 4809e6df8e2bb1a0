import { ActivityDetails } from '@/components/activity-log/activity-details';
import { PageHead } from '@/components/ui/page-head';
import { StatusMark } from '@/components/ui/status-mark';
import { TextLink } from '@/components/ui/text-link';
import type { Activity } from '@/lib/activity/activity';
import { useTranslations } from 'next-intl';
import { describeActivity } from '@/lib/activity/words/describe';
import { summariseActivity } from '@/lib/activity/words/deed-words';
import { activityDetails } from '@/lib/activity/words/details';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { formatDateTime, UTC } from '@/lib/time';

// Of each part. A browser lays out no more of one text in reasonable time, and the server neither.
const MOST_CHARACTERS = 50_000;

type RecordViewProps = { latest: Activity; earlier: Activity[] };

/** One audit record, whole, in every state that was stored of it. */
export function RecordView({ latest, earlier }: RecordViewProps) {
  const t = useTranslations();
  const { action } = describeActivity(latest, t);
  const summary = summariseActivity(latest, t);
  return (
    <>
      <PageHead
        eyebrow={
          <>
            Account settings › <TextLink href={ACTIVITY_LOG_PATH}>Activity Log</TextLink>
          </>
        }
        title={action}
      >
        {summary && <span className="text-text block wrap-anywhere">{summary}</span>}
        {`${latest.customerName ?? 'No customer'}, ${formatDateTime(latest.occurredAt, UTC)} UTC`}
      </PageHead>
      {[latest, ...earlier].map((activity) => (
        <State key={activity.status} activity={activity} isOnly={earlier.length === 0} />
      ))}
    </>
  );
}

function State({ activity, isOnly }: { activity: Activity; isOnly: boolean }) {
  const t = useTranslations();
  const { status, outcome } = describeActivity(activity, t);
  return (
    <section className="mb-8" aria-label={`State: ${status}`}>
      {!isOnly && (
        <h2 className="border-line font-strong mb-3 border-b pb-1.5">
          <StatusMark mark={outcome}>{status}</StatusMark>
        </h2>
      )}
      <ActivityDetails
        details={activityDetails(activity, { zone: UTC, t, limit: MOST_CHARACTERS })}
        isOwnPage
      />
    </section>
  );
}
