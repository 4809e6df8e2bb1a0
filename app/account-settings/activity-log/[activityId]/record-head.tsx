import { useTranslations } from 'next-intl';
import { CopyFetched } from '@/components/activity-log/copy-fetched';
import { CopyFolded } from '@/components/activity-log/copy-folded';
import { CopyLink } from '@/components/activity-log/copy-link';
import { buttonClasses } from '@/components/ui/button-classes';
import { PageHead } from '@/components/ui/page-head';
import { StatusMark } from '@/components/ui/status-mark';
import { TextLink } from '@/components/ui/text-link';
import type { ActivityHead } from '@/lib/activity/activity';
import { JSON_ANCHOR } from '@/lib/activity/anchors';
import { ACTIVITY_LOG_PATH, activityJsonPath, subscriptionsPath } from '@/lib/activity/paths';
import { activityPathIn, logQueryAround } from '@/lib/activity/record-path';
import { describeActivity } from '@/lib/activity/words/describe';
import { formatDateTime, now } from '@/lib/time';

type RecordHeadProps = {
  activity: ActivityHead;
  /** What exactly was done, in a line. */
  summary: string | null;
  zone: string;
  /** The record as JSON, which is further down on the page; null where it is too long for it. */
  json: string | null;
};

/** What a record tells of and how it ended, and what one takes along. */
export function RecordHead({ activity, summary, zone, json }: RecordHeadProps) {
  const t = useTranslations();
  const { action, status, outcome } = describeActivity(activity, t);
  const jsonPath = activityJsonPath(activity.recordId);
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
          {json !== null ? (
            <CopyFolded of={JSON_ANCHOR} label={t('recordPage.copyJson')} />
          ) : (
            <CopyFetched
              from={jsonPath}
              label={t('recordPage.copyJson')}
              failed={t('recordPage.copyFailed')}
            />
          )}
          <a href={jsonPath} className={buttonClasses('plain')}>
            {t('recordPage.openJson')}
          </a>
        </div>
      }
    >
      {summary && <span className="text-text block wrap-anywhere">{summary}</span>}
      <About activity={activity} zone={zone} />
    </PageHead>
  );
}

function About({ activity, zone }: { activity: ActivityHead; zone: string }) {
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
