import { useTranslations } from 'next-intl';
import { CopyFolded } from '@/components/activity-log/copy-folded';
import { CopyLink } from '@/components/activity-log/copy-link';
import { PageHead } from '@/components/ui/page-head';
import { StatusMark } from '@/components/ui/status-mark';
import { TextLink } from '@/components/ui/text-link';
import type { Activity } from '@/lib/activity/activity';
import { JSON_ANCHOR } from '@/lib/activity/anchors';
import { ACTIVITY_LOG_PATH, subscriptionsPath } from '@/lib/activity/paths';
import { activityPathIn, logQueryAround } from '@/lib/activity/record-path';
import { summariseActivity } from '@/lib/activity/words/deed-words';
import { describeActivity } from '@/lib/activity/words/describe';
import { formatDateTime, now } from '@/lib/time';

type RecordHeadProps = {
  activity: Activity;
  zone: string;
  /** Whether the page has the record whole. */
  canCopyJson: boolean;
};

/** What a record tells of and how it ended, and what one takes along. */
export function RecordHead({ activity, zone, canCopyJson }: RecordHeadProps) {
  const t = useTranslations();
  const { action, status, outcome } = describeActivity(activity, t);
  const summary = summariseActivity(activity, t);
  const around = logQueryAround({ occurredAt: activity.occurredAt, zone, instant: now() });
  return (
    <PageHead
      eyebrow={
        <>
          {t('frame.accountSettings')} ›{' '}
          <TextLink href={ACTIVITY_LOG_PATH + around}>{t('frame.activityLog')}</TextLink>
        </>
      }
      title={action}
      mark={<StatusMark mark={outcome}>{status}</StatusMark>}
      action={
        <div className="flex flex-wrap items-start gap-2">
          <CopyLink
            href={activityPathIn({ recordId: activity.recordId, zone })}
            label={t('record.copyLink')}
          />
          {canCopyJson && <CopyFolded of={JSON_ANCHOR} label={t('recordPage.copyJson')} />}
        </div>
      }
    >
      {summary && <span className="text-text block wrap-anywhere">{summary}</span>}
      <About activity={activity} zone={zone} />
    </PageHead>
  );
}

function About({ activity, zone }: { activity: Activity; zone: string }) {
  const t = useTranslations('recordPage');
  const { customerId, customerName, occurredAt } = activity;
  return t.rich('about', {
    customer: (chunks) =>
      customerId ? <TextLink href={subscriptionsPath(customerId)}>{chunks}</TextLink> : chunks,
    name: customerName?.trim() || customerId || t('noCustomer'),
    time: formatDateTime(occurredAt, zone),
    zone,
  });
}
