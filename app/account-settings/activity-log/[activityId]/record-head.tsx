import { useTranslations } from 'next-intl';
import { CopyFolded } from '@/components/activity-log/copy-folded';
import { CopyLink } from '@/components/activity-log/copy-link';
import { BidiText } from '@/components/ui/bidi-text';
import { PageHead } from '@/components/ui/page-head';
import { StatusMark } from '@/components/ui/status-mark';
import { TextLink } from '@/components/ui/text-link';
import type { Activity } from '@/lib/activity/activity';
import { JSON_ANCHOR } from '@/lib/activity/anchors';
import { ACTIVITY_LOG_PATH, subscriptionsPath } from '@/lib/activity/paths';
import { activityPathIn, logQueryAround } from '@/lib/activity/record-path';
import { summariseActivity } from '@/lib/activity/words/deed-words';
import { describeActivity } from '@/lib/activity/words/describe';
import { describeCustomer } from '@/lib/activity/words/describe-customer';
import { formatDateTime, now } from '@/lib/time';

type RecordHeadProps = {
  activity: Activity;
  /** What tells its customer from others of the name. */
  qualifier: string | null;
  zone: string;
  /** Whether the page has the record whole. */
  canCopyJson: boolean;
};

/** What a record tells of and how it ended, and what one takes along. */
export function RecordHead({ activity, qualifier, zone, canCopyJson }: RecordHeadProps) {
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
      {summary && (
        <span className="text-text block wrap-anywhere">
          <BidiText>{summary}</BidiText>
        </span>
      )}
      <About activity={activity} qualifier={qualifier} zone={zone} />
    </PageHead>
  );
}

function About({ activity, qualifier, zone }: Omit<RecordHeadProps, 'canCopyJson'>) {
  const t = useTranslations('recordPage');
  const { customerId, occurredAt } = activity;
  const told = describeCustomer(activity) ?? t('noCustomer');
  const name = <BidiText>{qualifier ? `${told} (${qualifier})` : told}</BidiText>;
  return t.rich('about', {
    customer: () =>
      customerId ? <TextLink href={subscriptionsPath(customerId)}>{name}</TextLink> : name,
    name: '',
    time: formatDateTime(occurredAt, zone),
    zone,
  });
}
