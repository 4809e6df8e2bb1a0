import { useTranslations } from 'next-intl';
import { CopyFetchedButton } from '@/components/activity-log/record-page/copy-fetched-button';
import { CopyCollapsedButton } from '@/components/activity-log/record-page/copy-collapsed-button';
import { CopyLink } from '@/components/activity-log/copy-link';
import { BidiText } from '@/components/ui/text/bidi-text';
import { buttonClasses } from '@/components/ui/button/button-classes';
import { PageHeader } from '@/components/ui/page/page-header';
import { StatusMark } from '@/components/ui/table/status-mark';
import { TextLink } from '@/components/ui/text/text-link';
import type { ActivityHead } from '@/lib/activity/activity';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { mayBeAboutAccount } from '@/lib/activity/own/may-be-about-account';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { JSON_ANCHOR } from '@/lib/activity/record/anchors';
import { ACTIVITY_LOG_PATH, activityJsonPath, subscriptionsPath } from '@/lib/activity/paths';
import { activityPathIn, logQueryAround } from '@/lib/activity/record/record-path';
import { describeActivity } from '@/lib/activity/describe/describe-activity';
import { describeCustomer } from '@/lib/activity/describe/describe-customer';
import { now } from '@/lib/platform/time/time';

type RecordHeaderProps = {
  activity: ActivityHead;
  /** What exactly was done, in one line; the details say it of what failed. */
  summary: string | null;
  /** Distinguishes its customer from others of the same name. */
  qualifier: string | null;
  zone: string;
  /** The zone in which the reader's pages open. */
  home: string;
  /** The view that it was opened from, if it is known. */
  view: ActivityFilter | null;
  /** The record as JSON, which is further down on the page; null when it is too long for it. */
  json: string | null;
};

/** What a record is about, how it ended, and its links and buttons. */
export function RecordHeader({
  activity,
  summary,
  qualifier,
  zone,
  home,
  view,
  json,
}: RecordHeaderProps) {
  const t = useTranslations();
  const { action, status, outcome } = describeActivity(activity, t);
  const jsonPath = activityJsonPath(activity.recordId);
  const back = view
    ? activityFilterQuery(view)
    : logQueryAround({
        occurredAt: activity.occurredAt,
        own: mayBeAboutAccount(activity),
        zone,
        instant: now(),
      });
  return (
    <PageHeader
      eyebrow={
        <>
          {t('layout.accountSettings')} ›{' '}
          <TextLink href={ACTIVITY_LOG_PATH + back}>{t('log.title')}</TextLink>
        </>
      }
      title={action}
      mark={<StatusMark mark={outcome}>{status}</StatusMark>}
      action={
        <div className="flex flex-wrap items-start gap-2">
          <CopyLink
            href={activityPathIn({ recordId: activity.recordId, zone, home })}
            label={t('ui.copyLink')}
          />
          {json !== null ? (
            <CopyCollapsedButton of={JSON_ANCHOR} label={t('recordPage.copyJson')} />
          ) : (
            <CopyFetchedButton
              from={jsonPath}
              label={t('recordPage.copyJson')}
              failureMessage={t('recordPage.copyFailed')}
            />
          )}
          <a href={jsonPath} className={buttonClasses('plain')} aria-label={t('record.openJson')}>
            JSON
          </a>
        </div>
      }
    >
      {summary && (
        <span className="text-text block wrap-anywhere">
          <BidiText>{summary}</BidiText>
        </span>
      )}
      <Customer activity={activity} qualifier={qualifier} />
    </PageHeader>
  );
}

function Customer({ activity, qualifier }: Pick<RecordHeaderProps, 'activity' | 'qualifier'>) {
  const t = useTranslations('recordPage');
  const { customerId } = activity;
  const customer = describeCustomer(activity) ?? t('noCustomer');
  const name = <BidiText>{qualifier ? `${customer} (${qualifier})` : customer}</BidiText>;
  return customerId ? <TextLink href={subscriptionsPath(customerId)}>{name}</TextLink> : name;
}
